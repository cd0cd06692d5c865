import { searchStrings as strings } from '../../strings/search.ts';
import type { Card } from '../answer/card.ts';
import { element, link, showAfter } from './nodes.ts';

function itemOf({ label, title, explanation, sentence }: Card): HTMLElement {
	return element(
		'li',
		'search-hit',
		link('search-title', title.url, title.label),
		element('p', 'search-facts', element('span', 'search-kind', label)),
		element(
			'p',
			'search-places',
			...(explanation === undefined ? [sentence] : [explanation, ' ', sentence]),
		),
	);
}

/**
 * Keeps a place behind `list` for what a query may describe that names nothing, the closest first.
 *
 * @returns what shows it there, or nothing
 */
export function createClosestList(list: HTMLElement): (closest: readonly Card[]) => void {
	const sentence = element('p', 'search-instead', strings.closest);
	const items = element('ol', 'search-results');
	items.dataset['instead'] = '';
	return (closest) => {
		items.replaceChildren(...closest.map(itemOf));
		showAfter(list, [sentence, items], closest.length > 0);
	};
}
