/**
 * Code.
 *
 * The author writes a fence with a language, and perhaps a title (`title="a.yaml"`, `[a.yaml]`),
 * marked lines (`{1,3-5}`), `:line-numbers`, or notes in the code (`// [!code ++]`).
 * The reader gets a figure with the title or the language, coloured code that keyboards can scroll,
 * and the marked lines marked. An unknown language is plain text, a line of thousands of characters
 * has no colours, and the author is told.
 */
import type { Element } from 'hast';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { lineOf, type Post } from '../post.ts';
import { codeBlock } from '../shiki/block.ts';
import { isLoaded, loadLanguages, longestLine } from '../shiki/highlighter.ts';
import { fenceInfo } from '../shiki/info.ts';
import { isElement, rewriteElements, textOf } from '../tree/nodes.ts';
import { pictureLanguages, pictureOf } from './diagrams.ts';

const blocks = new Set(['pre']);

/** Loads the languages of a post's fences; warns of those that nobody knows. */
export async function loadFenceLanguages(
	post: Post,
	fences: readonly { readonly info: string; readonly line: number }[],
): Promise<void> {
	const infos = fences
		.map(({ info, line }) => ({ ...fenceInfo(info), line }))
		.filter(({ language }) => !pictureLanguages.has(language));
	await loadLanguages(infos.map(({ language }) => language));
	for (const { written, language, line } of infos) {
		if (isLoaded(language)) continue;
		const message = markdownStrings.unknownLanguage(written);
		post.problems.push({ line, message, severity: 'warning' });
	}
}

/** The code element of a `pre` that holds nothing else, and no markup. */
function plainCode(pre: Element): Element | undefined {
	const [code, ...others] = pre.children;
	if (!isElement(code, 'code') || others.length > 0) return undefined;
	return code.children.every((child) => child.type === 'text') ? code : undefined;
}

/** Warns once of the lines of a block that have no colours, at the first of them. */
function reportPlainLines(post: Post, pre: Element, plain: readonly number[]): void {
	const lines = plain.map((line) => lineOf(post, pre) + line);
	const [line] = lines;
	if (line === undefined) return;
	const message = markdownStrings.plainLines(lines, longestLine);
	post.problems.push({ line, message, severity: 'warning' });
}

export const code: Construct = {
	name: 'code',

	tree(root, post) {
		rewriteElements(root, blocks, (pre) => {
			const inner = plainCode(pre);
			if (inner === undefined) {
				pre.properties['tabIndex'] = 0;
				return undefined;
			}
			const { lang, meta } = (inner.data ?? {}) as Record<string, string | null | undefined>;
			const words = textOf(inner).replace(/\n$/, '');
			const info = fenceInfo(`${lang ?? ''} ${meta ?? ''}`);
			const picture = pictureOf(post, pre, { ...info, code: words });
			if (picture !== undefined) return [picture];
			const { figure, plain } = codeBlock(words, info);
			reportPlainLines(post, pre, plain);
			return [figure];
		});
	},
};
