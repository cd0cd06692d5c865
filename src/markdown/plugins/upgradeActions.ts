/**
 * Upgrade actions.
 *
 * The author writes `## 升级前必看`, in whatever words, and below it a list, a table, terms, boxes or
 * sections of their own; or a box, a quotation or bold words that say so, with a list.
 * The reader finds each item by an address of its own, and in the plans between releases. No word of it
 * changes; what the author links as a source is left out of what others read.
 */
import type { Element } from 'hast';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import { headingNames, isElement, type Node } from '../tree/nodes.ts';
import { headingWords } from '../tree/visibleText.ts';
import { isOtherHeading, isUpgradeHeading } from './upgradeHeadings.ts';
import {
	boldDepth,
	boxItem,
	headedItem,
	headingIn,
	holders,
	type Item,
	isNotes,
	itemOf,
	itemsIn,
} from './upgradeItems.ts';
import { sourcesIn } from './upgradeWords.ts';

/** What heads an upgrade section, or a part of one. */
interface Above {
	readonly place: Element;
	readonly depth: number;
	readonly words: string;
}

/** A block of an upgrade section with what stands above it, from what announces the section. */
interface Placed {
	readonly block: Element;
	readonly trail: readonly Above[];
}

/** The words by which a box, a fold or a quotation announces an upgrade section; '' if it does not. */
function announcement(node: Element): string {
	const first = node.children.find((child) => isElement(child));
	if (first === undefined || !('children' in first)) return '';
	if (node.tagName !== 'blockquote') return headingWords(first);
	const begin = first.children.findIndex((one) => one.type !== 'text' || /\p{L}/u.test(one.value));
	const bold = first.children[begin];
	return isElement(bold, 'strong', 'b') ? headingWords(bold) : '';
}

/** Collects the blocks of the upgrade sections of a post in their order. */
class Reading {
	readonly placed: Placed[] = [];

	/** Reads what stands beside each other, below `above`. */
	read(nodes: readonly Node[], above: readonly Above[]): void {
		let trail = above;
		let isListed = false;
		for (const node of nodes) {
			if (!isElement(node) || isNotes(node)) continue;
			const heading = headingIn(node);
			if (heading !== undefined) {
				trail = below(trail, { place: node, ...heading });
				isListed = false;
				continue;
			}
			// Bold words head the list below them, and not what follows that.
			const ends = isListed && trail[0]?.depth === boldDepth && node.tagName === 'p';
			if (ends) trail = above;
			this.#readBlock(node, trail);
			isListed ||= isElement(node, 'ul', 'ol', 'table', 'dl');
		}
	}

	#readBlock(node: Element, trail: readonly Above[]): void {
		const isFold = node.tagName === 'details';
		if (holders.includes(node.tagName) && !isFold) this.read(node.children, trail);
		else if (trail.length > 0) this.placed.push({ block: node, trail });
		else if (isFold || isElement(node, 'aside', 'blockquote')) {
			const words = announcement(node);
			const opener = { place: node, depth: 0, words };
			if (!isUpgradeHeading(words)) this.read(node.children, []);
			else if (isFold) this.read(node.children.slice(1), [opener]);
			else this.placed.push({ block: node, trail: [opener] });
		}
	}
}

/** What stands above the blocks that follow a heading. */
function below(trail: readonly Above[], heading: Above): readonly Above[] {
	const kept = trail.filter(({ depth }) => depth < heading.depth);
	return kept.length > 0 || isUpgradeHeading(heading.words) ? [...kept, heading] : [];
}

const isProse = (block: Node) => isElement(block, 'p', 'blockquote');

/** The items of a box or a quotation that announces itself, or else itself as one. */
function announcedItems(block: Element): readonly Item[] {
	const inside = block.children.flatMap(itemsIn);
	if (inside.length > 0) return inside;
	return [block.tagName === 'aside' ? boxItem(block, isUpgradeHeading) : itemOf(block)];
}

/** The items of what stands below one heading; where it lists none, its words and the prose are one. */
function headedItems(blocks: readonly Placed[]): readonly Item[] {
	const [first] = blocks;
	const heading = first?.trail.at(-1);
	if (first === undefined || heading === undefined) return [];
	if (heading.place === first.block) return announcedItems(first.block);
	const listed = blocks.flatMap(({ block }) => itemsIn(block));
	const prose = blocks.map(({ block }) => block).filter(isProse);
	if (listed.length > 0 || first.trail.length === 1 || prose.length === 0) return listed;
	return [headedItem(heading.place, heading.words, prose)];
}

interface Read {
	readonly item: Item;
	readonly headings: readonly string[];
}

/** The items of one upgrade section; where it has none, its paragraphs are what it tells. */
function itemsOf(blocks: readonly Placed[]): readonly Read[] {
	const told = blocks.filter(({ trail }) => !trail.some(({ words }) => isOtherHeading(words)));
	const headed = Map.groupBy(told, ({ trail }) => trail.at(-1)?.place);
	const read = [...headed.values()].flatMap((group) => {
		const headings = (group[0]?.trail ?? []).map(({ words }) => words);
		return headedItems(group).map((item) => ({ item, headings }));
	});
	if (read.length > 0) return read;
	return told
		.filter(({ block }) => isProse(block))
		.map(({ block, trail }) => ({
			item: itemOf(block),
			headings: trail.map(({ words }) => words),
		}));
}

/** Words that say that there is nothing to do. */
const nothing =
	/^(?:(?:本次|本版|这一版|目前|暂时?|尚)*(?:无|没有?|不涉及|不需要|无需|未发现)(?:需要?|特别|额外|任何|已知|处理|注意|操作|的|破坏性|不兼容|重大)*(?:变[更化]|改动|事项|操作|影响|内容|弃用|移除)?|略|待补充?|none|n\/a|tbd|nothing|no (?:breaking )?(?:changes?|actions?)(?: (?:is |are )?(?:needed|required))?)?[\s。.！!]*$/iu;

/** A short name for words, the same wherever they stand: five letters and digits. */
function shortName(words: string): string {
	let hash = 0x811c9dc5;
	for (const character of words) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return hash.toString(36).padStart(7, '0').slice(-5);
}

/** An address for the place, in the element itself where that has none yet. */
function anchorFor({ place, lead }: Item, rendering: Rendering): string {
	const known = place.properties['id'];
	if (typeof known === 'string' && known !== '') return known;
	const id = rendering.claimId(`action-${shortName(lead)}`);
	place.properties['id'] = id;
	return id;
}

export const upgradeActions: Construct = {
	tree(root, rendering) {
		const reading = new Reading();
		reading.read(root.children, []);
		const sections = Map.groupBy(reading.placed, ({ trail }) => trail[0]?.place);
		for (const { item, headings } of [...sections.values()].flatMap(itemsOf)) {
			if (nothing.test(item.lead + item.text)) continue;
			rendering.actions.push({
				headings,
				lead: item.lead || item.text,
				text: item.lead === '' ? '' : item.text,
				sources: sourcesIn(item.nodes),
				line: rendering.lineOf(item.place),
				// Headings get their ids later, of their words.
				place: isElement(item.place, ...headingNames) ? item.place : anchorFor(item, rendering),
			});
		}
	},
};
