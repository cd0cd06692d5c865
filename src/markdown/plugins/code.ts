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
import type { Rendering } from '../rendering.ts';
import { codeBlock } from '../shiki/block.ts';
import { coloursOf, longestLine, plainLanguage } from '../shiki/highlighter.ts';
import { fenceInfo } from '../shiki/info.ts';
import { isElement, replaceElements, textOf } from '../tree/nodes.ts';
import { pictureLanguages, pictureOf } from './diagrams.ts';

/** The code element of a `pre` that holds nothing else, and no markup. */
function plainCode(pre: Element): Element | undefined {
	const [code, ...others] = pre.children;
	if (!isElement(code, 'code') || others.length > 0) return undefined;
	return code.children.every((child) => child.type === 'text') ? code : undefined;
}

/** Warns once of the lines of a block that have no colours, at the first of them. */
function reportPlainLines(rendering: Rendering, pre: Element, plain: readonly number[]): void {
	const lines = plain.map((line) => rendering.lineOf(pre) + line);
	const [line] = lines;
	if (line !== undefined) rendering.warn(line, markdownStrings.plainLines(lines, longestLine));
}

/** What the reader gets of a `pre`; `undefined` for one that is more than a block of code. */
async function shown(rendering: Rendering, pre: Element): Promise<Element | undefined> {
	const inner = plainCode(pre);
	if (inner === undefined) {
		pre.properties['tabIndex'] = 0;
		return undefined;
	}
	const { lang, meta } = (inner.data ?? {}) as Record<string, string | null | undefined>;
	const words = textOf(inner).replace(/\n$/, '');
	const info = fenceInfo(`${lang ?? ''} ${meta ?? ''}`);
	const picture = await pictureOf(rendering, pre, { ...info, code: words });
	if (picture !== undefined) return picture;
	const isCode = info.language !== plainLanguage && !pictureLanguages.has(info.language);
	const isCheck = rendering.post.isCheck === true;
	const colours = isCode ? await coloursOf(info.language, isCheck) : undefined;
	if (isCode && colours === undefined) {
		rendering.warn(pre, markdownStrings.unknownLanguage(info.written));
	}
	const { figure, plain } = await codeBlock(words, info, colours);
	reportPlainLines(rendering, pre, plain);
	return figure;
}

export const code: Construct = {
	tree: (root, rendering) => replaceElements(root, 'pre', (pre) => shown(rendering, pre)),
};
