/**
 * KEPs.
 *
 * The author writes `- KEP-3329 …` as an item of a list, or names the KEP in a heading, a paragraph,
 * a row of a table, or by its address.
 * The reader who follows a link to that KEP arrives at the place that is about it: it has the id
 * `kep-3329`. What the post says there is left for others to read; no word of it changes.
 */
import type { Element } from 'hast';
import type { Construct } from '../construct.ts';
import type { HeadedMention, Rendering } from '../rendering.ts';
import { append, element, headingNames, isElement, type Parent } from '../tree/nodes.ts';
import { leadingNumbers, type Piece, pieceOf, sentenceOf } from './kepReferences.ts';

const unitsInUnits = ['li', 'tr', 'dt', 'dd', ...headingNames];
const units = ['p', ...unitsInUnits];

/** Something that may be about a KEP: an item, a paragraph, a row, a heading. */
interface Unit {
	readonly element: Element;
	readonly piece: Piece;
	/** The heading that it stands under or is; undefined above the first one. */
	readonly heading: Element | undefined;
	/** The KEPs that it is about; others are named in passing. */
	readonly subjects: readonly number[];
}

/** Where the reading of a post is. */
interface Around {
	/** Whether the words are part of a unit around them. */
	readonly inUnit: boolean;
	/** Whether that unit, or one around it, has told which KEP it is about. */
	readonly told: boolean;
}

/** Collects the units of a post in their order. */
class Reading {
	readonly units: Unit[] = [];
	#heading: Element | undefined;
	/** Whether a unit of the section has told which KEP it is about. */
	#told = false;

	read({ children }: Parent, around: Around): void {
		for (const node of children) {
			if (!('children' in node) || isElement(node, 'pre')) continue;
			// A paragraph of an item is read with the item.
			const names = around.inUnit ? unitsInUnits : units;
			const isUnit = isElement(node, ...names);
			const told = isUnit && this.#readUnit(node, around);
			this.read(node, { inUnit: around.inUnit || isUnit, told: around.told || told });
		}
	}

	/** Whether the unit is about a KEP. */
	#readUnit(node: Element, around: Around): boolean {
		if (isElement(node, ...headingNames)) {
			this.#heading = node;
			this.#told = false;
		}
		const piece = pieceOf(node);
		if (piece.references.length === 0) return false;
		const passing = around.told || (this.#told && isElement(node, 'p', 'dd'));
		const subjects = subjectsOf(piece, passing);
		if (subjects.length > 0) this.#told = true;
		this.units.push({ element: node, piece, heading: this.#heading, subjects });
		return subjects.length > 0;
	}
}

/** The KEPs that a piece begins with; or else its first, unless it names that in passing. */
function subjectsOf(piece: Piece, passing: boolean): readonly number[] {
	const leading = leadingNumbers(piece);
	if (leading.length > 0 || passing) return leading;
	return piece.references.slice(0, 1).map(({ number }) => number);
}

/** The longest sentence and the longest remark that are quoted, in characters. */
const longestRemark = 300;

/** A paragraph that ends in a colon, right above a list, is said of what the list holds. */
function leadsToList({ children }: Parent, at: number, text: string): boolean {
	const next = children.slice(at + 1).find(({ type }) => type === 'element');
	return /[：:]$/.test(text) && isElement(next, 'ul', 'ol');
}

/**
 * What stands below a heading, a paragraph or the end of a list and goes on about it: paragraphs and
 * quotations, as many as a remark holds, by the element above them.
 */
function followersIn(parent: Parent): (unit: Element) => string {
	const { children } = parent;
	const places = new Map<unknown, number>();
	for (const [index, node] of children.entries()) {
		const isList = isElement(node, 'ul', 'ol');
		places.set(isList ? node.children.findLast((item) => isElement(item, 'li')) : node, index);
	}
	return (unit) => {
		let words = '';
		for (let at = (places.get(unit) ?? children.length) + 1; at < children.length; at += 1) {
			const node = children[at];
			if (isElement(node, ...headingNames, 'ul', 'ol', 'table', 'hr')) break;
			if (!isElement(node, 'p', 'blockquote')) continue;
			const piece = pieceOf(node);
			const text = piece.text.trim();
			if (leadingNumbers(piece).length > 0 || words.length > longestRemark) break;
			if (leadsToList(parent, at, text)) break;
			words += `\n${text}`;
		}
		return words;
	};
}

function shortened(text: string): string {
	const beginning = [...text.slice(0, 2 * longestRemark)].slice(0, longestRemark).join('');
	return beginning.length < text.length ? `${beginning}…` : text;
}

/** What the mentions of one unit need to know of the whole post. */
interface Whole {
	readonly rendering: Rendering;
	readonly followers: (unit: Element) => string;
	/** The id of each KEP's place. */
	readonly anchors: ReadonlyMap<number, string>;
}

function mentionsIn(unit: Unit, { rendering, followers, anchors }: Whole): HeadedMention[] {
	const { element: node, piece, heading, subjects } = unit;
	const numbers = [...new Set(piece.references.map(({ number }) => number))];
	const about = new Set(subjects);
	const { sentence, remark } = sentenceOf(piece, about);
	// Each KEP of a piece is told all of it, so an endless one would be kept as often as it names one.
	const words = {
		sentence: shortened(sentence),
		remark: shortened((remark + followers(node)).trim()),
	};
	return numbers.map((number) => ({
		number,
		isSubject: about.has(number),
		heading,
		anchor: anchors.get(number) ?? '',
		line: rendering.lineOf(node),
		...words,
	}));
}

/**
 * The place of each KEP: the first item, row or heading that is about it, or else the first paragraph,
 * or else the first that names it.
 */
function placesOf(all: readonly Unit[]): ReadonlyMap<number, Unit> {
	const about = all.flatMap((unit) => unit.subjects.map((number) => ({ number, unit })));
	const [paragraphs, marked] = [true, false].map((wanted) =>
		about.filter(({ unit }) => (unit.element.tagName === 'p') === wanted),
	);
	const named = all.flatMap((unit) =>
		unit.piece.references.map(({ number }) => ({ number, unit })),
	);
	const places = new Map<number, Unit>();
	for (const { number, unit } of [...(marked ?? []), ...(paragraphs ?? []), ...named]) {
		if (!places.has(number)) places.set(number, unit);
	}
	return places;
}

function giveIds(node: Element, ids: readonly string[]): void {
	// A heading's own id is made of its words, and a row has its words in cells.
	const isOwn = isElement(node, 'li', 'p', 'dt', 'dd') && node.properties['id'] === undefined;
	const [first] = ids;
	if (isOwn && first !== undefined) node.properties['id'] = first;
	const holder = node.children.find((child) => isElement(child, 'p', 'td', 'th')) ?? node;
	if (!('children' in holder)) return;
	const places = ids.slice(isOwn ? 1 : 0).map((id) => element('span', { id }, []));
	holder.children = [...places, ...holder.children];
}

export const kepMentions: Construct = {
	tree(root, rendering) {
		if (!/KEP|[#＃/]\d/i.test(rendering.prepared.source)) return;
		const reading = new Reading();
		reading.read(root, { inUnit: false, told: false });
		const places = placesOf(reading.units);
		const anchors = new Map<number, string>();
		for (const unit of reading.units) {
			const named = new Set(unit.piece.references.map(({ number }) => number));
			const own = [...named].filter((number) => places.get(number) === unit);
			const ids = own.map((number) => rendering.claimId(`kep-${number}`));
			for (const [index, number] of own.entries()) anchors.set(number, ids[index] ?? '');
			giveIds(unit.element, ids);
		}
		const whole = { rendering, followers: followersIn(root), anchors };
		for (const unit of reading.units) append(rendering.mentions, mentionsIn(unit, whole));
	},
};
