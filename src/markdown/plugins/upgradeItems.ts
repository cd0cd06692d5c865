/** What becomes an action of its own in an upgrade section: items, rows, terms and boxes that warn. */
import type { Element } from 'hast';
import { articleStrings } from '../../strings/markdown.ts';
import type { BoxKind } from '../tree/boxes.ts';
import { elementsIn, headingNames, isElement, type Node } from '../tree/nodes.ts';
import { headingWords } from '../tree/visibleText.ts';
import { type LeadAndText, parted, plainWords } from './upgradeWords.ts';

/** What may become an action: the element that gets the address, its words, and where its links are. */
export interface Item extends LeadAndText {
	readonly place: Element;
	readonly nodes: readonly Node[];
}

export function itemOf(place: Element, nodes: readonly Node[] = place.children): Item {
	return { place, nodes, ...parted(nodes) };
}

/** An item that is headed by words and told by nodes. */
export function headedItem(place: Element, words: string, nodes: readonly Node[]): Item {
	const lead = words.replace(/^(?:\d+[.、)）]|[一二三四五六七八九十]+、)\s*/u, '');
	return { place, nodes: [place, ...nodes], lead, text: plainWords(nodes) };
}

/** Elements that only hold blocks. */
export const holders = ['div', 'section', 'article', 'center', 'details'];

export const isNotes = (node: Element) => 'dataFootnotes' in node.properties;

/** The first cell with words in it tells what a row is about: a number or a sign does not. */
function rowItem(row: Element): readonly Item[] {
	const cells = row.children.filter((cell) => isElement(cell, 'td', 'th'));
	if (!cells.some((cell) => isElement(cell, 'td'))) return [];
	const words = cells.map((cell) => plainWords([cell]));
	const first = words.findIndex((cell) => /\p{L}{2}|`/u.test(cell));
	if (first === -1) return [];
	const others = words.slice(first + 1).filter((cell) => cell !== '');
	return [{ place: row, nodes: [row], lead: words[first] ?? '', text: others.join(' ') }];
}

/** Terms that share what is said of them are one. */
function termItems({ children }: Element): readonly Item[] {
	const items: { readonly place: Element; readonly terms: Element[]; readonly told: Node[] }[] = [];
	for (const child of children) {
		const last = items.at(-1);
		if (isElement(child, 'dd')) last?.told.push(child);
		else if (isElement(child, 'dt')) {
			if (last?.told.length === 0) last.terms.push(child);
			else items.push({ place: child, terms: [child], told: [] });
		}
	}
	return items.map(({ place, terms, told }) =>
		headedItem(place, terms.map((term) => plainWords(term.children)).join('、'), told),
	);
}

const urgent: readonly unknown[] = ['warning', 'danger', 'caution', 'important'];

function titleOf(box: Element): string {
	const [title] = box.children;
	return title === undefined ? '' : headingWords(title);
}

/** A box as one action; a title that is only its kind's says nothing of it. */
export function boxItem(box: Element, announces: (words: string) => boolean): Item {
	const [, ...body] = box.children;
	const kind = box.properties['dataKind'];
	const title = titleOf(box);
	const isOwn = title !== articleStrings.containerTitle[kind as BoxKind] && !announces(title);
	return isOwn ? headedItem(box, title, body) : itemOf(box, body);
}

/** The items in a block: of a list, of a table, of terms, or a box that warns. */
export function itemsIn(block: Node): readonly Item[] {
	if (!isElement(block) || isNotes(block)) return [];
	if (block.tagName === 'ul' || block.tagName === 'ol') {
		return block.children.flatMap((item) => (isElement(item, 'li') ? [itemOf(item)] : []));
	}
	if (block.tagName === 'dl') return termItems(block);
	if (block.tagName === 'table') {
		const heads = new Set(elementsIn(block, 'thead').flatMap(({ children }) => children));
		return elementsIn(block, 'tr').flatMap((row) => (heads.has(row) ? [] : rowItem(row)));
	}
	if (holders.includes(block.tagName)) return block.children.flatMap(itemsIn);
	if (block.tagName !== 'aside' || !urgent.includes(block.properties['dataKind'])) return [];
	const inside = block.children.flatMap(itemsIn);
	return inside.length > 0 ? inside : [boxItem(block, () => false)];
}

/** How deep bold words are that stand as a heading. */
export const boldDepth = 7;

/** What stands as a heading: an element of that kind, or a paragraph that is nothing but bold words. */
export function headingIn(
	node: Node,
): { readonly depth: number; readonly words: string } | undefined {
	if (!isElement(node)) return undefined;
	if (headingNames.includes(node.tagName)) {
		return { depth: Number(node.tagName.slice(1)), words: headingWords(node) };
	}
	if (node.tagName !== 'p') return undefined;
	const shown = node.children.filter(
		(child) => child.type !== 'text' || /[^\s：:]/u.test(child.value),
	);
	const isBold = shown.length === 1 && isElement(shown[0], 'strong', 'b');
	return isBold ? { depth: boldDepth, words: headingWords(node) } : undefined;
}
