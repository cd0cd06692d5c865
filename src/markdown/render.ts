import { markdownToHtml } from 'satteri';
import { markdownStrings } from '../strings/markdown.ts';
import { workFor } from './engine.ts';
import { fingerprint } from './fingerprint.ts';
import { compatibilityCharacters } from './plugins/compatibility.ts';
import { takeExcerpt } from './plugins/excerpt.ts';
import type { Heading, MarkdownProblem } from './post.ts';
import { visibleText } from './text.ts';

export type { MarkdownProblem } from './post.ts';

export interface RenderRequest {
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
	/** In the order of lines. */
	readonly problems: readonly MarkdownProblem[];
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

export async function renderPost(request: RenderRequest): Promise<Rendered> {
	const { source, post, features, mdastPlugins, hastPlugins } = await workFor({
		...request,
		title: request.title,
		format: 'markdown',
	});
	const { html: rendered } = await markdownToHtml(source, { features, mdastPlugins, hastPlugins });
	const { html, excerpt } = takeExcerpt(rendered);
	const { title, headings } = post;
	const problems = [...post.problems, ...compatibilityProblem(request)];
	problems.sort((a, b) => a.line - b.line);
	return { html, title, headings, excerpt, text: visibleText(html), problems };
}

/** Changes whenever the dialect's code or its engine changes, for caches of rendered posts. */
export async function dialectFingerprint(): Promise<string> {
	return fingerprint();
}
