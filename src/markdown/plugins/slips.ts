/**
 * Slips of the pen.
 *
 * The author writes `[文字]（https://…）` with full-width brackets, `** 文字**` with a space that keeps the
 * stars from working, or `$$` around a formula only once.
 * The reader sees it as it is written; the author is told.
 */
import type { Element } from 'hast';
import { foreignStrings } from '../../strings/foreign.ts';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import { elementsIn, isElement, type Node } from '../tree/nodes.ts';

const units = ['p', 'li', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const apart = [...units, 'pre', 'code', 'ul', 'ol', 'table', 'svg', 'math', 'kbd', 'samp'];
const fullWidthLink =
	/(?:\[[^[\]\n]{0,200}\]（|【[^【】\n]{1,200}】\()(?:https?:\/\/|www\.|\/[\w\p{L}]|#|\.{1,2}\/)[^\s）)]{0,200}[）)]?/u;
const literalStars =
	/[^\s*]{0,12}(?:\*\*[ \t\u3000]?(?=[\p{sc=Han}“《「])|(?<=[\p{sc=Han}：。，！？”》」）])[ \t\u3000]?\*\*)[^\n*]{0,20}/u;

/** A link that something in its brackets keeps from being one. */
const brokenLink = /[^\s\]]{0,20}\]\((?:https?:\/\/|\/[\w\p{L}]|#|\.{1,2}\/)[^\s)]{0,200}\)?/u;

/** Of this plugins/literalMarks.ts tells. */
const pictureUnderTag = /^!\[[^[\]\n]*\]\(/m;

/** The words of an element itself, without code and without the blocks inside it. */
function ownWords(nodes: readonly Node[], pieces: string[] = []): string[] {
	for (const node of nodes) {
		if (node.type === 'text') pieces.push(node.value);
		else if ('children' in node && !isElement(node, ...apart)) ownWords(node.children, pieces);
	}
	return pieces;
}

/** The author's lines on which an element stands. */
function sourceOf(element: Element, lines: readonly string[]): string {
	const { start, end } = element.position ?? {};
	return start === undefined || end === undefined
		? ''
		: lines.slice(start.line - 1, end.line).join('\n');
}

function report(rendering: Rendering, unit: Element, lines: readonly string[]): void {
	const words = ownWords(unit.children).join('');
	const link = fullWidthLink.exec(words)?.[0];
	if (link !== undefined) rendering.warn(unit, foreignStrings.fullWidthLink(link));
	// In MDX the pass writes bare addresses so, which HTML shows as text may hold.
	const mayBreak =
		rendering.post.format !== 'mdx' && words.includes('](') && !pictureUnderTag.test(words);
	const broken = mayBreak ? brokenLink.exec(words)?.[0] : undefined;
	if (broken !== undefined && !/\\[[\]]/.test(sourceOf(unit, lines))) {
		rendering.warn(unit, foreignStrings.brokenLink(broken));
	}
	const dollars = words.split('\n').findIndex((line) => line.trim() === '$$');
	if (dollars !== -1) rendering.warn(rendering.lineOf(unit) + dollars, foreignStrings.openFormula);
	if (!words.includes('**')) return;
	const stars = literalStars.exec(words)?.[0];
	if (stars === undefined || sourceOf(unit, lines).includes('\\*')) return;
	rendering.warn(unit, foreignStrings.literalStars(stars));
}

export const slips: Construct = {
	tree(root, rendering) {
		const { source } = rendering.prepared;
		if (!/\*\*|\]（|】\(|\]\(|\$\$/.test(source)) return;
		const lines = source.split('\n');
		for (const unit of elementsIn(root, ...units)) report(rendering, unit, lines);
	},
};
