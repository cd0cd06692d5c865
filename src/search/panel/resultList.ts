import { searchStrings as strings } from '../../strings/search.ts';
import type { Excerpt, HitDetail } from '../worker/detail.ts';
import type { Hit } from '../worker/engine.ts';
import { endOf, kindOf, labelOf, markOf } from './answerText.ts';
import { element, link, milestoneNode, nodesOf } from './nodes.ts';
import { passageAddress } from './passageAddress.ts';

/** A stage by its sign and its name. */
function stageBadge(stage: string): HTMLElement {
	return milestoneNode(stage, { mark: markOf(stage), name: labelOf('stage', stage) });
}

/** What kind of page it is, where it stands and how often it holds what was searched for. */
function factsOf(hit: Hit): HTMLElement {
	const { kind, stage, release, date, detail } = hit;
	const facts = element('p', 'search-facts', element('span', 'search-kind', kindOf(kind)));
	const end = endOf(hit);
	if (end !== undefined) facts.append(element('span', 'search-end', end));
	if (stage !== undefined && end === undefined) facts.append(stageBadge(stage));
	if (release !== undefined) facts.append(element('span', 'numeral', `v${release}`));
	if (date !== undefined) {
		const time = element('time', 'numeral', date);
		time.dateTime = date;
		facts.append(time);
	}
	if (detail) facts.append(element('small', '', strings.hits(detail.count)));
	return facts;
}

function addressOf(url: string, passage: Excerpt | undefined): string {
	return passage ? passageAddress(url, passage, 'fragmentDirective' in document) : url;
}

function placesOf(url: string, { excerpts }: HitDetail): HTMLElement {
	const places = element('ul', 'search-places');
	for (const excerpt of excerpts) {
		const { stage, heading, text } = excerpt;
		const place = link('search-place', addressOf(url, excerpt));
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
	const content = [
		link('search-title', addressOf(hit.url, hit.detail?.lead), ...title),
		factsOf(hit),
	];
	if (hit.detail) content.push(placesOf(hit.url, hit.detail));
	return content;
}

export interface ResultListOptions {
	/** Reads a hit's detail when it comes into view; `undefined` takes the hit out of the list. */
	readonly detail: (query: string, id: string) => Promise<HitDetail | undefined>;
	/** Called with the number of hits when some have been taken out. */
	readonly onFewer: (hits: number) => void;
}

/** @returns what shows hits of a query in `list`, in the place of those before. */
export function createResultList(
	list: HTMLOListElement,
	options: ResultListOptions,
): (query: string, hits: readonly Hit[]) => void {
	let bare = new Map<Element, Hit>();
	let asked = '';

	async function complete(item: Element, hit: Hit): Promise<void> {
		const shown = bare;
		bare.delete(item);
		try {
			const detail = await options.detail(asked, hit.id);
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
		asked = query;
		const items = hits.map((hit) => {
			const item = element('li', 'search-hit', ...contentOf(hit));
			// Pages that were listed without a query have no place to show.
			if (!hit.detail && query.trim() !== '') bare.set(item, hit);
			return item;
		});
		list.replaceChildren(...items);
		for (const item of bare.keys()) nearby.observe(item);
	};
}
