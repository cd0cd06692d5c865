import { searchStrings as strings } from '../strings/search.ts';
import { createSearchClient } from './client.ts';
import type { Found } from './engine.ts';
import { createResultList } from './resultList.ts';

/** Waits for the next key, so that a word typed at once is one search; in milliseconds. */
const pause = 60;
/** An answer that takes longer is announced as being on its way; in milliseconds. */
const patience = 200;

interface Elements {
	readonly panel: HTMLElement;
	readonly form: HTMLFormElement;
	readonly field: HTMLInputElement;
	readonly status: HTMLElement;
	readonly hint: HTMLElement;
	readonly failure: HTMLElement;
	readonly retry: HTMLButtonElement;
	readonly list: HTMLOListElement;
}

function elementsOf(panel: HTMLElement): Elements {
	function find<E extends Element>(selector: string): E {
		const found = panel.querySelector<E>(selector);
		if (!found) throw new Error(`The search panel has no ${selector}.`);
		return found;
	}
	return {
		panel,
		form: find('form'),
		field: find('input'),
		status: find('[role="status"]'),
		hint: find('[data-search-hint]'),
		failure: find('[data-search-failure]'),
		retry: find('[data-search-retry]'),
		list: find('ol'),
	};
}

const started = new WeakSet<HTMLElement>();

/** Puts a search panel to work; what was typed before is searched for now. */
export function startPanel(panel: HTMLElement): void {
	if (started.has(panel)) return;
	started.add(panel);
	const elements = elementsOf(panel);
	const { form, field, retry } = elements;
	const isPage = panel.dataset['searchPanel'] === 'page';
	const search = createSearch(elements, isPage ? rememberInAddress : () => {});
	let timer: ReturnType<typeof setTimeout> | undefined;

	function searchSoon(delay: number): void {
		clearTimeout(timer);
		timer = setTimeout(() => search(field.value), delay);
	}

	field.addEventListener('input', (event) => {
		if (!(event instanceof InputEvent && event.isComposing)) searchSoon(pause);
	});
	field.addEventListener('compositionend', () => searchSoon(0));
	retry.addEventListener('click', () => {
		field.focus();
		searchSoon(0);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (!isPage && isAnswered(elements)) elements.list.querySelector('a')?.click();
		else searchSoon(0);
	});
	panel.addEventListener('keydown', (event) => moveFocus(event, elements));
	if (!isPage) closeWithDialog(panel);
	if (isPage && field.value === '') {
		field.value = new URLSearchParams(location.search).get('q') ?? '';
	}
	if (field.value !== '') searchSoon(0);
}

function isAnswered({ list, field }: Elements): boolean {
	return list.dataset['query'] === field.value;
}

function rememberInAddress(query: string): void {
	const address = new URL(location.href);
	address.search = query === '' ? '' : `?q=${encodeURIComponent(query)}`;
	history.replaceState(history.state, '', address);
}

/** Arrow keys walk from the field through all links of the results and back. */
function moveFocus(event: KeyboardEvent, { field, list }: Elements): void {
	const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
	if (step === 0 || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
	const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
	const at = stops.indexOf(document.activeElement as HTMLElement);
	if (at < 0) return;
	event.preventDefault();
	stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}

/** Escape, a button, a link (it may lead to this very page) and a click beside the dialog close it. */
function closeWithDialog(panel: HTMLElement): void {
	const dialog = panel.closest('dialog');
	panel.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || event.isComposing) return;
		// Some browsers would clear the field first; the query is kept for the next time.
		event.preventDefault();
		dialog?.close();
	});
	dialog?.addEventListener('click', ({ target }) => {
		if (!(target instanceof Element)) return;
		if (target === dialog || target.closest('a, [data-search-close]')) dialog.close();
	});
}

function createSearch(
	{ panel, status, hint, failure, list }: Elements,
	onAnswered: (query: string) => void,
): (query: string) => Promise<void> {
	const client = createSearchClient(panel.dataset['index'] ?? '');
	const results = createResultList(list, {
		detail: client.detail,
		onFewer: (hits) => {
			status.textContent = strings.found(hits);
		},
	});
	let asked: string | undefined;

	function show(query: string, found: Found): void {
		const { hits, tooShort } = found;
		const isEmpty = query.trim() === '';
		results.show(query, hits);
		if (isEmpty) status.textContent = '';
		else if (tooShort) status.textContent = strings.tooShort;
		else if (hits.length > 0) status.textContent = strings.found(hits.length);
		else status.textContent = strings.nothing(query.trim());
		hint.hidden = isEmpty || tooShort || hits.length > 0;
		onAnswered(query);
	}

	return async (query) => {
		if (query === asked) return;
		asked = query;
		failure.hidden = true;
		const waiting = setTimeout(() => {
			status.textContent = strings.loading;
		}, patience);
		try {
			const found = await client.search(query);
			if (found && query === asked) show(query, found);
		} catch {
			if (query !== asked) return;
			asked = undefined;
			results.show('', []);
			status.textContent = '';
			failure.hidden = false;
		} finally {
			clearTimeout(waiting);
		}
	};
}
