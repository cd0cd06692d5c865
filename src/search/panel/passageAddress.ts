import type { Excerpt, Piece } from '../worker/detail.ts';
import { placeAddress } from './answerText.ts';

/** Characters beside the words that tell them from the same words elsewhere in the page. */
const context = 24;
/** What an excerpt writes for text that it leaves out, between cells, and after a term. */
const seams = /[…·：]/u;

/** Browsers mark whole words; beside them, what tells them from others begins and ends with whole words. */
const segmenter =
	'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined;

/** A text directive takes `-` for the sign of a context. */
function encoded(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** The words at `start` to `end` of a text, and what stands beside them. */
interface Marked {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

function firstHit(pieces: readonly Piece[]): Marked | undefined {
	const at = pieces.findIndex(({ hit }) => hit);
	const hit = pieces[at]?.text;
	if (hit === undefined || seams.test(hit)) return undefined;
	const text = pieces.map((piece) => piece.text).join('');
	const start = pieces.slice(0, at).reduce((sum, piece) => sum + piece.text.length, 0);
	return { text, start, end: start + hit.length };
}

/** Where words begin and end of which the page has them side by side with the marked ones. */
function boundsAround({ text, start, end }: Marked): readonly number[] {
	const near = (side: string | undefined) => side?.length ?? 0;
	const from = start - near(text.slice(0, start).split(seams).at(-1));
	const to = end + near(text.slice(end).split(seams)[0]);
	const ends = [...(segmenter?.segment(text) ?? [])].map(({ index }) => index);
	const inside = ends.filter((at) => from < at && at < to);
	// A seam parts words in the page as well; but where text is left out, a word may go on.
	return [...(text[from - 1] === '…' ? [] : [from]), ...inside, ...(text[to] === '…' ? [] : [to])];
}

/**
 * The text directive for the first of what `pieces` mark, as `prefix-,text,-suffix`; `undefined` where
 * nothing is marked, or it is a part of a word that is not shown whole.
 */
export function textDirective(pieces: readonly Piece[]): string | undefined {
	const marked = firstHit(pieces);
	if (marked === undefined) return undefined;
	const { text, start, end } = marked;
	const bounds = boundsAround(marked);
	const before = bounds.filter((at) => at <= start);
	const after = bounds.filter((at) => at >= end);
	const from = before.find((at) => at >= start - context) ?? before.at(-1);
	const to = after.findLast((at) => at <= end + context) ?? after[0];
	if (from === undefined || to === undefined) return undefined;
	const prefix = encoded(text.slice(from, start).trim());
	const suffix = encoded(text.slice(end, to).trim());
	const words = encoded(text.slice(start, end));
	return `${prefix && `${prefix}-,`}${words}${suffix && `,-${suffix}`}`;
}

/**
 * The address of a passage: its place in the page at `url` and, for browsers that mark text, its words.
 * Words of a heading alone are not marked: the table of contents, which stands above it, has them too.
 */
export function passageAddress(
	url: string,
	{ id, text }: Pick<Excerpt, 'id' | 'text'>,
	marksText: boolean,
): string {
	const address = placeAddress(url, id);
	const directive = marksText ? textDirective(text) : undefined;
	if (directive === undefined) return address;
	return `${address}${id === '' ? '#' : ''}:~:text=${directive}`;
}
