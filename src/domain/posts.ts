import type { Heading, Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../schemas/releaseVersion.ts';
import { topicNames } from '../strings/topic.ts';

/** Han characters that a reader takes in during a minute of technical text. */
const hanPerMinute = 400;
/** Latin words in a minute. */
const wordsPerMinute = 200;

/** Runs of them: a list of a thousand single characters would take longer to make than to count. */
const han = /\p{Script=Han}+/gu;
/** What a character beyond the first 65,536 is written with. */
const halves = /[\ud800-\udbff]/g;
const latinWord = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’._/-]*/gu;

/** How much text there is: each Han character and each Latin word or number is one. */
export interface Length {
	readonly han: number;
	readonly words: number;
}

export function lengthOf(text: string): Length {
	let characters = 0;
	for (const run of text.match(han) ?? []) {
		characters += run.length - (run.match(halves)?.length ?? 0);
	}
	return { han: characters, words: text.match(latinWord)?.length ?? 0 };
}

/** Whole minutes to read a text of that length, at least 1; Chinese is counted by characters, Latin by words. */
export function readingMinutes(length: Length): number {
	return Math.max(1, Math.round(length.han / hanPerMinute + length.words / wordsPerMinute));
}

/** What the page of a post and lists of posts call it: its headline, or else its title. */
export function headlineOf({ headline, title }: Pick<Post, 'headline' | 'title'>): string {
	return headline ?? title;
}

/** Whether the post's cover is a drawing, which platforms that share a page do not show. */
export function hasDrawnCover({ cover }: Pick<Post, 'cover'>): boolean {
	return cover !== undefined && /\.svg$/i.test(cover);
}

/** The headings of a table of contents, those of sections and their parts; none for a single one. */
export function contentsOf(headings: readonly Heading[]): readonly Heading[] {
	const shown = headings.filter(({ depth }) => depth === 2 || depth === 3);
	return shown.length > 1 ? shown : [];
}

/** Whether readers get to see the post: it is no draft, and its day has come. */
export function isOut({ draft, scheduled }: Pick<Post, 'draft' | 'scheduled'>): boolean {
	return !draft && scheduled === undefined;
}

/** The calendar day that the author wrote: `2024-08-14`. */
export function dayOf(timestamp: string): string {
	return timestamp.slice(0, 10);
}

/** When readers last had news of the post: the day it was updated, else published. */
export function lastChangeOf(post: Post): string {
	return post.updated ?? post.date;
}

/** The latest instant of several timestamps, or `undefined` if there is none. */
export function latestOf(timestamps: readonly string[]): string | undefined {
	const [first, ...rest] = timestamps;
	return first && rest.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), first);
}

/** Whether a post of that day was written before its release, of which there may be no record, was out. */
export function isBeforeRelease(
	{ date }: Pick<Post, 'date'>,
	release: Pick<Release, 'planned' | 'released'> | undefined,
): boolean {
	if (release === undefined) return false;
	return release.planned === true || dayOf(date) < release.released;
}

/** The posts about a release, in their order; previews give way as soon as another post is about it. */
export function postsAbout(release: string | undefined, posts: readonly Post[]): readonly Post[] {
	const own = posts.filter((post) => release !== undefined && post.release === release);
	const told = own.filter(({ preview }) => !preview);
	return told.length > 0 ? told : own;
}

/** Numbers in names compare as numbers: v1.9 before v1.10. */
export const naturalOrder = new Intl.Collator('en', { numeric: true });

/** The posts by date, newest first; posts of one instant by id, the higher version first. */
export function newestFirst<One extends Pick<Post, 'date' | 'id'>>(posts: readonly One[]): One[] {
	return [...posts].sort(
		(a, b) => Date.parse(b.date) - Date.parse(a.date) || naturalOrder.compare(b.id, a.id),
	);
}

/** The kinds of terms that posts are listed by, with the names that a post bears of each. */
export const namesOfKind = {
	category: ({ categories }: Post) => categories,
	tag: ({ tags }: Post) => tags,
	author: ({ authors }: Post) => authors,
} as const;

export type TermKind = keyof typeof namesOfKind;

export const termKinds = Object.keys(namesOfKind) as readonly TermKind[];

/** A category, tag or author with its posts. */
export interface Term {
	/** The spelling that the newest of its posts uses. */
	readonly name: string;
	/** Newest first. */
	readonly posts: readonly Post[];
}

/**
 * The terms that `namesOf` finds in the posts, the most used first, then by name. Spellings for which
 * `keyOf` gives the same key are one term. `posts` are newest first.
 */
export function termsOf(
	posts: readonly Post[],
	namesOf: (post: Post) => readonly string[],
	keyOf: (name: string) => string,
): Term[] {
	const byKey = new Map<string, { name: string; posts: Post[] }>();
	for (const post of posts) {
		const ofThisPost = new Map(namesOf(post).map((name) => [keyOf(name), name]));
		for (const [key, name] of ofThisPost) {
			const term = byKey.get(key);
			if (term === undefined) byKey.set(key, { name, posts: [post] });
			else term.posts.push(post);
		}
	}
	return [...byKey.values()].sort(
		(a, b) => b.posts.length - a.posts.length || naturalOrder.compare(a.name, b.name),
	);
}

/** The calendar years that authors wrote as terms, newest first. */
export function yearsOf(posts: readonly Post[]): Term[] {
	const years = termsOf(
		posts,
		({ date }) => [date.slice(0, 4)],
		(year) => year,
	);
	return years.sort((a, b) => Number(b.name) - Number(a.name));
}

/** What of a post may name its release, in the order of trust. */
export interface ReleaseClues {
	/** The frontmatter's `release`. */
	readonly release?: string | undefined;
	readonly tags: readonly string[];
	readonly title: string;
	/** The file name without its extension. */
	readonly fileName: string;
}

const wholeVersion = /^v?(1\.(?:0|[1-9]\d{0,2}))(?:\.\d+)?$/i;
const versionInText = new RegExp(
	String.raw`(?:(?<![\w.])v|(?:${topicNames})\s*v?)(1\.(?:0|[1-9]\d{0,2}))(?:\.\d+)?(?![.\d]*\w)`,
	'giu',
);

/** The one minor release that a title names; none if it names several, as a guide's may. */
function releaseInTitle(title: string): string | undefined {
	const named = new Set([...title.matchAll(versionInText)].map(([, minor]) => minor));
	return named.size === 1 ? [...named][0] : undefined;
}

/** The minor release in a name that is nothing but a version, `1.31` of `v1.31.0`. */
export function releaseInName(name: string): string | undefined {
	return wholeVersion.exec(name)?.[1];
}

/** The minor releases that a post names. */
export interface NamedReleases {
	/** In the frontmatter's `release`, which decides. */
	readonly written: ReleaseVersion | undefined;
	/** In a tag that is nothing but a version, in the title and in the file name, each once. */
	readonly found: readonly ReleaseVersion[];
}

/** What names a post's release. */
export function releasesNamed({ release, tags, title, fileName }: ReleaseClues): NamedReleases {
	const found = new Set([
		...tags.map(releaseInName),
		releaseInTitle(title),
		releaseInName(fileName),
	]);
	return {
		written: releaseVersionSchema.safeParse(releaseInName(release ?? '')).data,
		found: [...found].flatMap((minor) => releaseVersionSchema.safeParse(minor).data ?? []),
	};
}

/**
 * The minor release that a post is about, `1.31`, or `undefined` for a guide and for one that names
 * several: `conflict` lists them. Versions that nobody knows are no releases, see `unknown`: they may be
 * those of another project.
 */
export function releaseOf(
	{ written, found }: NamedReleases,
	isKnown: (version: ReleaseVersion) => boolean = () => true,
): {
	readonly release: ReleaseVersion | undefined;
	readonly conflict: readonly ReleaseVersion[];
	readonly unknown: readonly ReleaseVersion[];
} {
	const named = written === undefined ? found : [written];
	const known = named.filter(isKnown);
	const isOne = known.length === 1;
	return {
		release: isOne ? known[0] : undefined,
		conflict: isOne ? [] : known,
		unknown: named.filter((version) => !isKnown(version)),
	};
}
