import { describe, expect, it } from 'vitest';
import { openEngine } from '../../../../src/search/worker/engine.ts';
import { anIndex, aPage } from '../anIndex.ts';

const filters = { stage: ['alpha', 'stable'] };
const section = (stage: string | undefined, ...blocks: readonly string[]) => ({
	id: stage ?? '',
	heading: `标题 ${stage ?? ''}`,
	...(stage !== undefined && { stage }),
	blocks,
});
const files = anIndex([
	aPage('many', [], {
		title: '多种卷',
		filters,
		sections: [
			section('stable', '作业一，作业二', '策略'),
			section('alpha', '作业三', '网络'),
			section(undefined, '升级'),
		],
	}),
	aPage('stable', [], {
		filters,
		sections: [section('stable', '作业', '节点'), section('alpha', '调度')],
	}),
	aPage('kep', ['作业'], { kind: 'kep', filters: { stage: ['alpha'] } }),
]);

async function found(typed: string, stage?: string) {
	const engine = await openEngine(files);
	const choice = { filters: stage === undefined ? {} : { stage }, order: 'relevance' } as const;
	return engine.search({ typed, choice }, () => true);
}

const urls = async (typed: string, stage?: string) =>
	(await found(typed, stage))?.hits.map(({ url }) => url).sort();

describe('a chosen stage', () => {
	it('leaves pages whose sections of that stage hold the query, and others that are of it as a whole', async () => {
		expect(await urls('作业')).toEqual(['kep', 'many', 'stable']);
		expect(await urls('作业', 'alpha')).toEqual(['kep', 'many']);
		expect(await urls('作业', 'stable')).toEqual(['many', 'stable']);
	});

	it('leaves no page that holds it in a section of no stage', async () => {
		expect(await urls('升级')).toEqual(['many']);
		expect(await urls('升级', 'alpha')).toEqual([]);
	});

	it('leaves a page whose title holds it', async () => {
		expect(await urls('多种卷', 'alpha')).toEqual(['many']);
	});

	it('leaves no page of which other sections hold a part of it', async () => {
		expect(await urls('作业 策略', 'stable')).toEqual(['many']);
		expect(await urls('作业 策略', 'alpha')).toEqual([]);
		expect(await urls('作业 网络', 'alpha')).toEqual(['many']);
	});

	it('counts and shows what stands in its sections', async () => {
		const hits = (await found('作业', 'stable'))?.hits;
		const many = hits?.find(({ url }) => url === 'many');
		expect(many?.count).toBe(2);
		expect(many?.detail).toMatchObject({ count: 2, excerpts: [{ stage: 'stable' }] });
	});

	it('has as many pages as it would leave', async () => {
		const counted = [
			['alpha', 2],
			['stable', 2],
		];
		expect((await found('作业'))?.counts.stage).toEqual(counted);
		expect((await found('作业', 'alpha'))?.counts.stage).toEqual(counted);
	});

	it('leaves every page that is of it where nothing is typed', async () => {
		expect(await urls('', 'stable')).toEqual(['many', 'stable']);
	});
});
