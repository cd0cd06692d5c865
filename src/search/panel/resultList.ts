import { searchStrings as strings } from '../../strings/search.ts';
import { stageMarks } from '../../strings/stages.ts';
import type { HitDetail, Piece } from '../worker/detail.ts';
import type { Hit } from '../worker/engine.ts';
import { labelOf, placeAddress } from './answerText.ts';

/** Text goes into the page as text nodes only, never as HTML. */
function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	if (className !== '') made.className = className;
	made.append(...children);
	return made;
}

function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
	return pieces.map(({ text, hit }) => (hit ? element('mark', '', text) : text));
}

function link(className: string, href: string, ...children: readonly (Node | string)[]) {
	const made = element('a', className, ...children);
	made.href = href;
	return made;
}

const marks: ReadonlyMap<string, string> = new Map(Object.entries(stageMarks));

function stageBadge(stage: string): HTMLElement {
	const mark = element('span', '', marks.get(stage) ?? '');
	mark.ariaHidden = 'true';
	const badge = element('span', 'search-stage', mark, ` ${labelOf('stage', stage)}`);
	badge.dataset['stage'] = stage;
	return badge;
}

function factsOf({ release, date, detail }: Hit): HTMLElement {
	const facts = element('p', 'search-facts');
	if (release !== undefined) facts.append(element('span', 'numeral', release));
	if (date !== undefined) {
		const time = element('time', 'numeral', date);
		time.dateTime = date;
		facts.append(time);
	}
	if (detail) facts.append(element('small', 'numeral', strings.hits(detail.count)));
	return facts;
}

function placesOf(url: string, { excerpts }: HitDetail): HTMLElement {
	const places = element('ul', 'search-places');
	for (const { id, stage, heading, text } of excerpts) {
		const place = link('search-place', placeAddress(url, id));
		if (stage !== undefined) place.append(stageBadge(stage), ' ');
		if (heading.length > 0)
			place.append(element('span', 'search-heading', ...nodesOf(heading)), ' ');
		place.append(element('span', 'search-excerpt', ...nodesOf(text)));
		places.append(element('li', '', place));
	}
	return places;
}

/** The content of a hit's item: its title, its facts and, once they are known, its places. */
function contentOf(hit: Hit): HTMLElement[] {
	const title = hit.detail ? nodesOf(hit.detail.title) : [hit.title];
	const address = placeAddress(hit.url, hit.detail?.called ?? '');
	const content = [link('search-title', address, ...title), factsOf(hit)];
	if (hit.detail) content.push(placesOf(hit.url, hit.detail));
	return content;
}

export interface ResultListOptions {
	/** Reads a hit's detail when it comes into view; `undefined` takes the hit out of the list. */
	readonly detail: (query: string, id: string) => Promise<HitDetail | undefined>;
	/** Called with the number of hits when some have been taken out. */
	readonly onFewer: (hits: number) => void;
}

/**
 * Keeps the items of `list`; `data-query` on it names the query that they answer.
 *
 * @returns what shows the answer to a query in the place of the one before.
 */
export function createResultList(
	list: HTMLOListElement,
	options: ResultListOptions,
): (query: string, hits: readonly Hit[]) => void {
	let bare = new Map<Element, Hit>();

	async function complete(item: Element, hit: Hit): Promise<void> {
		const query = list.dataset['query'] ?? '';
		const shown = bare;
		bare.delete(item);
		try {
			const detail = await options.detail(query, hit.id);
			if (bare !== shown) return;
			nearby.unobserve(item);
			if (detail) item.replaceChildren(...contentOf({ ...hit, detail }));
			else item.remove();
			if (!detail) options.onFewer(list.childElementCount);
		} catch {
			// The item stays observed: when it comes into view again, its text is asked for again.
			shown.set(item, hit);
		}
	}

	const nearby = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				const hit = isIntersecting ? bare.get(target) : undefined;
				if (hit) complete(target, hit);
			}
		},
		{ rootMargin: '200px' },
	);

	return (query, hits) => {
		nearby.disconnect();
		bare = new Map();
		const items = hits.map((hit) => {
			const item = element('li', 'search-hit', ...contentOf(hit));
			// Pages that were listed without a query have no place to show.
			if (!hit.detail && query.trim() !== '') bare.set(item, hit);
			return item;
		});
		list.replaceChildren(...items);
		list.dataset['query'] = query;
		for (const item of bare.keys()) nearby.observe(item);
	};
}
