import type { Instead } from '../worker/engine.ts';
import { insteadOf } from './answerText.ts';
import { element, showAfter } from './nodes.ts';
import { createResultList, type ResultListOptions } from './resultList.ts';

/**
 * Keeps a place behind `list` for pages that hold parts of what no page holds whole, below a sentence
 * that says what they hold.
 *
 * @returns what shows such pages there, or none.
 */
export function createInsteadList(
	list: HTMLElement,
	detail: ResultListOptions['detail'],
): (instead: Instead | undefined) => void {
	const sentence = element('p', 'search-instead');
	const items = element('ol', 'search-results');
	let shown: Instead | undefined;

	function tell(pages: number): void {
		sentence.textContent = shown ? insteadOf(shown, pages) : '';
	}

	const show = createResultList(items, { detail, onFewer: tell });
	return (instead) => {
		shown = instead;
		// Their texts are read by what they do hold.
		show(instead?.parts.join(' ') ?? '', instead?.hits ?? []);
		tell(instead?.hits.length ?? 0);
		items.dataset['instead'] = instead?.parts.join(' ') ?? '';
		showAfter(list, [sentence, items], instead !== undefined);
	};
}
