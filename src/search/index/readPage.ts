import type { Element, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import type { SearchPage, Section } from '../page.ts';
import { recordSchema } from '../record.ts';

/** Elements whose content is never text that a reader sees, or stands beside the words, as a reading does. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'rt', 'rp']);

/** Elements that run inside a line; every other one begins and ends a block. */
const inline = new Set(
	`a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark output q rp rt ruby s samp
	small span strong sub sup time tt u var wbr`.split(/\s+/),
);

/**
 * The searchable page that an HTML document holds, or `undefined` when its `<main>` carries no
 * `data-search` (or there is none).
 *
 * @throws when `data-search` is not what `SearchRecord` describes; the message names the field.
 */
export function readPage(html: string, url: string): SearchPage | undefined {
	// Most pages that are not indexed are lists; they need no parsing, nor does what is around `<main>`.
	if (!html.includes('data-search=')) return undefined;
	const [start, end] = [html.indexOf('<main', html.indexOf('<body')), html.lastIndexOf('</main>')];
	if (start === -1) return undefined;
	const main = findMain(htmlToHast(html.slice(start, end === -1 ? undefined : end)) as Root);
	const facts = main?.properties['dataSearch'];
	if (main === undefined || typeof facts !== 'string') return undefined;
	const { stages, ...record } = recordSchema.parse(JSON.parse(facts));
	const stageOf = new Map(stages);
	return {
		...record,
		url,
		sections: sectionsOf(main).map((section) => {
			const stage = stageOf.get(section.id);
			return stage === undefined ? section : { ...section, stage };
		}),
	};
}

function findMain(node: Nodes): Element | undefined {
	if (node.type === 'element' && node.tagName === 'main') return node;
	if (!('children' in node)) return undefined;
	for (const child of node.children) {
		const main = findMain(child as Nodes);
		if (main !== undefined) return main;
	}
	return undefined;
}

function isIgnored({ tagName, properties }: Element): boolean {
	return (
		unseen.has(tagName) ||
		properties['dataSearchIgnore'] !== undefined ||
		// The number of a note parts no words.
		properties['dataFootnoteRef'] !== undefined ||
		(properties['hidden'] !== undefined && properties['hidden'] !== false)
	);
}

interface OpenSection {
	readonly id: string;
	readonly heading: string;
	readonly blocks: string[];
}

/** The text of `main`, cut at its headings and at what `data-search-heading` makes one, such as a row's. */
function sectionsOf(main: Element): Section[] {
	const sections: OpenSection[] = [{ id: '', heading: '', blocks: [] }];
	let line = '';
	function endBlock(): void {
		const block = line.replace(/\s+/gu, ' ').trim();
		if (block !== '') sections.at(-1)?.blocks.push(block);
		line = '';
	}
	function visit(node: Nodes): void {
		if (node.type === 'text') line += node.value;
		if (node.type !== 'element' || isIgnored(node)) return;
		if (node.tagName === 'br') line += ' ';
		if (/^h[1-6]$/.test(node.tagName) || node.properties['dataSearchHeading'] !== undefined) {
			endBlock();
			sections.push({ id: String(node.properties['id'] ?? ''), heading: textOf(node), blocks: [] });
			return;
		}
		if (!inline.has(node.tagName)) endBlock();
		for (const child of node.children) visit(child);
		if (!inline.has(node.tagName)) endBlock();
	}
	visit({ ...main, properties: {} });
	endBlock();
	return sections.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0);
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
