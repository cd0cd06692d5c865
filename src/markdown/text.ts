import { decoded } from './tree/htmlTokens.ts';

const codeBlocks = /<pre[\s>].*?<\/pre>|<figcaption>.*?<\/figcaption>/gs;
const blockTags =
	/<\/?(?:p|div|aside|details|summary|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|figure|br|hr|section|nav|dl|dt|dd)\b[^>]*>/g;
const otherTags = /<[^>]*>/g;

/** The visible text of HTML that this layer made, a line a block, without blocks of code. */
export function visibleText(html: string): string {
	const text = html.replace(codeBlocks, '').replace(blockTags, '\n').replace(otherTags, '');
	return decoded(text)
		.replace(/[ \t]*\n\s*/g, '\n')
		.trim();
}
