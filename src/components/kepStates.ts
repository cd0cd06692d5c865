import type { KepInPost } from '../domain/mentions.ts';
import type { Milestone } from '../schemas/milestone.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { milestoneMarks, milestoneNames } from '../strings/stages.ts';
import { urls } from '../urls.ts';

/** A KEP of a post with where it stands now, as the list below the post has it. */
export interface Fate {
	readonly number: number;
	/** Its page, or its place in the post if the catalogue has no record. */
	readonly href: string;
	/** Our name; absent where there is none. */
	readonly name: string | undefined;
	/** The official title, or else the post's sentence. */
	readonly title: string;
	readonly milestone: Milestone | undefined;
	/** `● v1.33 起稳定（GA）`; absent where nothing is known. */
	readonly state: string | undefined;
	/** Why the post says otherwise. */
	readonly reason: string | undefined;
}

/** Where the KEPs of a post stand now, in their order. */
export function fatesOf(keps: readonly KepInPost[]): readonly Fate[] {
	return keps.map(({ number, mention, kep, since, reason }) => ({
		number,
		reason,
		href: kep === undefined ? `#${mention.anchor}` : urls.kep(number),
		name: kep?.name,
		title: kep?.title ?? mention.sentence,
		milestone: since?.milestone,
		state:
			since &&
			`${milestoneMarks[since.milestone]} ${strings.since(since.release, milestoneNames[since.milestone])}`,
	}));
}

/** The beginning of a KEP's place in HTML: the tag that has its id, and that of a paragraph right inside. */
function placeOf(id: string): RegExp {
	const quoted = id.replace(/[^\w-]/g, '\\$&');
	return new RegExp(`<[a-z]\\w* id="${quoted}"[^>]*>(?:</span>|\\s*<p>)?`);
}

/** The mark of a KEP whose stage the post claims; '' for one named in passing or without a record. */
function markOf({ number, mention, since }: KepInPost, release: string | undefined): string {
	if (mention.stage === undefined || since === undefined) return '';
	const { milestone } = since;
	const name = milestoneNames[milestone];
	const asWritten = milestone === mention.stage && since.release === release;
	const state = asWritten ? name : strings.since(since.release, name);
	const words = `${milestoneMarks[milestone]} ${state}`;
	const label = strings.kepMark(number, state);
	return `<a class="kep-mark" href="${urls.kep(number)}" data-stage="${milestone}" data-words="${words}" aria-label="${label}"></a>`;
}

/**
 * A post's HTML with a mark at the place of each KEP whose stage the post claims: where the KEP stands
 * now. `release` is the minor release of the post. Nothing else of the HTML changes.
 */
export function withMarks(
	html: string,
	keps: readonly KepInPost[],
	release: string | undefined,
): string {
	return keps.reduce(
		(text, kep) =>
			text.replace(placeOf(kep.mention.anchor), (place) => place + markOf(kep, release)),
		html,
	);
}
