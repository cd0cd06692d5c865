import type { Finding, Upgrade } from '../../domain/checkup/findings.ts';
import { type Effect, effects } from '../../domain/checkup/rules.ts';
import type { ReleaseVersion } from '../../schemas/releaseVersion.ts';
import { findingStrings as strings } from '../../strings/checkupFindings.ts';
import type { ReadText } from './checkupTexts.ts';
import { rowOf, type Words, wordsOf } from './checkupWords.ts';

/** What the page of the check shows of all texts, and what goes into its Markdown. */

/** A text with what was found in it. */
export interface Examined extends Omit<ReadText, 'text'> {
	readonly findings: readonly Finding[];
}

/** A line, cut around the word that it is about. */
export interface Excerpt {
	readonly before: string;
	readonly mark: string;
	readonly after: string;
}

export interface Place extends Excerpt {
	readonly file: string;
	readonly line: number;
}

/** A thing with all the places where it stands. */
export interface Item extends Omit<Words, 'mark'> {
	/** The first of them, as they are shown. */
	readonly places: readonly Place[];
	/** What is said of the other ones, '' if there are none. */
	readonly more: string;
	readonly links: readonly { readonly text: string; readonly href: string }[];
}

export interface Section {
	readonly effect: Effect;
	readonly items: readonly Item[];
}

export interface Report {
	/** Without empty ones, the most urgent first. */
	readonly sections: readonly Section[];
	/** How many things there are by effect; that there are none is said too. */
	readonly summary: string;
	/** What was looked at. */
	readonly looked: string;
}

/** A way between two releases, with those on it that the rules tell nothing of but gates and kinds. */
export interface Way extends Upgrade {
	readonly untold: readonly ReleaseVersion[];
}

/** Where the site tells more; `post` is the address of the post `ID`. */
export interface Addresses {
	readonly gates: string;
	readonly apis: string;
	readonly post: string;
}

const shownPlaces = 4;
const namedLines = 40;
const around = 60;

/** The line without its indent, no longer than what stands around `word`. */
export function excerptOf(line: string, word: string): Excerpt {
	const text = line.trim();
	const at = Math.max(word === '' ? -1 : text.indexOf(word), 0);
	const end = text.startsWith(word, at) ? at + word.length : at;
	const start = Math.max(0, at - around);
	const stop = Math.min(text.length, end + around);
	return {
		before: `${start > 0 ? '…' : ''}${text.slice(start, at)}`,
		mark: text.slice(at, end),
		after: `${text.slice(end, stop)}${stop < text.length ? '…' : ''}`,
	};
}

interface Located {
	readonly finding: Finding;
	readonly of: Examined;
	readonly words: Words;
}

function linksOf(found: Finding, addresses: Addresses): Item['links'] {
	if (found.of === 'gate') {
		const name = found.gate?.name ?? found.nearest ?? '';
		return [{ text: strings.link.gate, href: `${addresses.gates}#${name}` }];
	}
	if (found.of === 'api') {
		return [{ text: strings.link.api, href: `${addresses.apis}#${rowOf(found)}` }];
	}
	if (found.of !== 'action') return [];
	return [found.rule, ...found.others].map(({ post, anchor, release }) => {
		const path = post.split('/').map(encodeURIComponent).join('/');
		const href = `${addresses.post.replace('ID', () => path)}#${anchor}`;
		return { text: strings.link.post(release), href };
	});
}

function moreOf(rest: readonly Located[]): string {
	if (rest.length === 0) return '';
	const lines = rest.slice(0, namedLines).map(({ finding }) => finding.line);
	return strings.more(lines, rest.length - lines.length);
}

function itemOf(all: readonly Located[], addresses: Addresses): readonly Item[] {
	const [first] = all;
	if (first === undefined) return [];
	const { title, means, instead } = first.words;
	const places = all.slice(0, shownPlaces).map(({ finding: { line }, of, words }) => ({
		...excerptOf(of.lines[line - 1] ?? '', words.mark),
		file: of.name,
		line,
	}));
	const links = linksOf(first.finding, addresses);
	return [{ title, means, instead, places, more: moreOf(all.slice(shownPlaces)), links }];
}

function sectionsOf(
	texts: readonly Examined[],
	upgrade: Upgrade,
	addresses: Addresses,
): readonly Section[] {
	const located = texts.flatMap((of) =>
		of.findings.map((finding) => ({ finding, of, words: wordsOf(finding, upgrade) })),
	);
	return effects
		.map((effect) => {
			const ofEffect = located.filter(({ finding }) => finding.effect === effect);
			const things = Map.groupBy(
				ofEffect,
				({ words }) => `${words.title} ${words.means.join(' ')}`,
			);
			return { effect, items: [...things.values()].flatMap((all) => itemOf(all, addresses)) };
		})
		.filter(({ items }) => items.length > 0);
}

const number = new Intl.NumberFormat('zh-CN');

function lookedAt(texts: readonly Examined[]): string {
	const counts = Map.groupBy(
		texts.flatMap(({ seen }) => seen),
		({ what }) => what,
	);
	const lines = texts.reduce((sum, text) => sum + text.lines.length, 0);
	const kinds = ['api', 'gate', 'flag', 'name', 'version'] as const;
	return strings.looked(
		number.format(lines),
		kinds.flatMap((kind) => {
			const count = counts.get(kind)?.length ?? 0;
			return count === 0 ? [] : [strings.lookedAt[kind](number.format(count))];
		}),
	);
}

/** All that is said of texts on the way between two releases. */
export function reportOf(texts: readonly Examined[], way: Way, addresses: Addresses): Report {
	const sections = sectionsOf(texts, way, addresses);
	const counts = sections.map(({ effect, items }) =>
		strings.count(strings.effect[effect], items.length),
	);
	const isRead = texts.some(({ seen }) => seen.length > 0);
	const none = isRead ? strings.nothing(way.from, way.to) : strings.unread;
	return {
		sections,
		summary: counts.length === 0 ? none : counts.join(' · '),
		looked: lookedAt(texts) + (way.untold.length > 0 ? strings.untold(way.untold) : ''),
	};
}
