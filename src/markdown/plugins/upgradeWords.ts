/** The words of an upgrade action as others quote them: plain, with names of code between `` ` ``. */
import type { Element } from 'hast';
import { readAddress } from '../../addresses.ts';
import { isBlock } from '../tree/blocks.ts';
import { elementsIn, isBlank, isElement, type Node, textOf } from '../tree/nodes.ts';
import { isBeside } from '../tree/visibleText.ts';

/** What stands around the words of a link until it is known whether they are a source's. */
const opening = '\u0001';
const closing = '\u0002';
/** Stands where a bracket was. */
const dropped = '\u0003';
const marks = new RegExp(`[${opening}${closing}${dropped}]`, 'g');

const separators = '、，,；;和与及/\\s';
const bracketed = (open: string, close: string) =>
	`[${open}](?:${opening}[^${closing}]*${closing}|[${separators}])+[${close}]`;
const onlySources = new RegExp(
	`${bracketed('（(', '）)')}|${bracketed('【\\[', '】\\]')}|\\[SIG [^\\]\`${opening}]*\\]`,
	'gu',
);

/** Where a bracket stood between a Latin and a Chinese word: writers part those by a space. */
const seam = new RegExp(
	`(?<=[\\w\`]${closing}?)${dropped}(?=${opening}?\\p{Script=Han})|(?<=\\p{Script=Han}${closing}?)${dropped}(?=${opening}?[\\w\`])`,
	'gu',
);

/** Words and code as they stand; what a `` ` `` in them would end or begin is none. */
const withoutTicks = (words: string) => words.replaceAll('`', "'");

/** What parts blocks: words that stand on one line in Chinese have none between them. */
const gap = '\u2028';

const unseen = new Set(['pre', 'svg', 'img', 'input']);

function wordsOf(nodes: readonly Node[]): string {
	return nodes.map(wordsOfOne).join('');
}

function wordsOfOne(node: Node): string {
	if (node.type === 'text') return withoutTicks(node.value).replace(marks, '');
	if (isBeside(node)) return '';
	if (node.type !== 'element' || unseen.has(node.tagName)) return ' ';
	const { tagName, properties } = node;
	if (tagName === 'br') return '\n';
	if (tagName === 'math') return withoutTicks(String(properties['alttext'] ?? ' '));
	if (tagName === 'code') {
		const name = withoutTicks(textOf(node)).trim();
		return name === '' ? '' : `\`${name}\``;
	}
	const inside = wordsOf(node.children);
	if (tagName === 'a') return `${opening}${inside}${closing}`;
	return isBlock(node) || tagName === 'li' ? gap + inside + gap : inside;
}

const wide = '\\p{Script=Han}，。；：、！？（）《》“”…';
const brokenLine = new RegExp(`(?<=[${wide}])\n(?=[${wide}])`, 'gu');

/** The words of nodes on one line, without brackets that hold nothing but links. */
export function plainWords(nodes: readonly Node[]): string {
	return wordsOf(nodes)
		.replace(onlySources, dropped)
		.replace(seam, ' ')
		.replace(marks, '')
		.replace(/\s+/g, (blank) => (/^[^\n]*$|\u2028/.test(blank) ? ' ' : '\n'))
		.replace(brokenLine, '')
		.replaceAll('\n', ' ')
		.replace(/ (?=[，。；、：！？）])|(?<=[，。；、：！？（]) /gu, '')
		.trim();
}

/** The first sentence: up to a sign that ends one, outside names of code. */
const sentence =
	/^(?:`[^`]*`|[^`])*?(?:[。！？!?](?=$|[^」』”’）)])|(?<![\s.]\w|[\s.]e\.g|[\s.]i\.e|vs|etc|\d)\.(?=\s))/u;

/** Bold words that only name what the sentence behind them is about, as `弃用：` or `kubelet`. */
const label = /^[[【(（]?(?:\p{Script=Han}{1,4}|`?[\w.-]+`?)[\])）】]?[：:]?$/u;

/** Whether bold words say by themselves what an action is about, and are not the first of a sentence. */
function isLead(bold: string, rest: string): boolean {
	if (label.test(bold)) return rest === '';
	if (/[，。；：、！？,.;:!?…”）)]$/u.test(bold) || /^[，。；：！？,.;:!?—–\-（(]/u.test(rest))
		return true;
	return rest === '' || (/\p{Script=Han}.*\p{Script=Han}/u.test(bold) && bold.length >= 6);
}

export interface LeadAndText {
	readonly lead: string;
	readonly text: string;
}

/** A lead and what follows it, where signs alone belong to the lead. */
function joined(lead: string, rest: string): LeadAndText {
	const sign = /^[，。；：、！？,.;:!?—–\s]+/u.exec(rest)?.[0] ?? '';
	return { lead: (lead + sign).trim(), text: rest.slice(sign.length).trim() };
}

/** The bold words that an item begins with, or else its first sentence, and what follows. */
export function parted(nodes: readonly Node[]): LeadAndText {
	const all = nodes.flatMap((node) => (isElement(node, 'p') ? [...node.children, br] : [node]));
	const first = all.findIndex((node) => !isBlank(node) && !isElement(node, 'input'));
	const bold = all[first];
	if (isElement(bold, 'strong', 'b')) {
		const lead = plainWords(bold.children);
		const rest = plainWords(all.slice(first + 1));
		if (lead !== '' && isLead(lead, rest)) return joined(lead, rest);
	}
	const words = plainWords(nodes);
	const lead = sentence.exec(words)?.[0] ?? words;
	return joined(lead, words.slice(lead.length));
}

const br: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };

/** The addresses that links among nodes lead to, each once, without those of people. */
export function sourcesIn(nodes: readonly Node[]): readonly string[] {
	const links = elementsIn({ children: [...nodes] }, 'a').filter(
		(link) => !textOf(link).startsWith('@'),
	);
	const addresses = links.map(({ properties }) => String(properties['href'] ?? ''));
	return [...new Set(addresses)].filter(
		(address) => /^https?:\/\/[^\s\\]+$/i.test(address) && readAddress(address).kind === 'web',
	);
}
