import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { MarkdownProcessor, MarkdownRenderer, MdxRenderer } from 'astro/markdown';
import { markdownToHtml } from 'satteri';
import { type WorkRequest, workFor } from './engine.ts';
import { fingerprint } from './fingerprint.ts';
import { takeExcerpt } from './plugins/excerpt.ts';
import type { Post } from './post.ts';
import { unmarked } from './source/marks.ts';

/** What Astro's cache of rendered Markdown looks at, so that an edit of the dialect empties it. */
interface DialectOptions {
	readonly publicFolder: string;
	readonly fingerprint: string;
}

/** Throws when a post has errors: all of them, with file and line. */
function assertNoErrors(post: Post): void {
	const errors = post.problems.filter(({ severity }) => severity === 'error');
	if (errors.length === 0) return;
	throw new Error(errors.map(({ line, message }) => `${post.file}:${line} ${message}`).join('\n'));
}

/** Astro hands bodies over with the frontmatter's lines left empty, so lines are the file's own. */
function requestFor(
	body: string,
	place: Pick<WorkRequest, 'format' | 'file' | 'publicFolder'>,
	frontmatter: Readonly<Record<string, unknown>>,
): WorkRequest {
	const { title } = frontmatter;
	return { ...place, body, firstLine: 1, title: typeof title === 'string' ? title : undefined };
}

function markdownRenderer(publicFolder: string): MarkdownRenderer {
	return {
		async render(body, { fileURL, frontmatter = {} } = {}) {
			const file = fileURL === undefined ? publicFolder : fileURLToPath(fileURL);
			const place = { format: 'markdown', file, publicFolder } as const;
			const work = await workFor(requestFor(body, place, frontmatter));
			const { source, post, features, mdastPlugins, hastPlugins } = work;
			const { html } = await markdownToHtml(source, { features, mdastPlugins, hastPlugins });
			assertNoErrors(post);
			const headings = [...post.headings];
			const metadata = { headings, localImagePaths: [], remoteImagePaths: [], frontmatter };
			return { code: takeExcerpt(html).html, metadata };
		},
	};
}

type CreateMdxRenderer = NonNullable<MarkdownProcessor['createMdxRenderer']>;

function mdxRenderer(
	publicFolder: string,
	shared: Parameters<CreateMdxRenderer>[0],
	mdx: Parameters<CreateMdxRenderer>[1],
): MdxRenderer {
	return {
		async process(body, file, frontmatter) {
			const place = { format: 'mdx', file, publicFolder } as const;
			const work = await workFor(requestFor(body, place, frontmatter));
			const { source, post, features, mdastPlugins, hastPlugins } = work;
			const engine = satteri({ mdastPlugins, hastPlugins, features });
			// Our own plugin highlights; smart punctuation would turn `--flags` into dashes.
			const ours = { ...shared, syntaxHighlight: false, smartypants: false } as const;
			const renderer = await engine.createMdxRenderer?.(ours, mdx);
			if (renderer === undefined) throw new Error('This version of Sätteri cannot render MDX.');
			const result = await renderer.process(source, file, frontmatter);
			assertNoErrors(post);
			return { ...result, code: unmarked(result.code) };
		},
	};
}

/**
 * Astro's Markdown processor around the dialect: `markdown: { processor: dialect({ … }) }`. Both
 * formats go through the same constructs. An error in a post, such as a missing picture, throws.
 */
export function dialect(options: {
	readonly publicFolder: string;
}): MarkdownProcessor<DialectOptions> {
	const publicFolder = path.resolve(options.publicFolder);
	return {
		name: 'dialect',
		options: { publicFolder, fingerprint: fingerprint() },
		createRenderer: async () => markdownRenderer(publicFolder),
		createMdxRenderer: async (shared, mdx) => mdxRenderer(publicFolder, shared, mdx),
	};
}
