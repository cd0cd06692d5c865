import type { Element } from 'hast';
import { markdownStrings } from '../strings/markdown.ts';
import { constructs } from './constructs.ts';
import { engineTree } from './engine.ts';
import { compatibilityCharacters } from './plugins/compatibility.ts';
import { takeExcerpt } from './plugins/excerpt.ts';
import {
	type KepMention,
	type MarkdownProblem,
	type RenderedHeading,
	Rendering,
	type RenderRequest,
	type SiteLink,
	type UpgradeAction,
} from './rendering.ts';
import { insidePosts } from './siteFiles.ts';
import { wholeBody } from './source/includes.ts';
import { prepare } from './source/pass.ts';
import { limitDepth } from './tree/depth.ts';
import { elementsIn, type Parent } from './tree/nodes.ts';
import { serialized } from './tree/serialize.ts';
import { visibleText } from './tree/visibleText.ts';

export type { RenderRequest } from './rendering.ts';

/** A file beside posts that is published. */
export interface FileBeside {
	/** Its path on the site, not encoded, beginning with a slash. */
	readonly address: string;
	/** From the project's root. */
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
	readonly headings: readonly RenderedHeading[];
	/** Plain text before `<!-- more -->`, or else of the first paragraph; '' if none. */
	readonly excerpt: string;
	/** All visible text of the body, code excluded, for counting. */
	readonly text: string;
	/** The ids of all elements, for links to them. */
	readonly ids: readonly string[];
	/** Links to headings of the same page and to other pages of this site. */
	readonly links: readonly SiteLink[];
	/** Files beside posts that this one shows or links to: the path on the site, and from the project's root. */
	readonly files: readonly FileBeside[];
	/** The KEPs that the post names, in the order of the text. */
	readonly mentions: readonly KepMention[];
	/** What the post tells readers to do before they upgrade, in the order of the text. */
	readonly actions: readonly UpgradeAction[];
	/** Origins of other hosts that the post shows something of, each list sorted. */
	readonly foreign: {
		readonly pictures: readonly string[];
		readonly frames: readonly string[];
		readonly media: readonly string[];
	};
	/** In the order of lines. */
	readonly problems: readonly MarkdownProblem[];
}

/** One warning for a post that holds compatibility characters, at their first line. */
function reportCompatibility(rendering: Rendering): void {
	const { body, firstLine } = rendering.post;
	const characters = compatibilityCharacters(body);
	const [first] = characters;
	if (first === undefined) return;
	const line = firstLine + body.slice(0, body.indexOf(first)).split('\n').length - 1;
	rendering.warn(line, markdownStrings.compatibilityCharacters(characters.slice(0, 8).join(' ')));
}

/** The post and its tree when every construct has worked on it. */
async function finished(
	request: RenderRequest,
): Promise<{ readonly rendering: Rendering; readonly root: Parent }> {
	const whole = wholeBody(request.body, request);
	const post = whole === undefined ? request : { ...request, body: whole.body };
	const prepared = prepare(post.body, constructs, post.format ?? 'markdown');
	const rendering = new Rendering(post, prepared, whole?.sources);
	for (const { index, severity, said } of whole?.problems ?? []) {
		const line = post.firstLine + index;
		if (severity === 'error') rendering.error(line, said);
		else rendering.warn(line, said);
	}
	if (prepared.excess !== undefined) {
		rendering.error(post.firstLine + prepared.excess.line, prepared.excess);
		return { rendering, root: { children: [] } };
	}
	for (const said of prepared.told) rendering.warn(post.firstLine + said.line, said);
	const root = engineTree(rendering);
	limitDepth(root, rendering);
	for (const construct of constructs) await construct.tree?.(root, rendering);
	return { rendering, root };
}

/** What stands on a line, with that line as its author counts it, in the file that it is written in. */
function whereWritten<Placed extends { readonly line: number }>(
	rendering: Rendering,
): (placed: Placed) => Placed {
	return (placed) => {
		const source = rendering.sourceOf(placed.line);
		if (source === undefined) return placed;
		const { file, line } = source;
		return { ...placed, line, ...(file !== rendering.post.file && { file }) };
	};
}

function idOf(element: Element | undefined): string | undefined {
	const id = element?.properties['id'];
	return typeof id === 'string' ? id : undefined;
}

export async function renderPost(post: RenderRequest): Promise<Rendered> {
	const { rendering, root } = await finished(post);
	const excerpt = takeExcerpt(root);
	reportCompatibility(rendering);
	const { title, headings, links, mentions, actions, foreign, problems } = rendering;
	return {
		html: serialized(root.children),
		title,
		headings,
		excerpt,
		text: visibleText(root.children),
		ids: elementsIn(root).flatMap((element) => idOf(element) ?? []),
		files: [...rendering.files.values()]
			.filter(({ name }) => insidePosts(name) !== undefined)
			.map(({ path: address, name: file }) => ({ address, file })),
		links: links.map(whereWritten(rendering)),
		mentions: mentions.map(({ heading, ...mention }) => ({
			...mention,
			line: rendering.sourceOf(mention.line)?.postLine ?? mention.line,
			section: idOf(heading),
		})),
		actions: actions.map(({ place, ...action }) => ({
			...action,
			line: rendering.sourceOf(action.line)?.postLine ?? action.line,
			anchor: typeof place === 'string' ? place : (idOf(place) ?? ''),
		})),
		foreign: {
			pictures: [...foreign.pictures].sort(),
			frames: [...foreign.frames].sort(),
			media: [...foreign.media].sort(),
		},
		problems: problems.sort((a, b) => a.line - b.line).map(whereWritten(rendering)),
	};
}

/** The article's tree, of which `renderPost` writes the HTML. */
export async function articleTree(post: RenderRequest): Promise<Parent> {
	return (await finished(post)).root;
}
