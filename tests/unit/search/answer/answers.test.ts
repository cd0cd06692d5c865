import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../../src/search/answer/answers.ts';
import { subjectsOfRecords, summariesOfRecords } from '../../../support/siteSubjects.ts';

const subjects = subjectsOfRecords();
const summaries = summariesOfRecords();

/** Answers, and how often the sentences were read for them. */
function opened(read = async () => summaries) {
	const reads: number[] = [];
	const answersTo = answersOf(subjects, async () => {
		reads.push(reads.length);
		return read();
	});
	return { answersTo, reads };
}

describe('the sentences of KEPs and terms', () => {
	it('are not read for what names another subject', async () => {
		const { answersTo, reads } = opened();
		for (const typed of ['KEP-753', 'SidecarContainers', '1.31', 'sig node'])
			expect((await answersTo(typed)).answer).toBeDefined();
		expect(reads).toEqual([]);
	});

	it('explain a term that is named, and are read once', async () => {
		const { answersTo, reads } = opened();
		const { answer } = await answersTo('StatefulSet');
		expect(answer?.subject.kind).toBe('term');
		expect(answer?.explanation).toBe(summaries['StatefulSet']);
		await answersTo('DaemonSet');
		expect(reads).toHaveLength(1);
	});

	it('are none where they cannot be read, and are asked for again', async () => {
		let isBroken = true;
		const { answersTo } = opened(async () => {
			if (isBroken) throw new Error('503 summaries.json');
			return summaries;
		});
		const broken = await answersTo('StatefulSet');
		expect(broken.answer?.subject.kind).toBe('term');
		expect(broken.answer?.explanation).toBeUndefined();
		isBroken = false;
		expect((await answersTo('StatefulSet')).answer?.explanation).toBe(summaries['StatefulSet']);
	});
});
