import type { Element, Nodes } from 'hast';
import type { Block, Section } from '../page.ts';

/**
 * Elements that are no part of the text around them: what no reader sees, what a reader works with,
 * ways to other places, and readings that stand beside the words.
 */
const ignoredElements =
	`annotation annotation-xml button form iframe nav noscript rp rt script search select style svg template
	textarea`.split(/\s+/);

/**
 * Attributes that say the same: our own mark, what repeats or adorns words that stand beside it, and
 * the numbers of notes with the ways back.
 */
const ignoredAttributes: readonly (readonly [attribute: string, property: string])[] = [
	['[data-search-ignore]', 'dataSearchIgnore'],
	['[aria-hidden="true"]', 'ariaHidden'],
	['[data-footnote-ref]', 'dataFootnoteRef'],
	['[data-footnote-backref]', 'dataFootnoteBackref'],
];

/** Matches in a browser all that the search does not read though a reader sees it. */
export const ignoredSelector = [
	...ignoredElements,
	...ignoredAttributes.map(([attribute]) => attribute),
].join(', ');

const unread = new Set(ignoredElements);

/** Elements that run inside a line; every other one begins and ends a block. */
const inline = new Set(
	`a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark output q rp rt ruby s samp
	small span strong sub sup time tt u var wbr`.split(/\s+/),
);

/** Stands between the cells of a row. */
const betweenCells = ' · ';
/** Stands between a term and what is said of it. */
const afterTerm = '：';

function isTrue(value: unknown): boolean {
	return value !== undefined && value !== null && value !== false && value !== 'false';
}

function isIgnored(element: Element): boolean {
	const { tagName, properties } = element;
	return (
		unread.has(tagName) ||
		isTrue(properties['hidden']) ||
		ignoredAttributes.some(([, property]) => isTrue(properties[property])) ||
		(tagName === 'sup' && isNoteMark(element))
	);
}

/** A number in brackets or a sign above the line marks a note; m² and H⁺ have neither. */
const noteMark =
	/^(?:[[［【(（〔](?:注|note)?\s*(?:\d{1,3}|[a-z])[\]］】)）〕]|注\s*\d*|[\u2460-\u24ff]|[*†‡§※]+)$/iu;
/** The longest mark of a note that leads to it, in characters. */
const longestMark = 5;

function isNoteMark(element: Element): boolean {
	const text = rawText(element).trim();
	const leadsDown = element.children.some(
		(child) =>
			child.type === 'element' &&
			child.tagName === 'a' &&
			String(child.properties['href'] ?? '').startsWith('#'),
	);
	return noteMark.test(text) || (leadsDown && text.length <= longestMark);
}

function rawText(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	return node.children.map((child) => rawText(child)).join('');
}

function isHeading({ tagName, properties }: Element): boolean {
	return /^h[1-6]$/.test(tagName) || properties['dataSearchHeading'] !== undefined;
}

function idOf({ properties }: Element): string | undefined {
	const id = properties['id'];
	return typeof id === 'string' && id !== '' ? id : undefined;
}

interface OpenSection {
	readonly id: string;
	readonly heading: string;
	readonly blocks: Block[];
}

/** Reads the text of a page from its beginning to its end. */
class Reading {
	readonly sections: OpenSection[] = [{ id: '', heading: '', blocks: [] }];
	#line = '';
	/** What comes between the line and its next words, if there are some. */
	#joint = '';
	/** The id of the place in which the line began. */
	#place: string | undefined;
	/** The id of what stands before the next line; what stands within a line is not where it begins. */
	#anchor: string | undefined;
	#inRow = false;

	/** @param place the id of the innermost element around `node` since the last heading. */
	read(node: Nodes, place: string | undefined): void {
		if (node.type === 'text') this.#add(node.value, place);
		if (node.type !== 'element' || isIgnored(node)) return;
		if (isHeading(node)) this.#startSection(node);
		else if (node.tagName === 'br') this.#line += ' ';
		else if (node.tagName === 'math') this.#add(textOf(node), place);
		else if (inline.has(node.tagName)) this.#readInline(node, place);
		else this.#readBlock(node, place);
	}

	#readInline(node: Element, place: string | undefined): void {
		this.#anchor = idOf(node) ?? this.#anchor;
		for (const child of node.children) this.read(child, place);
	}

	#readBlock(node: Element, around: string | undefined): void {
		const own = idOf(node);
		const isTerm = node.tagName === 'dt' && !this.#inRow;
		const isRow = node.tagName === 'tr' && !this.#inRow;
		if (isTerm || isRow) this.flush();
		else this.#endBlock();
		if (own !== undefined) this.#anchor = undefined;
		this.#inRow ||= isRow;
		const opened = this.sections.length;
		for (const child of node.children) {
			// What stands around a heading is no nearer to the text below it than the heading is.
			this.read(child, this.sections.length === opened ? (own ?? around) : undefined);
		}
		if (isRow) this.#inRow = false;
		if (isTerm && this.#line.trim() !== '') this.#joint = afterTerm;
		else if (node.tagName === 'dl' && !this.#inRow) this.flush();
		else this.#endBlock();
	}

	#add(text: string, place: string | undefined): void {
		if (text.trim() === '') {
			this.#line += text === '' ? '' : ' ';
			return;
		}
		const isStart = this.#line.trim() === '';
		if (isStart) this.#place = this.#anchor ?? place;
		this.#line =
			isStart || this.#joint === ''
				? this.#line + text
				: this.#line.trimEnd() + this.#joint + text.trimStart();
		this.#joint = '';
	}

	#startSection(heading: Element): void {
		this.flush();
		this.#anchor = undefined;
		const id = idOf(heading) ?? '';
		this.sections.push({ id, heading: textOf(heading), blocks: [] });
	}

	/** In a row, and after a term, the line goes on. */
	#endBlock(): void {
		if (this.#joint === afterTerm) return;
		if (this.#inRow) this.#joint = betweenCells;
		else this.flush();
	}

	flush(): void {
		const block = this.#line.replace(/\s+/gu, ' ').trim();
		const [section, id] = [this.sections.at(-1), this.#place];
		this.#line = '';
		this.#joint = '';
		if (block === '') return;
		section?.blocks.push(id === undefined || id === section.id ? block : [block, id]);
		this.#anchor = undefined;
	}
}

/** The text of `main`, cut at its headings and at what `data-search-heading` makes one, such as a row's. */
export function sectionsOf(main: Element): Section[] {
	const reading = new Reading();
	reading.read({ ...main, properties: {} }, undefined);
	reading.flush();
	return reading.sections.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0);
}

function textOf(node: Nodes): string {
	function raw(inner: Nodes): string {
		if (inner.type === 'text') return inner.value;
		if (inner.type !== 'element' || isIgnored(inner)) return '';
		if (inner.tagName === 'br') return ' ';
		return inner.children.map((child) => raw(child)).join('');
	}
	return raw(node).replace(/\s+/gu, ' ').trim();
}
