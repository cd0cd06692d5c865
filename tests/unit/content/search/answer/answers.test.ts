import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../../../src/search/answer/answers.ts';
import { subjectsOfRecords, summariesOfRecords } from '../../../../support/siteSubjects.ts';

const subjects = subjectsOfRecords();
const summaries = summariesOfRecords();

/** Answers, and how often the sentences were read for them. */
function opened(read = async () => summaries) {
	const reads: number[] = [];
	const answers = answersOf(subjects, async () => {
		reads.push(reads.length);
		return read();
	});
	return { ...answers, reads };
}

describe('the sentences of KEPs and terms', () => {
	it('are not read for what names another subject', async () => {
		const { named, reads } = opened();
		for (const typed of ['KEP-753', 'SidecarContainers', '1.31', 'sig node'])
			expect(await named(typed)).toBeDefined();
		expect(reads).toEqual([]);
	});

	it('explain a term that is named, and are read once', async () => {
		const { named, reads } = opened();
		const answer = await named('StatefulSet');
		expect(answer?.subject.kind).toBe('term');
		expect(answer?.explanation).toBe(summaries['StatefulSet']);
		await named('DaemonSet');
		expect(reads).toHaveLength(1);
	});

	it('are none where they cannot be read, and are asked for again', async () => {
		let isBroken = true;
		const { named } = opened(async () => {
			if (isBroken) throw new Error('503 summaries.json');
			return summaries;
		});
		const broken = await named('StatefulSet');
		expect(broken?.subject.kind).toBe('term');
		expect(broken?.explanation).toBeUndefined();
		isBroken = false;
		expect((await named('StatefulSet'))?.explanation).toBe(summaries['StatefulSet']);
	});
});

describe('what a description that names nothing is of', () => {
	const { described } = opened();
	const first = async (typed: string) => {
		const { closest, isClear } = await described(typed);
		const [answer] = closest;
		return { url: answer?.url, isClear, isDescribed: answer?.isDescribed };
	};

	it.each([
		['prestop 不用 shell 直接 sleep', '/keps/3960/'],
		['节点排空卡住 pdb 不健康的pod', '/keps/3017/'],
		['多个 pvc 同一时刻打快照', '/keps/3476/'],
		['kubectl delete 误删 二次确认', '/keps/3895/'],
	])('is clear for %s', async (typed, url) => {
		expect(await first(typed)).toEqual({ url, isClear: true, isDescribed: true });
	});

	it('comes with what it does', async () => {
		const { closest } = await described('kubectl delete 误删 二次确认');
		expect(closest[0]?.explanation).toBe(summaries['3895']);
	});

	it('is a page of the site where a term that it answers is described', async () => {
		expect((await first('拿自己的 yaml 检查一遍'))?.url).toBe('/check/');
	});

	it('is nothing for what no record says, for digits and for words that only ask', async () => {
		for (const typed of ['龘龘龘', 'qzxwv', '12345', '什么时候'])
			expect(await described(typed)).toEqual({ closest: [], isClear: false });
	});

	it('is at most three, the next ones not much farther than the first', async () => {
		const { closest } = await described('kubelet 日志');
		expect(closest.length).toBeGreaterThan(0);
		expect(closest.length).toBeLessThanOrEqual(3);
	});
});
