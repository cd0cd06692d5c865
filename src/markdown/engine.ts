import { type Features, markdownToHast, mdxToHast } from 'satteri';
import { articleStrings, markdownStrings } from '../strings/markdown.ts';
import type { Said } from '../strings/said.ts';
import type { Rendering } from './rendering.ts';
import type { Format } from './source/held.ts';
import { type Parent, rootOf } from './tree/nodes.ts';

/** What the engine is asked to read, for .md and .mdx alike. */
const features: Features = {
	gfm: {
		footnotes: {
			label: articleStrings.footnotes,
			backLabel: articleStrings.footnoteBack,
			clobberPrefix: 'note-',
		},
	},
	definitionList: true,
	frontmatter: false,
	smartPunctuation: false,
};

/** What the engine says most often, and how to say it to authors. */
const mdxFaults: readonly (readonly [RegExp, (first: string, second: string) => Said])[] = [
	[/^Expected a closing tag for `<([^`]+)>`/, markdownStrings.mdxUnclosed],
	[/^Unexpected closing tag `<\/([^`]+)>`, expected an open tag/, markdownStrings.mdxUnopened],
	[/^Unexpected closing tag `<\/([^`]+)>`, .* for `<([^`]+)>`/, markdownStrings.mdxCrossed],
	[/closing brace for `\{`/, () => markdownStrings.mdxBrace],
	[/^Could not parse expression/, () => markdownStrings.mdxNoValue],
];

function mdxWords(detail: string): Said {
	for (const [pattern, words] of mdxFaults) {
		const match = pattern.exec(detail);
		if (match !== null) return words(match[1] ?? '', match[2] ?? '');
	}
	return markdownStrings.mdx(detail);
}

/** What the engine says about MDX that it cannot read, in the author's words and lines. */
function reportFault(rendering: Rendering, error: unknown): void {
	const message = error instanceof Error ? error.message : String(error);
	const line = Number(/\b(\d+):\d+\b/.exec(message)?.[1] ?? 1);
	const detail = message.replace(/^\d+:\d+(?:-\d+:\d+)?:?\s*/, '').split('\n')[0] ?? '';
	rendering.error(rendering.fileLine(line), mdxWords(detail));
}

/** What the engine reads in a source, with its places if they are wanted; throws for MDX that it cannot read. */
export function parsed(source: string, format: Format, position: boolean): Parent {
	const read = format === 'mdx' ? mdxToHast : markdownToHast;
	return rootOf(read(source, { features, position }) as never);
}

/** The engine's tree of a post; of MDX that it cannot read, an empty one, and the author is told. */
export function engineTree(rendering: Rendering): Parent {
	const { source, crowded } = rendering.prepared;
	const { format = 'markdown' } = rendering.post;
	try {
		return parsed(source, format, crowded === undefined);
	} catch (error) {
		if (format !== 'mdx') throw error;
		reportFault(rendering, error);
		return { children: [] };
	}
}
