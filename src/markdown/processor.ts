import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { MarkdownProcessor, MarkdownRenderer, MdxRenderer } from 'astro/markdown';
import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { features, type Work, workFor } from './engine.ts';
import { takeExcerpt } from './plugins/excerpt.ts';
import type { MarkdownProblem } from './post.ts';
import { type RenderRequest, renderPost } from './render.ts';
import { asWritten } from './source/held.ts';
import type { Node, Parent } from './tree/nodes.ts';

interface DialectOptions {
	/** Path of the folder of files served as they are. */
	readonly publicFolder: string;
}

/** Throws when a post has errors: all of them, with file and line. */
function assertNoErrors(file: string, problems: readonly MarkdownProblem[]): void {
	const errors = problems.filter(({ severity }) => severity === 'error');
	if (errors.length === 0) return;
	throw new Error(errors.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
}

/** Astro hands bodies over with the frontmatter's lines left empty, so lines are the file's own. */
function requestFor<Place>(
	body: string,
	place: Place,
	{ title }: Readonly<Record<string, unknown>>,
): Place & Pick<RenderRequest, 'body' | 'firstLine' | 'title'> {
	return { ...place, body, firstLine: 1, ...(typeof title === 'string' && { title }) };
}

function markdownRenderer(publicFolder: string): MarkdownRenderer {
	return {
		async render(body, { fileURL, frontmatter = {} } = {}) {
			const file = fileURL === undefined ? publicFolder : fileURLToPath(fileURL);
			const place = { format: 'markdown', file, publicFolder } as const;
			const rendered = await renderPost(requestFor(body, place, frontmatter));
			assertNoErrors(file, rendered.problems);
			const metadata = { localImagePaths: [], remoteImagePaths: [], frontmatter };
			return { code: rendered.html, metadata: { ...metadata, headings: [...rendered.headings] } };
		},
	};
}

/** The engine's own frozen tree as plain nodes that constructs may change. */
function copied(node: Node): Node {
	const { type, position } = node;
	const copy: Record<string, unknown> = { type, position };
	for (const key of ['tagName', 'value', 'name'] as const) {
		if (key in node) copy[key] = (node as unknown as Record<string, unknown>)[key];
	}
	for (const key of ['properties', 'data', 'attributes'] as const) {
		const value = (node as unknown as Record<string, unknown>)[key];
		if (value !== undefined) copy[key] = structuredClone(value);
	}
	if ('children' in node) copy['children'] = [...node.children].map(copied);
	return copy as unknown as Node;
}

/** Lets the constructs work on MDX in the midst of the engine's way from Markdown to JavaScript. */
function mdxPlugin(work: Work): HastPluginDefinition {
	return {
		name: 'dialect',
		options: { position: work.placed },
		async before(tree, context) {
			const root: Parent = { children: [...(tree.children as Node[])].map(copied) };
			await work.finish(root);
			takeExcerpt(root);
			context.setProperty(tree, 'children', root.children as never);
		},
	};
}

/** Keeps pictures from Astro's collector, which reads addresses strictly and imports what it finds. */
const hiddenPictures: MdastPluginDefinition = {
	name: 'pictures',
	image(node, context) {
		const { url, alt, title } = node;
		const hProperties = { src: url, alt: alt ?? '', ...(title && { title }) };
		const data = { hName: 'img', hProperties } as object;
		context.replaceNode(node, { type: 'picture', data, children: [] });
	},
};

type CreateMdxRenderer = NonNullable<MarkdownProcessor['createMdxRenderer']>;

function mdxRenderer(
	publicFolder: string,
	shared: Parameters<CreateMdxRenderer>[0],
	mdx: Parameters<CreateMdxRenderer>[1],
): MdxRenderer {
	return {
		async process(body, file, frontmatter) {
			const place = { format: 'mdx', file, publicFolder } as const;
			const request = requestFor(body, place, frontmatter);
			const work = await workFor({ ...request, title: request.title });
			const engine = satteri({
				mdastPlugins: [hiddenPictures],
				hastPlugins: [mdxPlugin(work)],
				features,
			});
			// Our own construct highlights; smart punctuation would turn `--flags` into dashes.
			const ours = { ...shared, syntaxHighlight: false, smartypants: false } as const;
			const renderer = await engine.createMdxRenderer?.(ours, mdx);
			if (renderer === undefined) throw new Error('This version of Sätteri cannot render MDX.');
			const result = await renderer.process(work.source, file, frontmatter);
			assertNoErrors(file, work.post.problems);
			return { ...result, code: asWritten(result.code, work.post.held) };
		},
	};
}

/**
 * Astro's Markdown processor around the dialect: `markdown: { processor: dialect({ … }) }`. Both
 * formats go through the same constructs. An error in a post, such as a missing picture, throws.
 */
export function dialect(options: DialectOptions): MarkdownProcessor<DialectOptions> {
	const publicFolder = path.resolve(options.publicFolder);
	return {
		name: 'dialect',
		options: { publicFolder },
		createRenderer: async () => markdownRenderer(publicFolder),
		createMdxRenderer: async (shared, mdx) => mdxRenderer(publicFolder, shared, mdx),
	};
}
