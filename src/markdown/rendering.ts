import type { Element } from 'hast';
import type { Said } from '../strings/said.ts';
import type { Around } from './around.ts';
import type { SiteFile } from './siteFiles.ts';
import type { Format } from './source/held.ts';
import type { LineSource, Prepared } from './source/prepared.ts';
import type { Node } from './tree/nodes.ts';

export interface RenderRequest {
	/** `markdown` if not given. */
	readonly format?: Format;
	/** The body without its frontmatter. */
	readonly body: string;
	/** The line of the file on which the body's first line stands, from 1. */
	readonly firstLine: number;
	/**
	 * The frontmatter's title, if it has one: a first H1 that repeats it is dropped; without one, the
	 * first H1 becomes the title and is dropped.
	 */
	readonly title?: string;
	/** The Markdown file from the project's root, for messages and relative paths. */
	readonly file: string;
	/** Where its links lead and its pictures are. */
	readonly around: Around;
	/** Whether only its problems are asked for: code has no colours then. */
	readonly isCheck?: boolean;
	/** Gives its elements their ids where it shares a page with others, see `Rendering.claimId`. */
	readonly claimId?: (wanted: string) => string;
}

/** Something an author wrote that is wrong (`error`) or surely unwanted (`warning`). */
export interface MarkdownProblem extends Said {
	/** The line of the file, from 1. */
	readonly line: number;
	readonly severity: 'error' | 'warning';
	/** From the project's root, if it is a file that the post includes. */
	readonly file?: string;
}

/** A heading of the article and the id that it was given. */
export interface RenderedHeading {
	readonly depth: number;
	readonly slug: string;
	readonly text: string;
}

/** A link to a heading of the same page (`#id`) or to another page of this site. */
export interface SiteLink {
	/** The line of the file, from 1. */
	readonly line: number;
	readonly url: string;
	/** From the project's root, if it is a file that the post includes. */
	readonly file?: string;
}

/** A KEP that the post names: what a `Mention` of the catalogue is made of. */
export interface KepMention {
	readonly number: number;
	/** Whether the item, paragraph, row or heading is about it, or names it in passing. */
	readonly isSubject: boolean;
	/** The slug of the heading that it stands under or is. */
	readonly section: string | undefined;
	/** The id of the KEP's place in the post. */
	readonly anchor: string;
	/** The line of the file, from 1. */
	readonly line: number;
	/** The author's sentence about it, without its number and its address. */
	readonly sentence: string;
	/** What the author adds to it; '' if nothing. */
	readonly remark: string;
}

/** The same before headings have their ids, of which the slug is one. */
export interface HeadedMention extends Omit<KepMention, 'section'> {
	readonly heading: Element | undefined;
}

/** Something that the post tells readers to do before they upgrade: what an `Action` is made of. */
export interface UpgradeAction {
	/** The words of the headings above it, from the one that speaks of the upgrade. */
	readonly headings: readonly string[];
	/** What it is about, and what is said of it, with names of code between `` ` ``. */
	readonly lead: string;
	readonly text: string;
	/** Addresses that it links to. */
	readonly sources: readonly string[];
	/** The line of the file, from 1. */
	readonly line: number;
	/** The id of its place in the post. */
	readonly anchor: string;
}

/** The same before headings have their ids: the id of its place, or the heading that is its place. */
export interface PlacedAction extends Omit<UpgradeAction, 'anchor'> {
	readonly place: string | Element;
}

/** A node of the tree, or a line of the file. */
type Place = Pick<Node, 'position'> | number;

/** One post while the constructs work on it: what they know of it, and what they leave for each other. */
export class Rendering {
	readonly post: RenderRequest;
	readonly prepared: Prepared;
	/** Where the lines of the body come from, if it includes other files. */
	readonly sources: readonly LineSource[] | undefined;
	/** The frontmatter's title, or else the text of the first H1. */
	title: string | undefined;
	readonly problems: MarkdownProblem[] = [];
	readonly headings: RenderedHeading[] = [];
	/** Links to places on this site, as they are on the page. */
	readonly links: SiteLink[] = [];
	/** Files of this site that the post shows or links to, by their addresses on the page. */
	readonly files = new Map<string, SiteFile>();
	/** In the order of the text. */
	readonly mentions: HeadedMention[] = [];
	/** In the order of the text. */
	readonly actions: PlacedAction[] = [];
	/** Origins of other hosts, such as `https://example.org`, that the post shows something of. */
	readonly foreign = {
		pictures: new Set<string>(),
		frames: new Set<string>(),
		media: new Set<string>(),
	};
	/** Gives an id that no other element of the page has: the one that is wanted, or it and a number. */
	readonly claimId: (wanted: string) => string;

	constructor(post: RenderRequest, prepared: Prepared, sources?: readonly LineSource[]) {
		this.post = post;
		this.prepared = prepared;
		this.sources = sources;
		this.title = post.title;
		this.claimId = post.claimId ?? idRegistry();
	}

	/** The line of the file for a line of the source that the engine reads; for none, the likeliest. */
	fileLine(line: number | undefined): number {
		const { crowded = 0, lineOf } = this.prepared;
		return this.post.firstLine + (line === undefined ? crowded : (lineOf[line - 1] ?? 0));
	}

	/** The line of the file on which a node stands; the likeliest if that is unknown. */
	lineOf(node: Pick<Node, 'position'>): number {
		return this.fileLine(node.position?.start.line);
	}

	/** Where a line comes from that counts from the post's first one, as all lines in here do. */
	sourceOf(line: number): LineSource | undefined {
		return this.sources?.[line - this.post.firstLine];
	}

	/** The file that a node is written in, from the project's root: the post, or one that it includes. */
	fileOf(node: Pick<Node, 'position'>): string {
		return this.sourceOf(this.lineOf(node))?.file ?? this.post.file;
	}

	#report(severity: MarkdownProblem['severity'], place: Place, { kind, message }: Said): void {
		const line = typeof place === 'number' ? place : this.lineOf(place);
		this.problems.push({ line, kind, message, severity });
	}

	/** Tells the author of something that is wrong. */
	error(place: Place, said: Said): void {
		this.#report('error', place, said);
	}

	/** Tells the author of something that is surely unwanted. */
	warn(place: Place, said: Said): void {
		this.#report('warning', place, said);
	}
}

/** The address of an element of the same page. Browsers read Chinese as it stands. */
export function fragment(id: string): string {
	return `#${id.replaceAll('%', '%25')}`;
}

/** A function that hands out ids, each once: the one that is wanted, or `wanted-1` and so on. */
export function uniqueIds(): (wanted: string) => string {
	const taken = new Set<string>();
	const next = new Map<string, number>();
	return (wanted) => {
		let id = wanted;
		for (let number = next.get(wanted) ?? 1; taken.has(id); number += 1) {
			id = `${wanted}-${number}`;
			next.set(wanted, number + 1);
		}
		taken.add(id);
		return id;
	};
}

/**
 * How the ids begin that the interface and the engine's footnotes have: the words of a heading make
 * no two hyphens, and an id that an author chose gets a sign in front.
 */
const reserved = /^(?:ui--|note-fn|footnote-label$)/i;

/** The same, with none of those that are reserved. */
export function idRegistry(): (wanted: string) => string {
	const claim = uniqueIds();
	return (wanted) => claim(reserved.test(wanted) ? `_${wanted}` : wanted);
}
