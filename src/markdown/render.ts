import { markdownToHast, mdxToHast } from 'satteri';
import { markdownStrings } from '../strings/markdown.ts';
import { features, type Work, workFor } from './engine.ts';
import { compatibilityCharacters } from './plugins/compatibility.ts';
import { takeExcerpt } from './plugins/excerpt.ts';
import type { Heading, KepMention, MarkdownProblem, Post, SiteLink } from './post.ts';
import { visibleText } from './text.ts';
import { isElement, type Parent, rewrite, rootOf } from './tree/nodes.ts';
import { serialized } from './tree/serialize.ts';

export type { MarkdownProblem } from './post.ts';

export interface RenderRequest {
	/** `markdown` if not given. */
	readonly format?: 'markdown' | 'mdx';
	/** The body without its frontmatter. */
	readonly body: string;
	/** The line of the file on which the body's first line stands, from 1. */
	readonly firstLine: number;
	/**
	 * The frontmatter's title, if it has one: a first H1 that repeats it is dropped; without one, the
	 * first H1 becomes the title and is dropped.
	 */
	readonly title?: string;
	/** Absolute path of the folder of files served as they are (public/). */
	readonly publicFolder: string;
	/** The Markdown file, absolute, for messages and relative paths. */
	readonly file: string;
}

export interface Rendered {
	/** The article. */
	readonly html: string;
	/** The frontmatter's title or the first H1's text; undefined if neither. */
	readonly title: string | undefined;
	/**
	 * Headings left in the body. If the body holds further H1s, all its headings are moved down by
	 * one so that the page's title is its only h1.
	 */
	readonly headings: readonly Heading[];
	/** Plain text before `<!-- more -->`, or else of the first paragraph; '' if none. */
	readonly excerpt: string;
	/** All visible text of the body, code excluded, for counting. */
	readonly text: string;
	/** The ids of all elements, for links to them. */
	readonly ids: readonly string[];
	/** Links to headings of the same page and to other pages of this site. */
	readonly links: readonly SiteLink[];
	/** The KEPs that the post names, in the order of the text. */
	readonly mentions: readonly Mention[];
	/** Origins of other hosts that the post shows something of, each list sorted. */
	readonly foreign: {
		readonly pictures: readonly string[];
		readonly frames: readonly string[];
		readonly media: readonly string[];
	};
	/** In the order of lines. */
	readonly problems: readonly MarkdownProblem[];
}

/** A KEP that the post names, as whoever knows KEPs is told of it. */
export interface Mention extends Omit<KepMention, 'heading'> {
	/** The slug of the heading that it stands under or is. */
	readonly section: string | undefined;
	/** The id of the KEP's place in the post. */
	readonly anchor: string;
}

function mentionsOf({ mentions, kepIds }: Post): Mention[] {
	return mentions.map(({ heading, ...mention }) => {
		const id = heading?.properties['id'];
		return {
			...mention,
			section: typeof id === 'string' ? id : undefined,
			anchor: kepIds.get(mention.number) ?? '',
		};
	});
}

/** One warning for a post that holds compatibility characters, at their first line. */
function compatibilityProblem({ body, firstLine }: RenderRequest): MarkdownProblem[] {
	const characters = compatibilityCharacters(body);
	const [first] = characters;
	if (first === undefined) return [];
	const line = firstLine + body.slice(0, body.indexOf(first)).split('\n').length - 1;
	const message = markdownStrings.compatibilityCharacters(characters.slice(0, 8).join(' '));
	return [{ line, message, severity: 'warning' }];
}

/** The engine's tree; for MDX that it cannot read, an empty one and a problem. */
function treeOf({ source, post, placed }: Work): Parent {
	const options = { features, position: placed };
	if (post.format === 'markdown') return rootOf(markdownToHast(source, options) as never);
	try {
		return rootOf(mdxToHast(source, options) as never);
	} catch (error) {
		post.problems.push(mdxProblem(post.fileLine, error));
		return { children: [] };
	}
}

/** What the engine says most often, and how to say it to authors. */
const mdxFaults: readonly (readonly [RegExp, (first: string, second: string) => string])[] = [
	[/^Expected a closing tag for `<([^`]+)>`/, markdownStrings.mdxUnclosed],
	[/^Unexpected closing tag `<\/([^`]+)>`, expected an open tag/, markdownStrings.mdxUnopened],
	[/^Unexpected closing tag `<\/([^`]+)>`, .* for `<([^`]+)>`/, markdownStrings.mdxCrossed],
	[/closing brace for `\{`/, () => markdownStrings.mdxBrace],
	[/^Could not parse expression/, () => markdownStrings.mdxNoValue],
];

function mdxWords(detail: string): string {
	for (const [pattern, words] of mdxFaults) {
		const match = pattern.exec(detail);
		if (match !== null) return words(match[1] ?? '', match[2] ?? '');
	}
	return markdownStrings.mdx(detail);
}

/** What the engine says about MDX that it cannot read, in the author's words and lines. */
export function mdxProblem(fileLine: (line: number) => number, error: unknown): MarkdownProblem {
	const message = error instanceof Error ? error.message : String(error);
	const line = Number(/\b(\d+):\d+\b/.exec(message)?.[1] ?? 1);
	const detail = message.replace(/^\d+:\d+(?:-\d+:\d+)?:?\s*/, '').split('\n')[0] ?? '';
	return { line: fileLine(line), message: mdxWords(detail), severity: 'error' };
}

function idsIn(root: Parent): string[] {
	const ids: string[] = [];
	rewrite(root, (node) => {
		if (isElement(node) && typeof node.properties['id'] === 'string')
			ids.push(node.properties['id']);
		return undefined;
	});
	return ids;
}

export async function renderPost(request: RenderRequest): Promise<Rendered> {
	const work = await workFor({ format: 'markdown', ...request, title: request.title });
	const { post } = work;
	const root = treeOf(work);
	await work.finish(root);
	const excerpt = takeExcerpt(root);
	const problems = [...post.problems, ...compatibilityProblem(request)];
	problems.sort((a, b) => a.line - b.line);
	return {
		html: serialized(root.children),
		title: post.title,
		headings: post.headings,
		excerpt,
		text: visibleText(root.children),
		ids: idsIn(root),
		links: post.links,
		mentions: mentionsOf(post),
		foreign: {
			pictures: [...post.foreign.pictures].sort(),
			frames: [...post.foreign.frames].sort(),
			media: [...post.foreign.media].sort(),
		},
		problems,
	};
}

/** The article's tree, of which `renderPost` writes the HTML. */
export async function articleTree(request: RenderRequest): Promise<Parent> {
	const work = await workFor({ format: 'markdown', ...request, title: request.title });
	const root = treeOf(work);
	await work.finish(root);
	return root;
}
