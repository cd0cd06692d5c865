/**
 * The excerpt.
 *
 * The author writes `<!-- more -->` on a line of its own where the introduction ends.
 * The reader sees what stands before it, as plain words, in lists of posts; without the mark it is
 * the first paragraph. The mark itself is not shown.
 */
import type { Custom } from 'satteri';
import { visibleText } from '../text.ts';

const moreElement = /<hr data-more[^>]*>\n?/;
/** Elements that may hold paragraphs, and paragraphs; a `>` may stand in an attribute's value. */
const tags =
	/<(\/?)(p|aside|details|blockquote|ul|ol|dl|div|table|figure|nav|section)(?:[^>"]|"[^"]*")*>/g;

/** Stands where the introduction ends, until the excerpt is taken. */
export function moreMark(): Custom {
	const data = { hName: 'hr', hProperties: { dataMore: true } } as object;
	return { type: 'more', data, children: [] };
}

/** The words of the first paragraph that stands in no box, list or table and has any. */
function firstParagraph(html: string): string {
	let depth = 0;
	for (const { index, 0: tag, 1: slash, 2: name } of html.matchAll(tags)) {
		if (name !== 'p') depth += slash === '/' ? -1 : 1;
		if (name !== 'p' || slash === '/' || depth > 0) continue;
		const start = index + tag.length;
		const words = visibleText(html.slice(start, html.indexOf('</p>', start)));
		if (words !== '') return words;
	}
	return '';
}

function onOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The excerpt of a rendered post, and its HTML without the mark. */
export function takeExcerpt(html: string): { readonly html: string; readonly excerpt: string } {
	const more = html.search(moreElement);
	if (more === -1) return { html, excerpt: onOneLine(firstParagraph(html)) };
	const excerpt = onOneLine(visibleText(html.slice(0, more)));
	return { html: html.replace(moreElement, ''), excerpt };
}
