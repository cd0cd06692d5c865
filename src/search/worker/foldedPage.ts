import { type PageText, type Section, textOfBlock } from '../page.ts';
import { comparable } from '../text/comparable.ts';
import type { Folded, Variants } from '../text/fold.ts';
import type { Query } from './query.ts';

/** A page's text, folded once and searched at every keystroke. */
export interface FoldedPage {
	readonly title: FoldedText;
	readonly sections: readonly FoldedSection[];
}

export interface FoldedSection extends Pick<Section, 'id' | 'stage'> {
	readonly heading: FoldedText;
	readonly blocks: readonly FoldedBlock[];
}

/** A block, with the id of its place where that is nearer than the heading of the section. */
export interface FoldedBlock extends FoldedText {
	readonly id?: string;
}

export interface FoldedText extends Folded {
	readonly source: string;
}

export function foldPage(title: string, text: PageText, variants?: Variants): FoldedPage {
	const folded = (source: string) => ({ source, ...comparable(source, variants) });
	return {
		title: folded(title),
		sections: text.map(({ heading, blocks, ...place }) => ({
			...place,
			heading: folded(heading),
			blocks: blocks.map((block) => ({
				...folded(textOfBlock(block)),
				...(typeof block !== 'string' && { id: block[1] }),
			})),
		})),
	};
}

/**
 * What a page that names stages by section says of `stage`: its title and the sections of that stage.
 * Other pages are about a stage as a whole.
 */
export function ofStage(page: FoldedPage, stage: string | undefined): FoldedPage {
	const isStaged = page.sections.some((section) => section.stage !== undefined);
	if (stage === undefined || !isStaged) return page;
	return { ...page, sections: page.sections.filter((section) => section.stage === stage) };
}

/** The title, the headings and the blocks of a page. */
function textsOf({ title, sections }: FoldedPage): readonly FoldedText[] {
	return [title, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
}

/** Whether any single block, heading or the title holds `needle`, which is folded. */
function holds(page: FoldedPage, needle: string): boolean {
	return textsOf(page).some(({ text }) => text.includes(needle));
}

/**
 * What a page holds of a query: all of it where that stands together, else each of its parts;
 * `undefined` when it does not hold the query.
 */
export function needlesIn(
	page: FoldedPage,
	{ wholes, parts }: Query,
): readonly string[] | undefined {
	const together = wholes.filter((whole) => whole !== '' && holds(page, whole));
	if (together.length > 0) return together;
	const apart = parts.map(({ forms }) => {
		return forms.map(({ text }) => text).filter((text) => holds(page, text));
	});
	return apart.length > 0 && apart.every((held) => held.length > 0) ? apart.flat() : undefined;
}

/** How the page itself writes `needle`, which is folded, where it first does. */
export function writtenIn(page: FoldedPage, needle: string): string | undefined {
	for (const written of textsOf(page)) {
		const [range] = rangesOf(written, [needle]);
		if (range !== undefined) return written.source.slice(...range);
	}
	return undefined;
}

/** How often the page holds any of `needles`, folded, in its title, headings and text. */
export function hitsIn(page: FoldedPage, needles: readonly string[]): number {
	return textsOf(page).reduce((sum, text) => sum + rangesOf(text, needles).length, 0);
}

/** A stretch of a source. */
export type Range = readonly [start: number, end: number];

/** Where any of `needles` stands in the source, in order and without overlaps. */
export function rangesOf({ text, starts, ends }: FoldedText, needles: readonly string[]): Range[] {
	const found = needles.flatMap((needle) => {
		const ranges: Range[] = [];
		for (let at = text.indexOf(needle); at >= 0; ) {
			ranges.push([starts[at] ?? 0, ends[at + needle.length - 1] ?? 0]);
			at = text.indexOf(needle, at + needle.length);
		}
		return ranges;
	});
	found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
	let last = 0;
	return found.filter(([start, end]) => {
		if (start < last) return false;
		last = end;
		return true;
	});
}
