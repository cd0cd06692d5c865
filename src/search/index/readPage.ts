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
export function readPage(html: string | Buffer, url: string): SearchPage | undefined {
	const written = mainOf(typeof html === 'string' ? Buffer.from(html) : html);
	const main = written === undefined ? undefined : findMain(htmlToHast(written) as Root);
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

/**
 * What stands from the beginning of `<main>` on. Most pages that are not indexed are lists; they need no
 * parsing, nor does what is around `<main>`, which is not even made a text.
 */
function mainOf(html: Buffer): string | undefined {
	if (!html.includes('data-search=')) return undefined;
	// A buffer counts a place below 0 from its end.
	const body = Math.max(0, html.indexOf('<body'));
	const [start, end] = [html.indexOf('<main', body), html.lastIndexOf('</main>')];
	return start < 0 ? undefined : html.toString('utf8', start, end < 0 ? html.length : end);
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
