import { describe, expect, it } from 'vitest';
import { claimProblems, leftOutReport } from '../../../src/loaders/claimChecks.ts';
import { aKep, aMention, aPost } from '../builders.ts';
import { read, sound } from './aRead.ts';

const keps = new Map(
	[
		aKep({ number: 1, milestones: { alpha: '1.29', beta: '1.31' } }),
		aKep({ number: 2, name: '就绪探针', milestones: { stable: '1.31' } }),
		aKep({ number: 3, milestones: { alpha: '1.36' }, planned: { beta: '1.37' } }),
	].map((kep) => [kep.number, kep]),
);
const problems = (facts: object, unread?: ReadonlySet<number>) =>
	claimProblems([aPost({ release: '1.31', ...facts })], keps, unread);

describe('a claim that the catalogue contradicts', () => {
	it.each([
		['another stage', { stage: 'stable' }, /KEP-1 在 v1\.31 进入稳定（GA）.*这个版本是 Beta/],
		['another release', { stage: 'alpha' }, /进入 Alpha.*这个版本是 Beta/],
		['a KEP without a record', { kep: 99_999, stage: 'beta' }, /没有 KEP-99999/],
	])('is an error at its line: %s', (_, facts, message) => {
		const [problem, ...others] = problems({ mentions: [aMention({ ...facts, line: 41 })] });
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ severity: 'error', line: 41 });
		expect(problem?.file).toBe('src/content/posts/v1.31.0.md');
		expect(problem?.message).toMatch(message);
		expect(problem?.message).toContain('claims: {');
	});

	it('is one of a stage that a removal reached, and none below a heading of removals', async () => {
		const removal = aKep({ number: 5, change: 'removal', milestones: { disabled: '1.31' } });
		const told = async (heading: string) => {
			const { post } = await read(`${sound}## ${heading}\n\n- KEP-5 甲：https://kep.k8s.io/5`);
			return claimProblems(post ? [post] : [], new Map([[5, removal]]));
		};
		expect(await told('进入 Beta 的功能')).toMatchObject([
			{ severity: 'error', message: expect.stringMatching(/进入 Beta，.*这个版本是默认关闭/) },
		]);
		expect(await told('弃用和移除')).toEqual([]);
	});

	it('is none of a KEP whose record has errors of its own', () => {
		const mentions = [aMention({ kep: 404, stage: 'beta' })];
		expect(problems({ mentions }, new Set([404]))).toEqual([]);
		expect(problems({ mentions }, new Set([405]))).toHaveLength(1);
	});

	it('says in which release the stage was reached', () => {
		const mentions = [aMention({ stage: 'beta' })];
		const [problem] = problems({ release: '1.30', mentions });
		expect(problem?.message).toContain('目录里是 v1.31');
	});

	it('is accepted with a reason', () => {
		const mentions = [aMention({ stage: 'stable' })];
		expect(problems({ mentions, claims: { 1: '公告这么写' } })).toEqual([]);
	});

	it('is a warning while the catalogue only knows a plan', () => {
		const mentions = [aMention({ kep: 3, stage: 'beta' })];
		const [problem] = problems({ release: '1.37', mentions });
		expect(problem).toMatchObject({ severity: 'warning' });
		expect(problem?.message).toContain('planned');
	});

	it('is a warning where a KEP is only named', () => {
		expect(problems({ mentions: [aMention({ kep: 99_999 })] })).toMatchObject([
			{ severity: 'warning' },
		]);
	});
});

describe('a reason', () => {
	it.each([
		['there is nothing to explain', [aMention({ stage: 'beta' })], /没有分歧/],
		['the KEP is not named', [], /没有提到 KEP-1/],
	])('is idle where %s', (_, mentions, message) => {
		const [problem, ...others] = problems({ mentions, claims: { 1: '原因' } });
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ severity: 'warning', field: 'claims' });
		expect(problem?.message).toMatch(message);
	});
});

it('the KEPs that posts leave out are told by release and stage, with our names', () => {
	const posts = [aPost({ release: '1.31', mentions: [aMention({ kep: 1 })] })];
	expect(leftOutReport(posts, [...keps.values()]).split('\n')).toEqual([
		'src/content/posts/v1.31.0.md 没有提到 v1.31 的这些 KEP（仅供参考）：',
		'  稳定（GA）（1）：2 就绪探针',
	]);
});

it('posts that leave nothing out are not spoken of', () => {
	const posts = [aPost({ release: '1.29', mentions: [aMention({ kep: 1 })] })];
	expect(leftOutReport(posts, [...keps.values()])).toBe('');
});
