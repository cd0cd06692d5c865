import { keep, recall } from '../../client/storage.ts';
import type { Asked } from '../worker/engine.ts';
import { addressOf, askedIn } from './address.ts';
import { createChoices } from './choices.ts';
import { createSearchClient } from './client.ts';
import { closeWithDialog, linkToPage } from './dialog.ts';
import { type Elements, elementsOf, stopsIn } from './elements.ts';
import { createEnter, type Enter } from './enter.ts';
import { type Left, leftIn, withLeft } from './left.ts';
import { recentsKey, withRecent } from './recents.ts';
import { createSearch } from './search.ts';
import { stepOf, stopAfter } from './walk.ts';

/** Waits for the next key, so that a word typed at once is one search; in milliseconds. */
const pause = 60;

const started = new WeakMap<HTMLElement, () => void>();

/** Puts a panel to work when it is opened for the first time; what was typed before is searched for now. */
export function openPanel(panel: HTMLElement): void {
	const reopen = started.get(panel);
	if (reopen) reopen();
	else started.set(panel, startPanel(elementsOf(panel)));
}

/** @returns what to do when the panel is opened again. */
function startPanel(elements: Elements): () => void {
	const { panel, field, list } = elements;
	const controls = panel.querySelector<HTMLElement>('[data-search-choices]');
	let left = leftIn(history.state);
	let timer: ReturnType<typeof setTimeout> | undefined;

	function searchSoon(delay = 0): void {
		clearTimeout(timer);
		timer = setTimeout(() => search(field.value), delay);
	}

	const choices = controls ? createChoices(controls, searchSoon) : undefined;
	const enter = createEnter(() => panel.querySelector<HTMLElement>(answers)?.click());
	const search = createSearch(elements, {
		client: createSearchClient(panel.dataset['index'] ?? ''),
		choices,
		onAnswered: enter.answered,
		onShown(question) {
			if (choices) rememberInAddress(question);
			else linkToPage(panel, question);
			if (left?.typed === question.typed) showAgain(list, left);
			left = undefined;
		},
	});
	if (choices) {
		const { typed, choice } = askedIn(new URLSearchParams(location.search));
		if (field.value === '') field.value = typed;
		choices.take(choice);
	} else {
		if (field.value === '') field.value = left?.typed ?? '';
		closeWithDialog(panel);
		listenToEnter(elements, enter);
	}
	listenTo(elements, searchSoon);
	searchSoon();
	return searchSoon;
}

/** What the reader types, presses and chooses; `searchSoon` searches for what the field holds. */
function listenTo(elements: Elements, searchSoon: (delay?: number) => void): void {
	const { panel, form, field, retry } = elements;
	field.addEventListener('input', (event) => {
		if (!(event instanceof InputEvent && event.isComposing)) searchSoon(pause);
	});
	field.addEventListener('compositionend', () => searchSoon());
	retry.addEventListener('click', () => {
		field.focus();
		searchSoon();
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		rememberQuery(field.value);
		searchSoon();
	});
	panel.addEventListener('keydown', (event) => moveFocus(event, elements));
	panel.addEventListener('click', ({ target }) => {
		if (!(target instanceof Element)) return;
		const answer = target.closest(answers);
		if (answer) leaveBy(answer, elements);
		const words = target.closest('[data-search-words]')?.textContent;
		if (!words) return;
		field.value = words;
		field.focus();
		searchSoon();
	});
}

/** In the dialog, Enter opens the first answer, unless the reader goes on to something else before it comes. */
function listenToEnter({ panel, form, field, retry }: Elements, enter: Enter): void {
	form.addEventListener('submit', () => enter.press(field.value));
	field.addEventListener('input', enter.forget);
	retry.addEventListener('click', enter.forget);
	panel.closest('dialog')?.addEventListener('close', enter.forget);
}

/** The links that answer a query, in the order of the page. */
const answers = ':is([data-answer], [data-query], [data-instead]) a';

function rememberQuery(typed: string): void {
	keep(recentsKey, withRecent(recall(recentsKey), typed));
}

/** Before the reader goes on to an answer: the query is worth another time, and the way back finds it. */
function leaveBy(answer: Element, { field, list }: Elements): void {
	const typed = field.value;
	rememberQuery(typed);
	const at = [...list.children].findIndex((item) => item.contains(answer));
	history.replaceState(withLeft(history.state, { typed, at }), '');
}

/** Back from a result, it stands where the reader can see it. */
function showAgain(list: HTMLElement, { at }: Left): void {
	list.children[at]?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Keeps what is asked in the address of the search page. */
function rememberInAddress(question: Asked): void {
	const address = new URL(location.href);
	address.search = addressOf(question);
	history.replaceState(history.state, '', address);
}

/** Arrow keys walk from the field through all that answers it and back. */
function moveFocus(event: KeyboardEvent, elements: Elements): void {
	const step = stepOf(event);
	if (step === 0) return;
	const stops = [elements.field, ...stopsIn(elements)];
	const at = stops.indexOf(document.activeElement as HTMLElement);
	if (at < 0) return;
	event.preventDefault();
	stops[stopAfter(at, step, stops.length)]?.focus();
}
