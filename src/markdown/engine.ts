import type { Features } from 'satteri';
import { markdownStrings } from '../strings/markdown.ts';
import { constructs } from './constructs.ts';
import { loadFenceLanguages } from './plugins/code.ts';
import { loadPictureMakers } from './plugins/diagrams.ts';
import { idRegistry, type Post } from './post.ts';
import { prepare } from './source/pass.ts';
import { limitDepth } from './tree/depth.ts';
import type { Parent } from './tree/nodes.ts';

/** What the engine is asked to read, for .md and .mdx alike. */
export const features: Features = {
	gfm: {
		footnotes: {
			label: markdownStrings.footnotes,
			backLabel: markdownStrings.footnoteBack,
			clobberPrefix: 'note-',
		},
	},
	definitionList: true,
	frontmatter: false,
	smartPunctuation: false,
};

export interface Work {
	/** The source for the engine. */
	readonly source: string;
	readonly post: Post;
	/** Whether the engine may note where nodes stand. */
	readonly placed: boolean;
	/** Lets every construct work on the engine's tree. */
	finish(root: Parent): Promise<void>;
}

export interface WorkRequest {
	readonly format: Post['format'];
	readonly body: string;
	/** The line of the file on which the body's first line stands, from 1. */
	readonly firstLine: number;
	readonly title: string | undefined;
	readonly publicFolder: string;
	readonly file: string;
}

/** Prepares one post: its source for the engine, and what is to be done with the tree. */
export async function workFor(request: WorkRequest): Promise<Work> {
	const { format, body, firstLine, title, publicFolder, file } = request;
	const prepared = prepare(body, constructs, format);
	const { source, lineOf, fences, held, crowded, excess } = prepared;
	const post: Post = {
		...{ format, file, publicFolder, held, title, firstLine },
		...{ problems: [], headings: [], links: [], mentions: [], kepIds: new Map() },
		foreign: { pictures: new Set(), frames: new Set(), media: new Set() },
		fileLine: (line) => firstLine + (line === undefined ? (crowded ?? 0) : (lineOf[line - 1] ?? 0)),
		claimId: idRegistry(),
	};
	if (excess !== undefined) {
		const { line, message } = excess;
		post.problems.push({ line: firstLine + line, message, severity: 'error' });
		return { source: '', post, placed: false, finish: async () => {} };
	}
	await loadPictureMakers(prepared);
	await loadFenceLanguages(
		post,
		fences.map(({ info, line }) => ({ info, line: firstLine + line })),
	);
	const finish = async (root: Parent) => {
		limitDepth(root, post);
		for (const construct of constructs) {
			const done = construct.tree?.(root, post, source);
			if (done !== undefined) await done;
		}
	};
	return { source, post, placed: crowded === undefined, finish };
}
