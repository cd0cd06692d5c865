import type { KepInPost } from '../domain/mentions.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { milestoneMarks, milestoneNames } from '../strings/stages.ts';
import { urls } from '../urls.ts';

/** Where an element with an id begins, and a paragraph right inside it. */
const place = /<[a-z]\w* id="([^"]*)"[^>]*>(?:<\/span>|\s*<p>)?/g;

/** The mark of a KEP whose stage the post claims; '' for one named in passing or without a record. */
function markOf({ number, mention, last }: KepInPost, release: string | undefined): string {
	if (mention.stage === undefined || last === undefined) return '';
	const { milestone } = last;
	const name = milestoneNames[milestone];
	const asWritten = milestone === mention.stage && last.release === release;
	const state = asWritten ? name : strings.since(last.release, name);
	const words = `${milestoneMarks[milestone]} ${state}`;
	const label = strings.kepMark(number, state);
	return `<a class="kep-mark" href="${urls.kep(number)}" data-stage="${milestone}" data-words="${words}" aria-label="${label}"></a>`;
}

/**
 * A post's HTML with a mark at the place of each KEP whose stage the post claims: where the KEP stands
 * now. `release` is the minor release of the post. CSS shows the words of a mark: the text stays the
 * author's alone, for readers who copy it and for search.
 *
 * The marks are put into finished HTML because an article is kept under a key of the post alone, and
 * feeds have it without marks: a change of the catalogue makes no article anew. The HTML is the
 * dialect's own, whose ids are each there once and stand first in their tags.
 */
export function withKepMarks(
	html: string,
	keps: readonly KepInPost[],
	release: string | undefined,
): string {
	const marks = new Map(keps.map((kep) => [kep.mention.anchor, markOf(kep, release)]));
	return html.replace(place, (found, id: string) => {
		const mark = marks.get(id) ?? '';
		marks.delete(id);
		return found + mark;
	});
}
