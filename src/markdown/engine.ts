import type { Features, HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { markdownStrings } from '../strings/markdown.ts';
import { constructs, shownWords, walks } from './constructs.ts';
import { loadFenceLanguages } from './plugins/code.ts';
import { takeMarksOut } from './plugins/marks.ts';
import { idRegistry, type Post } from './post.ts';
import { prepare } from './source/pass.ts';
import { walkPlugins } from './walks.ts';

/** What the engine is asked to read, for .md and .mdx alike. */
const features: Features = {
	gfm: {
		footnotes: {
			label: markdownStrings.footnotes,
			backLabel: markdownStrings.footnoteBack,
			clobberPrefix: 'note-',
		},
	},
	frontmatter: false,
	smartPunctuation: false,
};

export interface Work {
	/** The source for the engine. */
	readonly source: string;
	readonly post: Post;
	readonly features: Features;
	readonly mdastPlugins: MdastPluginDefinition[];
	readonly hastPlugins: HastPluginDefinition[];
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

/** Everything the engine needs for one post: its source prepared, its plugins in order. */
export async function workFor(request: WorkRequest): Promise<Work> {
	const { format, body, firstLine, title, publicFolder, file } = request;
	const { source, openings, lineOf, fences, placed } = prepare(body, constructs, format);
	const post: Post = {
		...{ format, file, publicFolder, openings, placed, title },
		...{ pictures: new Map(), problems: [], headings: [], headingShift: 0 },
		fileLine: (line) => firstLine + (lineOf[line - 1] ?? 0),
		claimId: idRegistry(),
	};
	await loadFenceLanguages(
		post,
		fences.map(({ info, line }) => ({ info, line: firstLine + line })),
	);
	const mdast = walks.map((walk) => walk.map((construct) => construct.mdast?.(post, source)));
	const hast = walks.map((walk) => walk.map((construct) => construct.hast?.(post, source)));
	// Directives make every colon cost time, so they are read only where there are containers.
	const reading = { ...features, directive: openings.length > 0 };
	return {
		source,
		post,
		features: reading,
		mdastPlugins: [takeMarksOut(post, shownWords), ...walkPlugins(mdast)],
		hastPlugins: walkPlugins(hast),
	};
}
