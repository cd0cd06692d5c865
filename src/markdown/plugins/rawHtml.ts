/**
 * Raw HTML.
 *
 * The author writes `<font color=red>`, `<kbd>`, `<details>`, `<center>`, `<br>`, a table, or a
 * pseudo tag such as `<pod-name>`.
 * The reader gets the elements of the allow-list, with colours and alignment as classes; every
 * other tag is shown as text, and nothing an author writes can run. Comments are private notes and
 * go, except `<!-- more -->`, which ends the excerpt. Containers and formulas, which the source pass
 * holds, come back in the same step, because they part their surroundings in the same way.
 */
import { foreignStrings } from '../../strings/foreign.ts';
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import { isAllowed } from '../html/elements.ts';
import { codeOf, isMdx } from '../html/jsx.ts';
import { htmlTree } from '../html/tree.ts';
import { loadMath } from '../math/formula.ts';
import type { Rendering } from '../rendering.ts';
import { BREAK, SLASH } from '../source/marks.ts';
import { deepest, limitDepth, reportDepth } from '../tree/depth.ts';
import { isElement, type Node, type Parent } from '../tree/nodes.ts';
import { componentOf, reportCode } from './components.ts';
import { moreMark } from './excerpt.ts';
import { formulaNode } from './formulas.ts';

const beginning = /<(?:!--|[?!]|\/?([a-z][\w-]*))/gi;
const autolink = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/i;
const phrasingParents = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'em', 'strong', 'del', 'a'];
const flowParents = ['td', 'th', 'li', 'dd', 'dt'];

/** Whether what begins with this `<` may be read as HTML or as an address in angle brackets. */
function stays(text: string, offset: number, name: string): boolean {
	return isAllowed(name.toLowerCase()) || autolink.test(text.slice(offset, offset + 2000));
}

const tagLike = /<[a-z][^<>]*/gi;
const bareValue = /(\s[^\s"'=/]+=)([^\s"'`=]+)/g;

/**
 * Sätteri 0.10.5 reads no tag whose attribute has a value without quotes and with a slash in it, which
 * https://spec.commonmark.org/0.31.2/#unquoted-attribute-value allows.
 */
function withReadableValues(text: string): string {
	return text.replace(tagLike, (tag) =>
		tag.includes('/')
			? tag.replace(
					bareValue,
					(_, name: string, value: string) => name + value.replaceAll('/', SLASH),
				)
			: tag,
	);
}

function needsReading(node: Node): boolean {
	return node.type === 'raw' || isMdx(node);
}

/** Where the reading of a post is. */
interface Place {
	readonly rendering: Rendering;
	/** Rewrites what readers see. */
	readonly words: (value: string) => string;
	/** How many elements stand around. */
	readonly depth: number;
	/** Called for each element that would stand too deep. */
	readonly tooDeep: (node: Pick<Node, 'position'>) => void;
}

/** Reads raw HTML everywhere below `parent`. */
function read(parent: Parent, place: Place): void {
	const { rendering, words, depth, tooDeep } = place;
	if (parent.children.some(needsReading)) {
		const self = 'tagName' in parent ? (parent as Node) : undefined;
		const inline = isElement(self, ...phrasingParents);
		const position = parent.children.find(needsReading)?.position;
		parent.children = htmlTree(parent.children, {
			inline,
			paragraphs: !inline && !isElement(self, ...flowParents),
			held: rendering.prepared.held,
			words,
			id: (wanted) => (/^[^\s"'<>]+$/.test(wanted) ? rendering.claimId(wanted) : undefined),
			comment: (text) => (/^more$/i.test(text) && self === undefined ? moreMark() : undefined),
			formula: (piece) => formulaNode(rendering, piece, { position, inline }),
			room: Math.max(0, deepest - depth),
			tooDeep,
			refused: (tag, place) =>
				rendering.warn({ position: place ?? position }, markdownStrings.escapedTag(tag)),
			unclosed: (made) => rendering.warn(made, foreignStrings.openDetails),
			component: (jsx) => componentOf(rendering, jsx, inline),
			code: (node) => reportCode(rendering, node, codeOf(node)),
		});
	}
	const inside = { ...place, depth: depth + 1 };
	for (const child of parent.children) if ('children' in child) read(child, inside);
}

/** `words` rewrites what readers see in text that only HTML holds. */
export function rawHtml(words: (value: string) => string): Construct {
	return {
		line(written, context) {
			if (context.format === 'mdx' || !written.includes('<')) return written;
			const text = withReadableValues(written);
			const commentEnd = context.commentEndsBelow ? text.length : text.lastIndexOf('-->');
			return text.replace(beginning, (start, name: string | undefined, offset: number) => {
				const comment = start === '<!--' && offset < commentEnd;
				const html = comment || (name !== undefined && stays(text, offset, name));
				return html ? start : `<${BREAK}${start.slice(1)}`;
			});
		},

		async tree(root, rendering) {
			const { source, held } = rendering.prepared;
			if (rendering.post.format !== 'mdx' && !source.includes('<')) return;
			if (held.some(({ kind }) => kind === 'formula')) await loadMath();
			let isTold = false;
			const tooDeep = (node: Pick<Node, 'position'>) => {
				if (!isTold) reportDepth(rendering, node);
				isTold = true;
			};
			read(root, { rendering, words, depth: 0, tooDeep });
			if (!isTold) limitDepth(root, rendering);
		},
	};
}
