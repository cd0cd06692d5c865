import type { Kep } from '../schemas/kep.ts';
import type { Mention, PlacedMention } from '../schemas/mention.ts';
import type { Milestone } from '../schemas/milestone.ts';
import type { Post, WholePost } from '../schemas/post.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import type { Stage } from '../schemas/stage.ts';
import { highestFirst } from './keps.ts';
import {
	type Change,
	groupedByOutcome,
	lastStepOf,
	movesIn,
	type OutcomeGroups,
	type Step,
	stepsOf,
} from './milestones.ts';
import { remembered } from './remembered.ts';

/** The KEPs that a post names, each once, in the order of the text. */
export function kepsNamed({ mentions }: Pick<Post, 'mentions'>): readonly number[] {
	return [...new Set(mentions.map(({ kep }) => kep))];
}

/** What a post says about a KEP: where it claims a stage, or else where it first names it. */
export function mentionOf({ mentions }: Pick<Post, 'mentions'>, kep: number): Mention | undefined {
	const own = mentions.filter((mention) => mention.kep === kep);
	return own.find(({ stage }) => stage !== undefined) ?? own[0];
}

/** What a post says about each KEP that it names, in the order of the text. */
function mentionsByKep(post: Pick<Post, 'mentions'>): readonly Mention[] {
	return kepsNamed(post).flatMap((kep) => mentionOf(post, kep) ?? []);
}

/** A KEP of a post with what the catalogue knows of it. */
export interface KepInPost {
	readonly number: number;
	readonly mention: Mention;
	/** The record; absent if the catalogue has none. */
	readonly kep: Kep | undefined;
	/** Where it stands now: the last milestone that it has reached, if any. */
	readonly last: Step | undefined;
	/** Why the post says otherwise than the catalogue, in the author's words. */
	readonly reason: string | undefined;
}

/** All KEPs of a post, in the order of the text. */
export function kepsInPost(post: Post, keps: ReadonlyMap<number, Kep>): readonly KepInPost[] {
	return mentionsByKep(post).map((mention) => {
		const number = mention.kep;
		const kep = keps.get(number);
		return { number, mention, kep, last: kep && lastStepOf(kep), reason: post.claims[number] };
	});
}

/** The KEPs of a stage. */
export interface StageGroup {
	readonly stage: Stage;
	readonly keps: readonly Kep[];
}

/** The KEPs of each stage, the highest first, without empty groups. */
function byStage(kepsOf: (stage: Stage) => readonly Kep[]): readonly StageGroup[] {
	return highestFirst
		.map((stage) => ({ stage, keps: kepsOf(stage) }))
		.filter(({ keps }) => keps.length > 0);
}

/** The first KEPs that a post names under each stage, `most` at the most. */
export function highlightsOf(keps: readonly KepInPost[], most: number): readonly StageGroup[] {
	return byStage((stage) =>
		keps
			.flatMap(({ mention, kep }) => (mention.stage === stage && kep ? [kep] : []))
			.slice(0, most),
	);
}

/** A post's words about a KEP. */
export interface Quote {
	readonly post: Post;
	readonly mention: Mention;
}

/** What posts say about each KEP, by number: every KEP's page and feed asks the same list of posts. */
const quotesIn = remembered((posts: readonly Post[]): ReadonlyMap<number, readonly Quote[]> => {
	const quotes = posts.flatMap((post) =>
		mentionsByKep(post).map((mention): Quote => ({ post, mention })),
	);
	return Map.groupBy(quotes, ({ mention }) => mention.kep);
});

/** What posts say about a KEP, in the order of the posts. */
export function quotesOf(kep: number, posts: readonly Post[]): readonly Quote[] {
	return quotesIn(posts).get(kep) ?? [];
}

/** What the newest of some posts that speaks of it says of each KEP that moved, by number. */
export function newestQuotes(
	moves: readonly Change[],
	posts: readonly Post[],
): ReadonlyMap<number, Quote> {
	return new Map(
		moves.flatMap(({ kep: { number } }) => {
			const [newest] = quotesOf(number, posts);
			return newest === undefined ? [] : [[number, newest] as const];
		}),
	);
}

/** How a claim and the catalogue differ. */
export type Contradiction =
	/** There is no record of the KEP. */
	| { readonly kind: 'unknown' }
	/** The KEP reached that stage in another release. */
	| { readonly kind: 'release'; readonly release: ReleaseVersion }
	/** The KEP reached another milestone in that release. */
	| { readonly kind: 'stage'; readonly milestone: Milestone }
	/** The KEP has never reached that stage. */
	| { readonly kind: 'never' }
	/** Upstream aimed at it, and no source has confirmed that it shipped. */
	| { readonly kind: 'planned' };

/** A claim that a post makes: the KEP reached the stage in the release. */
export interface Claim {
	readonly kep: number;
	readonly stage: Stage;
	readonly release: ReleaseVersion;
}

/** What the catalogue says against a claim, or `undefined` if it says the same. */
export function contradictionOf(
	{ stage, release }: Claim,
	kep: Kep | undefined,
): Contradiction | undefined {
	if (kep === undefined) return { kind: 'unknown' };
	const reached = kep.milestones[stage];
	if (reached === release) return undefined;
	if (kep.planned[stage] === release) return { kind: 'planned' };
	const here = stepsOf(kep).findLast((step) => step.reached && step.release === release);
	if (here !== undefined) return { kind: 'stage', milestone: here.milestone };
	return reached === undefined ? { kind: 'never' } : { kind: 'release', release: reached };
}

/** A mention that the catalogue contradicts, or that names a KEP it does not know. */
export interface Contradicted {
	readonly mention: PlacedMention;
	readonly contradiction: Contradiction;
}

/** All that the catalogue has against what a post says, whether or not the author gives reasons. */
export function contradictionsIn(
	{ mentions, release }: Pick<WholePost, 'mentions' | 'release'>,
	keps: ReadonlyMap<number, Kep>,
): readonly Contradicted[] {
	return mentions.flatMap((mention): Contradicted[] => {
		const { kep: number, stage } = mention;
		const kep = keps.get(number);
		if (stage === undefined || release === undefined) {
			return kep === undefined ? [{ mention, contradiction: { kind: 'unknown' } }] : [];
		}
		const contradiction = contradictionOf({ kep: number, stage, release }, kep);
		return contradiction === undefined ? [] : [{ mention, contradiction }];
	});
}

/** The KEPs that a release moved and that none of its posts names, the most urgent first. */
export function leftOut(
	posts: readonly Post[],
	keps: readonly Kep[],
	release: ReleaseVersion,
): OutcomeGroups<Change> {
	const named = new Set(posts.flatMap(kepsNamed));
	const unnamed = keps.filter(({ number }) => !named.has(number));
	return groupedByOutcome(movesIn(unnamed, release), ({ after }) => after);
}
