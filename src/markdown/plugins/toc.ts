/**
 * A table of contents in the text.
 *
 * The author writes `[[toc]]` (or `[toc]`, or CSDN's `@[TOC](目录)`) on a line of its own.
 * The reader gets a list of links to the sections, once: a post of nothing else would be as long as the
 * square of its source. The author is told of the second.
 */
import type { Element } from 'hast';
import { foreignStrings } from '../../strings/foreign.ts';
import { articleStrings, markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { fragment, type RenderedHeading } from '../rendering.ts';
import { element, isElement, rewriteElements, text, textOf } from '../tree/nodes.ts';

const marker = /^\s*(?:\[\[_?toc_?\]\]|\[toc\]|@\[toc\]|\$\{toc\}|\{:toc\})\s*$/i;

/** Whether a paragraph asks for the table; `@[TOC](目录)` is an `@` and a link to the engine. */
function isMarker(paragraph: Element): boolean {
	const [at, link, ...others] = paragraph.children;
	if (others.length > 0 || !isElement(link, 'a')) return marker.test(textOf(paragraph));
	return at?.type === 'text' && at.value.trim() === '@' && /^toc$/i.test(textOf(link).trim());
}

/** The headings as nested lists; a heading belongs to the nearest shallower one before it. */
function listOf(headings: readonly RenderedHeading[]): Element {
	const list = element('ul', {}, []);
	const open: { depth: number; list: Element; item: Element | undefined }[] = [
		{ depth: 0, list, item: undefined },
	];
	for (const { depth, slug, text: words } of headings) {
		while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
		let level = open.at(-1);
		if (level?.item !== undefined && level.depth < depth) {
			const inner = element('ul', {}, []);
			level.item.children.push(inner);
			level = { depth, list: inner, item: undefined };
			open.push(level);
		}
		const item = element('li', {}, [element('a', { href: fragment(slug) }, [text(words)])]);
		level?.list.children.push(item);
		if (level !== undefined) Object.assign(level, { depth, item });
	}
	return list;
}

export const toc: Construct = {
	tree(root, rendering) {
		if (!/toc/i.test(rendering.prepared.source)) return;
		let shown = 0;
		rewriteElements(root, ['p'], (paragraph) => {
			if (!isMarker(paragraph)) return undefined;
			const properties = { className: ['inline-toc'], ariaLabel: articleStrings.inlineToc };
			if (rendering.headings.length === 0) {
				rendering.warn(paragraph, foreignStrings.emptyToc);
				return [];
			}
			shown += 1;
			if (shown === 2) rendering.warn(paragraph, markdownStrings.secondToc);
			if (shown > 1) return [];
			return [element('nav', properties, [listOf(rendering.headings)])];
		});
	},
};
