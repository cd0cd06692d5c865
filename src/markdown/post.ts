import type { Opening } from './source/containers.ts';

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

/** What the plugins know of the post they work on, and what they leave for each other. */
export interface Post {
	readonly format: 'markdown' | 'mdx';
	/** Absolute path of the post. */
	readonly file: string;
	/** Absolute path of the folder of files served as they are. */
	readonly publicFolder: string;
	/** Container openings by the number that the source pass gave them. */
	readonly openings: readonly Opening[];
	/** Files of local pictures by the address they have on the page. */
	readonly pictures: Map<string, string>;
	readonly problems: MarkdownProblem[];
	/** The frontmatter's title, or else the text of the first H1. */
	title: string | undefined;
	/** Whether nodes know their place: see `Prepared.placed`. */
	readonly placed: boolean;
	/** How far headings move down so that the page's title stays its only h1. */
	headingShift: 0 | 1;
	readonly headings: Heading[];
	/** The line of the file for a line of the source that the engine reads. */
	fileLine(line: number): number;
	/** An id that no other element of the post has: `wanted`, or `wanted-1` and so on. */
	claimId(wanted: string): string;
}

/** A node that may know its place; plugins that ask for it set `options: { position: post.placed }`. */
interface Placed {
	readonly position?: { readonly start: { readonly line: number } } | undefined;
}

export function report(
	post: Post,
	node: Placed,
	problem: Pick<MarkdownProblem, 'message' | 'severity'>,
): void {
	post.problems.push({ ...problem, line: post.fileLine(node.position?.start.line ?? 1) });
}

/** The address of an element of the same page. Browsers read Chinese as it stands. */
export function fragment(id: string): string {
	return `#${id.replaceAll('%', '%25')}`;
}

/** A function that hands out ids, each once. */
export function idRegistry(): (wanted: string) => string {
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
