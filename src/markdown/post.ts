import type { Element } from 'hast';
import type { HeldAt } from './source/held.ts';
import type { Node } from './tree/nodes.ts';

/** Something an author wrote that is wrong (`error`) or surely unwanted (`warning`). */
export interface MarkdownProblem {
	/** The line of the file, from 1. */
	readonly line: number;
	/** What is wrong and what to write instead, in Chinese. */
	readonly message: string;
	readonly severity: 'error' | 'warning';
}

export interface Heading {
	readonly depth: number;
	readonly slug: string;
	readonly text: string;
}

/** A link to a heading of the same page (`#id`) or to another page of this site. */
export interface SiteLink {
	/** The line of the file, from 1. */
	readonly line: number;
	readonly url: string;
}

/** A KEP that the post names. */
export interface KepMention {
	readonly number: number;
	/** Whether the item, paragraph, row or heading is about it, or names it in passing. */
	readonly isSubject: boolean;
	/** The heading that it stands under or is; its id is known once the tree is finished. */
	readonly heading: Element | undefined;
	/** The line of the file, from 1. */
	readonly line: number;
	/** The author's sentence about it, without its number and its address. */
	readonly sentence: string;
	/** What the author adds to it; '' if nothing. */
	readonly remark: string;
}

/** Origins of other hosts, such as `https://example.org`. */
export interface Foreign {
	readonly pictures: Set<string>;
	readonly frames: Set<string>;
	readonly media: Set<string>;
}

/** What the constructs know of the post they work on, and what they leave for each other. */
export interface Post {
	readonly format: 'markdown' | 'mdx';
	/** Absolute path of the post. */
	readonly file: string;
	/** Absolute path of the folder of files served as they are. */
	readonly publicFolder: string;
	/** Pieces of the source by the number that stands for them. */
	readonly held: readonly HeldAt[];
	readonly problems: MarkdownProblem[];
	/** The frontmatter's title, or else the text of the first H1. */
	title: string | undefined;
	/** Origins of other hosts that the post shows something of. */
	readonly foreign: Foreign;
	/** Links to places on this site, as they are on the page. */
	readonly links: SiteLink[];
	readonly headings: Heading[];
	/** In the order of the text. */
	readonly mentions: KepMention[];
	/** The id of the place that each KEP has in the post. */
	readonly kepIds: Map<number, string>;
	/** The line of the file on which the body begins, from 1. */
	readonly firstLine: number;
	/** The line of the file for a line of the source that the engine reads; for none, the likeliest. */
	fileLine(line: number | undefined): number;
	/** An id that no other element of the page has: `wanted`, or `wanted-1` and so on. */
	claimId(wanted: string): string;
}

export function report(
	post: Post,
	node: Pick<Node, 'position'>,
	problem: Pick<MarkdownProblem, 'message' | 'severity'>,
): void {
	post.problems.push({ ...problem, line: lineOf(post, node) });
}

/** The line of the file on which a node stands; the likeliest if that is unknown. */
export function lineOf(post: Post, node: Pick<Node, 'position'>): number {
	return post.fileLine(node.position?.start.line);
}

/** The address of an element of the same page. Browsers read Chinese as it stands. */
export function fragment(id: string): string {
	return `#${id.replaceAll('%', '%25')}`;
}

/**
 * How the ids begin that the interface and the engine's footnotes have: the words of a heading make
 * no two hyphens, and an id that an author chose gets a sign in front.
 */
const reserved = /^(?:ui--|note-fn|footnote-label$)/i;

/** A function that hands out ids, each once and none of those that are reserved. */
export function idRegistry(): (wanted: string) => string {
	const taken = new Set<string>();
	const next = new Map<string, number>();
	return (wanted) => {
		const free = reserved.test(wanted) ? `_${wanted}` : wanted;
		let id = free;
		for (let number = next.get(free) ?? 1; taken.has(id); number += 1) {
			id = `${free}-${number}`;
			next.set(free, number + 1);
		}
		taken.add(id);
		return id;
	};
}
