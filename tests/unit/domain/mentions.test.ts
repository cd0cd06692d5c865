import { describe, expect, it } from 'vitest';
import {
	contradictionOf,
	contradictionsIn,
	highlightsOf,
	kepsInPost,
	kepsNamed,
	leftOut,
	mentionOf,
	quotesOf,
} from '../../../src/domain/mentions.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import type { Stage } from '../../../src/schemas/stage.ts';
import { aKep, aMention, aPost } from '../builders.ts';

const version = (text: string) => releaseVersionSchema.parse(text);
const claim = (stage: Stage, release: string) => ({ kep: 1, stage, release: version(release) });

describe('a claim', () => {
	const kep = aKep({
		milestones: { alpha: '1.9', beta: '1.10', stable: '1.31' },
		planned: { removed: '1.40' },
	});

	it('agrees with the catalogue on the stage and the release', () => {
		expect(contradictionOf(claim('beta', '1.10'), kep)).toBeUndefined();
	});

	it('names a KEP that there is no record of', () => {
		expect(contradictionOf(claim('beta', '1.10'), undefined)).toEqual({ kind: 'unknown' });
	});

	it('names another stage than that of the release', () => {
		const found = contradictionOf(claim('beta', '1.31'), kep);
		expect(found).toEqual({ kind: 'stage', milestone: 'stable' });
	});

	it('names another release than that of the stage', () => {
		const found = contradictionOf(claim('stable', '1.30'), kep);
		expect(found).toEqual({ kind: 'release', release: '1.31' });
	});

	it('names a stage that the KEP has never reached', () => {
		const young = aKep({ milestones: { alpha: '1.30' } });
		expect(contradictionOf(claim('stable', '1.31'), young)).toEqual({ kind: 'never' });
	});

	it('names a stage that was only planned for the release', () => {
		const young = aKep({ milestones: { alpha: '1.36' }, planned: { beta: '1.37' } });
		expect(contradictionOf(claim('beta', '1.37'), young)).toEqual({ kind: 'planned' });
	});

	it('of a KEP that went straight to stable is sound', () => {
		const straight = aKep({ milestones: { stable: '1.30' } });
		expect(contradictionOf(claim('stable', '1.30'), straight)).toBeUndefined();
	});

	it('of two milestones in one release is sound for both', () => {
		const fast = aKep({ milestones: { alpha: '1.30', beta: '1.30' } });
		expect(contradictionOf(claim('alpha', '1.30'), fast)).toBeUndefined();
		expect(contradictionOf(claim('stable', '1.30'), fast)).toEqual({
			kind: 'stage',
			milestone: 'beta',
		});
		expect(contradictionOf(claim('beta', '1.30'), fast)).toBeUndefined();
	});
});

describe('what a post says', () => {
	const keps = new Map([[1, aKep({ milestones: { beta: '1.31' } })]]);

	it('is held against the catalogue where it claims a stage of its own release', () => {
		const post = aPost({
			release: '1.31',
			mentions: [aMention({ stage: 'stable' }), aMention({ stage: 'beta' }), aMention()],
		});
		expect(contradictionsIn(post, keps).map(({ mention }) => mention.stage)).toEqual(['stable']);
	});

	it('claims nothing in a guide, which has no release', () => {
		const guide = aPost({ mentions: [aMention({ stage: 'stable' })] });
		expect(contradictionsIn(guide, keps)).toEqual([]);
	});

	it('may name no KEP that is unknown, wherever it stands', () => {
		const post = aPost({ mentions: [aMention({ kep: 2 })] });
		expect(contradictionsIn(post, keps)[0]?.contradiction).toEqual({ kind: 'unknown' });
	});

	it('names each KEP once', () => {
		const post = aPost({ mentions: [2, 1, 2].map((kep) => aMention({ kep })) });
		expect(kepsNamed(post)).toEqual([2, 1]);
	});

	it('of a KEP is said where a stage is claimed, or else where it is named first', () => {
		const mentions = [
			aMention({ sentence: '顺便' }),
			aMention({ stage: 'beta', sentence: '正题' }),
			aMention({ kep: 2, sentence: '另一项' }),
		];
		const post = aPost({ mentions });
		expect(mentionOf(post, 1)?.sentence).toBe('正题');
		expect(mentionOf(post, 2)?.sentence).toBe('另一项');
		expect(mentionOf(post, 3)).toBeUndefined();
	});
});

it('lists the KEPs that a release moved and its posts leave out, the most urgent first', () => {
	const keps = [
		aKep({ number: 1, milestones: { alpha: '1.31' } }),
		aKep({ number: 2, milestones: { stable: '1.31' } }),
		aKep({ number: 3, milestones: { stable: '1.31' } }),
		aKep({ number: 4, milestones: { stable: '1.30' }, planned: { removed: '1.31' } }),
		aKep({ number: 5, change: 'removal', milestones: { disabled: '1.31' } }),
	];
	const posts = [aPost({ release: '1.31', mentions: [aMention({ kep: 3 })] })];
	const groups = leftOut(posts, keps, version('1.31'));
	const told = groups.map(({ outcome, items }) => [outcome, items.map(({ kep }) => kep.number)]);
	expect(told).toEqual([
		['disabled', [5]],
		['stable', [2]],
		['alpha', [1]],
	]);
});

describe('what the catalogue and posts say together', () => {
	const post = aPost({
		release: '1.31',
		mentions: [aMention({ kep: 1, stage: 'stable' }), aMention({ kep: 9 })],
		claims: { 1: '公告这么写' },
	});
	const keps = new Map([[1, aKep({ milestones: { beta: '1.31', stable: '1.33' } })]]);

	it('is, for each KEP of a post, its record, where it stands and the reason for a difference', () => {
		const [first, second] = kepsInPost(post, keps);
		expect(first).toMatchObject({ number: 1, reason: '公告这么写' });
		expect(first?.last).toEqual({ milestone: 'stable', release: '1.33', reached: true });
		expect(second).toMatchObject({ number: 9, kep: undefined, last: undefined });
	});

	it('is, for a KEP, the words of every post that names it', () => {
		const other = aPost({ id: 'x', mentions: [] });
		expect(quotesOf(9, [other, post]).map((quote) => quote.post.id)).toEqual([post.id]);
	});

	it('is told of each list of posts by itself, in the order of the list', () => {
		const posts = ['a', 'b'].map((id) => aPost({ id, mentions: [aMention({ kep: 9 })] }));
		const told = (list: readonly ReturnType<typeof aPost>[]) =>
			quotesOf(9, list).map((quote) => quote.post.id);
		expect([told(posts), told([...posts].reverse()), told(posts), told([])]).toEqual([
			['a', 'b'],
			['b', 'a'],
			['a', 'b'],
			[],
		]);
	});

	it('is, for a post, where it claims a stage and not where it names the KEP in passing', () => {
		const passing = aMention({ kep: 9, sentence: '顺便一提' });
		const claimed = aMention({ kep: 9, sentence: '正题', stage: 'beta' });
		const [quote, ...others] = quotesOf(9, [aPost({ mentions: [passing, claimed] })]);
		expect([quote?.mention.sentence, others.length]).toEqual(['正题', 0]);
	});
});

describe('the highlights of a post', () => {
	const mention = (kep: number, stage?: Stage) => aMention({ kep, ...(stage && { stage }) });
	const post = aPost({
		release: '1.31',
		mentions: [mention(5, 'beta'), mention(4, 'stable'), mention(3, 'stable'), mention(1, 'stable')]
			.concat(mention(2))
			.concat(mention(9, 'stable')),
	});
	const keps = new Map([1, 2, 3, 4, 5].map((number) => [number, aKep({ number })]));

	it('are the first KEPs under each stage in the order of the text, the highest stage first', () => {
		const found = highlightsOf(kepsInPost(post, keps), 2);
		expect(found.map((group) => [group.stage, group.keps.map(({ number }) => number)])).toEqual([
			['stable', [4, 3]],
			['beta', [5]],
		]);
	});

	it('leave out KEPs without a record or a stage', () => {
		const numbers = highlightsOf(kepsInPost(post, keps), 9).flatMap((group) => group.keps);
		expect(numbers.map(({ number }) => number)).toEqual([4, 3, 1, 5]);
	});
});
