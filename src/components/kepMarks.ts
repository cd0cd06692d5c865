import { identifierPieces } from '../domain/identifier.ts';
import type { KepInPost } from '../domain/mentions.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { milestoneMarks, milestoneNames } from '../strings/stages.ts';
import { urls } from '../urls.ts';

/*
 * Notes and links are put into finished HTML because an article is kept under a key of the post alone,
 * and feeds have it as its author wrote it: a change of the catalogue makes no article anew. The HTML is
 * the dialect's own, whose ids are each there once and stand first in their tags.
 */

/** Where an element with an id begins, and a paragraph right inside it. */
const place = /<[a-z]\w* id="([^"]*)"[^>]*>(?:<\/span>|\s*<p>)?/g;

/** A tag with its name, or the text between two. */
const tokens = /<(\/?[a-z]\w*)(?:"[^"]*"|[^">])*>|[^<]+|</gi;

/** What no link may stand in, and where the words about a KEP end. */
const closed = /^(?:a|code|pre)$/;
const ends = /^(?:\/(?:li|p|td|th|dt|dd|h\d|blockquote)|ul|ol|pre|table)$/;

/** A piece of the HTML: from a place up to another. */
interface Piece {
	readonly start: number;
	readonly end: number;
}

/** `KEP-4317` and as authors write it else. */
const anyNumber = /\bKEP[-\u2010\u2011\u2013\uff0d\s]?#?\d+/gi;

/** The bold name that a number begins, if that has no link and no other number; else the number alone. */
function wholeName(html: string, { start, end }: Piece): Piece {
	const tag = /<(strong|b)>$/.exec(html.slice(Math.max(0, start - 8), start))?.[1];
	const close = tag === undefined ? -1 : html.indexOf(`</${tag}>`, end);
	const inner = html.slice(start, Math.max(start, close));
	const isName = close > 0 && !inner.includes('<a') && inner.match(anyNumber)?.length === 1;
	return isName ? { start, end: close } : { start, end };
}

/** Where the words behind `from` first name a KEP outside of links and code. */
function nameBehind(html: string, from: number, number: number): Piece | undefined {
	const pattern = new RegExp(`\\bKEP[-\u2010\u2011\u2013\uff0d\\s]?#?0*${number}(?!\\w)`, 'i');
	const token = new RegExp(tokens);
	token.lastIndex = from;
	let depth = 0;
	for (let found = token.exec(html); found !== null; found = token.exec(html)) {
		const tag = found[1]?.toLowerCase();
		if (tag === undefined) {
			const match = depth > 0 ? null : pattern.exec(found[0]);
			if (match === null) continue;
			const start = found.index + match.index;
			return wholeName(html, { start, end: start + match[0].length });
		}
		if (ends.test(tag)) return undefined;
		if (closed.test(tag)) depth += 1;
		if (tag.startsWith('/') && closed.test(tag.slice(1))) depth -= 1;
	}
	return undefined;
}

/** The bold name behind a number that has a link of its own, as lists of the further KEPs have it. */
function nameBehindLink(html: string, from: number, number: number): Piece | undefined {
	const pattern = new RegExp(`<a [^>]*>KEP-0*${number}</a>\\s*<strong>(?=([^<]+)</strong>)`, 'y');
	pattern.lastIndex = from;
	const name = pattern.exec(html)?.[1];
	if (name === undefined) return undefined;
	return { start: pattern.lastIndex, end: pattern.lastIndex + name.length };
}

/** A place in shown names where a line may end; `<wbr>` is not for attributes. */
const seam = '\u200b';

/** How many gates stand beside an item. */
const gatesShown = 2;

/**
 * The note of a KEP whose stage the post claims: where it stands now, its number, SIG and gates; '' for
 * one named in passing or without a record. It leads to the KEP's page if its name does not.
 */
function noteOf({ number, mention, kep, last }: KepInPost, isNamed: boolean, release?: string) {
	if (mention.stage === undefined || kep === undefined || last === undefined) return '';
	const { milestone } = last;
	const name = milestoneNames[milestone];
	const asWritten = milestone === mention.stage && last.release === release;
	const state = asWritten ? name : strings.since(last.release, name);
	const gatesOf = (names: readonly string[]) =>
		strings.gates(names.slice(0, gatesShown), names.length - gatesShown);
	const gates = gatesOf(kep.gates);
	const broken = gatesOf(kep.gates.map((name) => identifierPieces(name).join(seam)));
	const label = strings.kepNote({ number, state, sig: kep.sig, gates });
	const more = `KEP-${number} · SIG\u00a0${kep.sig}${broken && `\n${broken}`}`;
	const tag = isNamed ? 'span role="img"' : `a href="${urls.kep(number)}"`;
	return `<${tag} class="kep-mark" data-stage="${milestone}" data-words="${milestoneMarks[milestone]} ${state}" data-more="${more}" aria-label="${label}"></${isNamed ? 'span' : 'a'}>`;
}

/** HTML and a place in it; or what is put in at that place. */
interface Insertion {
	readonly at: number;
	readonly html: string;
}

/** The note of a KEP and the link of its name, where its place ends at `at` of the HTML. */
function insertionsFor(kep: KepInPost, { at, html }: Insertion, release?: string): Insertion[] {
	const shortName = kep.kep && nameBehindLink(html, at, kep.number);
	const name = shortName ?? (kep.kep && nameBehind(html, at, kep.number));
	// Notes of items of one line would stand one below the other, far from what they are about.
	const note = shortName === undefined ? noteOf(kep, name !== undefined, release) : '';
	if (name === undefined) return [{ at, html: note }];
	const link = `<a class="kep" href="${urls.kep(kep.number)}">`;
	return [
		{ at, html: note },
		{ at: name.start, html: link },
		{ at: name.end, html: '</a>' },
	];
}

/**
 * A post's HTML in which each KEP that the catalogue knows leads, by its name, to its page, and has a
 * note at the place where the post claims a stage. `release` is the minor release of the post. CSS shows
 * the words of a note: the text stays the author's alone, for readers who copy it and for search.
 */
export function withKepMarks(
	html: string,
	keps: readonly KepInPost[],
	release: string | undefined,
): string {
	const ofPlace = new Map(keps.map((kep) => [kep.mention.anchor, kep]));
	const insertions = [...html.matchAll(place)].flatMap((found) => {
		const kep = ofPlace.get(found[1] ?? '');
		if (kep === undefined) return [];
		ofPlace.delete(kep.mention.anchor);
		return insertionsFor(kep, { at: found.index + found[0].length, html }, release);
	});
	let done = 0;
	const pieces = insertions
		.sort((a, b) => a.at - b.at)
		.map(({ at, html: put }) => {
			const piece = html.slice(done, at) + put;
			done = at;
			return piece;
		});
	return pieces.join('') + html.slice(done);
}

/**
 * The same without the space that Markdown wants between `**…。**` and the next word: behind a
 * full-width stop, whose right half is blank, it makes a gap of one and a half characters.
 */
export function withoutDoubleGaps(html: string): string {
	return html.replace(/([，。、；：！？）”」])<\/(strong|b)> (?=[^\s<]|<code)/g, '$1</$2>');
}
