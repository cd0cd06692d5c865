import type { Element, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import type { SearchPage } from '../page.ts';
import { recordSchema } from '../record.ts';
import { sectionsOf } from './readSections.ts';

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
