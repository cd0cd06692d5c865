/**
 * Line breaks inside a paragraph of Chinese.
 *
 * The author breaks a long Chinese sentence over several lines of the source.
 * The reader gets it without the spaces that browsers would put there; between Latin words, and
 * between Latin and Chinese, the break stays a space.
 */
import type { Text } from 'mdast';
import type { MdastNode, MdastVisitorContext } from 'satteri';
import type { Construct } from '../construct.ts';
import { characterAt, characterBefore, joinWithoutSpace } from '../source/cjk.ts';

/** Chinese on both sides of a line end, perhaps with markup between. */
const chineseAcrossLines =
	/[^\0-\u2000](?:<\/?[a-z][^>\n]*>|[ \t*_~()[\]`"'])*\n(?:<[a-z][^>\n]*>|[ \t>*_~()[\]`"'])*[^\0-\u2000]/iu;

function visitText(node: Readonly<Text>, context: MdastVisitorContext): void {
	const { value } = node;
	if (!value.includes('\n')) return;
	const neighbour = (step: 1 | -1) => {
		const siblings: readonly Readonly<MdastNode>[] = context.parent(node).children;
		const sibling = siblings[(context.indexOf(node) ?? 0) + step];
		return sibling === undefined || sibling.type === 'break' ? '' : context.textContent(sibling);
	};
	const joined = value.replace(/[ \t]*\n[ \t]*/g, (written, offset: number) => {
		const end = offset + written.length;
		const left = offset > 0 ? value.slice(0, offset) : neighbour(-1);
		const before = characterBefore(left, left.length);
		const after = end < value.length ? characterAt(value, end) : characterAt(neighbour(1), 0);
		return joinWithoutSpace(before, after) ? '' : '\n';
	});
	if (joined !== value) context.setProperty(node, 'value', joined);
}

export const lineBreaks: Construct = {
	name: 'line breaks',

	mdast(_post, source) {
		if (!chineseAcrossLines.test(source)) return undefined;
		return { name: 'line breaks', text: visitText };
	},
};
