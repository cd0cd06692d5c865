import { searchStrings as strings } from '../../strings/search.ts';
import { noChoice } from '../facets.ts';
import type { Asked, Found } from '../worker/engine.ts';
import { addressOf, askedIn } from './address.ts';
import { statusOf } from './answerText.ts';
import { type Choices, createChoices } from './choices.ts';
import { createSearchClient } from './client.ts';
import { createResultList } from './resultList.ts';
import { stepOf, stopAfter } from './walk.ts';

/** Waits for the next key, so that a word typed at once is one search; in milliseconds. */
const pause = 60;
/** An answer that takes longer is announced as being on its way; in milliseconds. */
const patience = 200;

type Elements = ReturnType<typeof elementsOf>;

/** What the script works with in a panel. */
function elementsOf(panel: HTMLElement) {
	function find<E extends HTMLElement>(selector: string): E {
		const found = panel.querySelector<E>(selector);
		if (!found) throw new Error(`The search panel has no ${selector}.`);
		return found;
	}
	return {
		panel,
		form: find<HTMLFormElement>('form'),
		field: find<HTMLInputElement>('input'),
		status: find('[role="status"]'),
		hint: find('[data-search-hint]'),
		suggestions: find('[data-search-suggestions]'),
		failure: find('[data-search-failure]'),
		retry: find('[data-search-retry]'),
		list: find<HTMLOListElement>('ol'),
	};
}

const started = new WeakSet<HTMLElement>();

/** Puts a search panel to work; what was typed before is searched for now. */
export function startPanel(panel: HTMLElement): void {
	if (started.has(panel)) return;
	started.add(panel);
	const elements = elementsOf(panel);
	const { form, field, list, retry } = elements;
	const controls = panel.querySelector<HTMLElement>('[data-search-choices]');
	let timer: ReturnType<typeof setTimeout> | undefined;

	function searchSoon(delay: number): void {
		clearTimeout(timer);
		timer = setTimeout(() => search(field.value), delay);
	}

	const choices = controls ? createChoices(controls, () => searchSoon(0)) : undefined;
	const search = createSearch(elements, choices);
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
		const isAnswered = list.dataset['query'] === field.value;
		if (!choices && isAnswered) list.querySelector('a')?.click();
		else searchSoon(0);
	});
	panel.addEventListener('keydown', (event) => moveFocus(event, elements));
	elements.suggestions.addEventListener('click', ({ target }) => {
		if (!(target instanceof HTMLButtonElement)) return;
		field.value = target.textContent ?? '';
		field.focus();
		searchSoon(0);
	});
	if (controls && choices) {
		const { typed, choice } = askedIn(new URLSearchParams(location.search));
		if (field.value === '') field.value = typed;
		choices.take(choice);
		searchSoon(0);
	} else {
		closeWithDialog(panel);
		if (field.value !== '') searchSoon(0);
	}
}

/** Keeps what is asked in the address of the search page. */
function rememberInAddress(question: Asked): void {
	const address = new URL(location.href);
	address.search = addressOf(question);
	history.replaceState(history.state, '', address);
}

/** Arrow keys walk from the field through all links of the results and back. */
function moveFocus(event: KeyboardEvent, { field, list }: Elements): void {
	const step = stepOf(event);
	if (step === 0) return;
	const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
	const at = stops.indexOf(document.activeElement as HTMLElement);
	if (at < 0) return;
	event.preventDefault();
	stops[stopAfter(at, step, stops.length)]?.focus();
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

/** Shows words to try instead as buttons, which search for them. */
function offerSuggestions(place: HTMLElement, words: readonly string[]): void {
	const buttons = words.map((word) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'search-button';
		button.textContent = word;
		return button;
	});
	place.replaceChildren(strings.suggestions, ...buttons);
	place.hidden = words.length === 0;
}

/** The link from the dialog to the search page takes along what was typed. */
function linkToPage(panel: HTMLElement, question: Asked): void {
	const link = panel.closest('dialog')?.querySelector<HTMLAnchorElement>('[data-search-more]');
	if (link) link.search = addressOf(question);
}

function createSearch(
	{ panel, status, hint, suggestions, failure, list }: Elements,
	choices: Choices | undefined,
): (query: string) => Promise<void> {
	const client = createSearchClient(panel.dataset['index'] ?? '');
	const showHits = createResultList(list, {
		detail: client.detail,
		onFewer: (hits) => {
			status.textContent = strings.found(hits);
		},
	});
	let asked = '';

	function show(question: Asked, found: Found): void {
		const { hits, tooShort } = found;
		showHits(question.typed, hits);
		status.textContent = statusOf(question, found);
		offerSuggestions(suggestions, found.suggestions);
		hint.hidden = tooShort || hits.length > 0;
		choices?.offer(found.counts);
		if (choices) rememberInAddress(question);
		else linkToPage(panel, question);
	}

	return async (query) => {
		const question: Asked = { typed: query, choice: choices?.current() ?? noChoice };
		const key = JSON.stringify(question);
		if (key === asked) return;
		asked = key;
		failure.hidden = true;
		const waiting = setTimeout(() => {
			status.textContent = strings.loading;
		}, patience);
		try {
			const found = await client.search(question);
			if (found && key === asked) show(question, found);
		} catch {
			if (key !== asked) return;
			asked = '';
			showHits('', []);
			status.textContent = '';
			failure.hidden = false;
		} finally {
			clearTimeout(waiting);
		}
	};
}
