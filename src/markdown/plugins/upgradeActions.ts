/**
 * Upgrade actions.
 *
 * The author writes `## 升级前必看`, in whatever words, and below it a list, a table, boxes or sections of
 * their own. The reader finds each item by an address of its own, and in the plans between releases. No
 * word of it changes; what the author links as a source is left out of what others read.
 */
import type { Element } from 'hast';
import { readAddress } from '../../addresses.ts';
import { articleStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import type { BoxKind } from '../tree/boxes.ts';
import { elementsIn, headingNames, isElement, type Node, type Parent } from '../tree/nodes.ts';
import { headingWords } from '../tree/visibleText.ts';

/** How authors head what has to be known before an upgrade. */
const upgradeHeading =
	/升级(?:之?前)?(?:必[看读知做]|须知|注意|提[示醒]|说明|影响|检查|准备|事项|要点|前)|(?:不兼容|破坏性)的?(?:变[更化]|改[动变])|(?:移除|删除|弃用|废弃)(?:[与和及、/&]|清单|列表|项|的?(?:功能|特性|API)|$)|\b(?:breaking changes?|(?:urgent )?upgrade notes?|before (?:you )?upgrad|action required|deprecations?\b|removals?\b)/iu;

export function isUpgradeHeading(words: string): boolean {
	return upgradeHeading.test(words) && !/\bKEP[-\s]?#?\d/i.test(words);
}

function depthOf(heading: Element): number {
	return Number(heading.tagName.slice(1));
}

const opening = '\u0001';
const closing = '\u0002';
const onlySources = new RegExp(
	`[（(](?:${opening}[^${closing}]*${closing}|[、，,；;和与及/\\s])+[）)]`,
	'gu',
);

function wordsOf(nodes: readonly Node[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'text') return node.value;
			if (!('children' in node) || isElement(node, 'pre', 'svg', 'rt', 'rp')) return ' ';
			const inside = wordsOf(node.children);
			if (isElement(node, 'code')) return `\`${inside}\``;
			if (isElement(node, 'a')) return `${opening}${inside}${closing}`;
			return isElement(node, 'p', 'li', 'br', 'td', 'div', 'ul', 'ol') ? ` ${inside} ` : inside;
		})
		.join('');
}

/** Plain words with names of code between `` ` ``, without brackets that hold nothing but links. */
function plainWords(nodes: readonly Node[]): string {
	return wordsOf(nodes)
		.replace(onlySources, '')
		.replaceAll(opening, '')
		.replaceAll(closing, '')
		.replace(/\s+/g, ' ')
		.replace(/ (?=[，。；、：）])/g, '')
		.trim();
}

const sentence = /^.*?[。！？!?](?=$|[^」』”’）)])/u;

/** The bold words that an item begins with, or else its first sentence, and what follows. */
function parted(nodes: readonly Node[]): { readonly lead: string; readonly text: string } {
	const all = nodes.flatMap((node) => (isElement(node, 'p') ? node.children : [node]));
	const first = all.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
	const bold = all[first];
	if (isElement(bold, 'strong', 'b')) {
		return { lead: plainWords(bold.children), text: plainWords(all.slice(first + 1)) };
	}
	const words = plainWords(nodes);
	const lead = sentence.exec(words)?.[0] ?? words;
	return { lead, text: words.slice(lead.length).trim() };
}

/** A short name for words, the same wherever they stand: five letters and digits. */
function shortName(words: string): string {
	let hash = 0x811c9dc5;
	for (const character of words) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return hash.toString(36).padStart(7, '0').slice(-5);
}

/** A heading of an upgrade section, or one below it. */
interface Above {
	readonly depth: number;
	readonly words: string;
}

/** What may become an action: the element that gets the address, and its words. */
interface Item {
	readonly place: Element;
	readonly lead: string;
	readonly text: string;
}

function itemOf(place: Element, nodes: readonly Node[] = place.children): Item {
	return { place, ...parted(nodes) };
}

function rowItem(row: Element): Item {
	const cells = row.children.filter((cell) => isElement(cell, 'td', 'th'));
	const [lead = '', ...others] = cells.map((cell) => plainWords([cell]));
	return { place: row, lead, text: others.filter((words) => words !== '').join(' ') };
}

const urgentBoxes: readonly unknown[] = ['warning', 'danger', 'caution', 'important'];

function titleOf(box: Element): string {
	const [title] = box.children;
	return title === undefined ? '' : headingWords(title);
}

/** The items in a box that warns: those of its list, or else the box as one. */
function boxItems(box: Element): readonly Item[] {
	const kind = box.properties['dataKind'];
	if (!urgentBoxes.includes(kind)) return [];
	const inside = box.children.flatMap(itemsIn);
	if (inside.length > 0) return inside;
	const [, ...body] = box.children;
	const title = titleOf(box);
	if (title === articleStrings.containerTitle[kind as BoxKind]) return [itemOf(box, body)];
	return [{ place: box, lead: title, text: plainWords(body) }];
}

/** The items in a block: of a list, of a table, or a box that warns. */
function itemsIn(block: Node): readonly Item[] {
	if (!isElement(block)) return [];
	if (block.tagName === 'ul' || block.tagName === 'ol') {
		return block.children.flatMap((item) => (isElement(item, 'li') ? [itemOf(item)] : []));
	}
	if (block.tagName === 'table') {
		const rows = elementsIn(block, 'tbody').flatMap(({ children }) => children);
		return rows.flatMap((row) => (isElement(row, 'tr') ? [rowItem(row)] : []));
	}
	return block.tagName === 'aside' ? boxItems(block) : [];
}

/** What stands below one heading, up to the next. */
interface Section {
	readonly heading: Element;
	/** The words of the headings above and of its own, from the one that opened the upgrade section. */
	readonly headings: readonly string[];
	readonly blocks: Node[];
}

/** The sections of a post that tell of the upgrade, each list those below one such heading. */
function upgradeSections({ children }: Parent): readonly (readonly Section[])[] {
	const found: Section[][] = [];
	const trail: Above[] = [];
	for (const node of children) {
		if (!isElement(node, ...headingNames)) {
			if (trail.length > 0) found.at(-1)?.at(-1)?.blocks.push(node);
			continue;
		}
		const depth = depthOf(node);
		while (depth <= (trail.at(-1)?.depth ?? 0)) trail.pop();
		const words = headingWords(node);
		const isInside = trail.length > 0;
		if (!isInside && !isUpgradeHeading(words)) continue;
		if (!isInside) found.push([]);
		trail.push({ depth, words });
		found.at(-1)?.push({ heading: node, headings: trail.map((one) => one.words), blocks: [] });
	}
	return found;
}

function proseIn({ blocks }: Section): readonly Element[] {
	return blocks.filter((block) => isElement(block, 'p', 'blockquote'));
}

/** The items of one upgrade section; where it has none, its paragraphs are what it tells. */
function itemsOf(sections: readonly Section[]): readonly { section: Section; item: Item }[] {
	const items = sections.flatMap((section, at) => {
		const listed = section.blocks.flatMap(itemsIn);
		const prose = proseIn(section);
		if (listed.length > 0 || at === 0 || prose.length === 0) {
			return listed.map((item) => ({ section, item }));
		}
		const lead = section.headings.at(-1) ?? '';
		return [{ section, item: { place: section.heading, lead, text: plainWords(prose) } }];
	});
	const [first] = sections;
	if (items.length > 0 || first === undefined) return items;
	return proseIn(first).map((paragraph) => ({ section: first, item: itemOf(paragraph) }));
}

/** Words that say that there is nothing to do. */
const nothing = /^(?:暂?无|没有|无需操作|none|n\/a|nothing)?[\s。.！!]*$/iu;

function sourcesIn(place: Element): readonly string[] {
	const all = elementsIn(place, 'a').map(({ properties }) => String(properties['href'] ?? ''));
	return [...new Set(all)].filter(
		(address) => /^https?:\/\/[^\s\\]+$/i.test(address) && readAddress(address).kind === 'web',
	);
}

/** An address for the place, in the element itself where that has none yet. */
function anchorFor({ place, lead }: Item, rendering: Rendering): string {
	const known = place.properties['id'];
	if (typeof known === 'string') return known;
	const id = rendering.claimId(`action-${shortName(lead)}`);
	place.properties['id'] = id;
	return id;
}

export const upgradeActions: Construct = {
	tree(root, rendering) {
		for (const sections of upgradeSections(root)) {
			for (const { section, item } of itemsOf(sections)) {
				if (nothing.test(item.lead + item.text)) continue;
				const isHeading = item.place === section.heading;
				rendering.actions.push({
					headings: section.headings,
					lead: item.lead || item.text,
					text: item.lead === '' ? '' : item.text,
					sources: sourcesIn(item.place),
					line: rendering.lineOf(item.place),
					// Headings get their ids later, of their words.
					place: isHeading ? item.place : anchorFor(item, rendering),
				});
			}
		}
	},
};
