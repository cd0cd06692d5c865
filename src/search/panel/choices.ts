import { searchStrings as strings } from '../../strings/search.ts';
import { type Choice, type FacetCounts, facets, noChoice } from '../facets.ts';
import { askedIn } from './address.ts';
import { labelOf } from './answerText.ts';
import { createFold } from './fold.ts';

/** The controls beside the field: a list of values for each facet, the order, and a button to clear. */
export interface Choices {
	/** What is chosen now. */
	current(): Choice;
	/** Takes a choice, such as that of an address. */
	take(choice: Choice): void;
	/** Offers the values that pages have, with how many each would leave. */
	offer(counts: FacetCounts): void;
}

function listIn(form: HTMLElement, name: string): HTMLSelectElement {
	const list = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
	if (!list) throw new Error(`The search has no choice of ${name}.`);
	return list;
}

/** Chooses a value; one of an address is offered before it is known how many pages have it. */
function choose(form: HTMLElement, name: string, value: string): void {
	const list = listIn(form, name);
	if (![...list.options].some((option) => option.value === value)) {
		list.append(new Option(labelOf(name, value), value));
	}
	list.value = value;
}

/** The lists are named as an address names what they choose. */
function choiceIn(form: HTMLElement): Choice {
	const chosen = [...facets, 'sort'].map((name) => [name, listIn(form, name).value]);
	return askedIn(new URLSearchParams(chosen)).choice;
}

/** What differs from a search without choices, as it is called. */
function chosenIn({ filters, order }: Choice): readonly string[] {
	const values = facets.flatMap((facet) => {
		const value = filters[facet];
		return value === undefined ? [] : [labelOf(facet, value)];
	});
	return order === noChoice.order ? values : [...values, strings.orders[order]];
}

function offerIn(form: HTMLElement, counts: FacetCounts): void {
	for (const facet of facets) {
		const list = listIn(form, facet);
		const chosen = list.value;
		const options = counts[facet].map(
			([value, count]) => new Option(strings.counted(labelOf(facet, value), count), value),
		);
		list.replaceChildren(new Option(strings.any, ''), ...options);
		list.value = chosen;
		list.disabled = options.length === 0;
	}
}

/** Puts the controls in `form` to work; `onChange` is told of every choice of the reader. */
export function createChoices(form: HTMLElement, onChange: () => void): Choices {
	const clear = form.querySelector<HTMLButtonElement>('[data-search-clear]');

	const fold = form.parentElement?.querySelector<HTMLElement>('[data-search-fold]');
	const showFolded = fold ? createFold(fold) : undefined;

	function showChosen(): void {
		const choice = choiceIn(form);
		if (clear) clear.disabled = Object.keys(choice.filters).length === 0;
		showFolded?.(chosenIn(choice));
	}

	form.addEventListener('change', () => {
		showChosen();
		onChange();
	});
	clear?.addEventListener('click', () => {
		for (const facet of facets) choose(form, facet, '');
		listIn(form, facets[0]).focus();
		showChosen();
		onChange();
	});

	return {
		current: () => choiceIn(form),
		take({ filters, order }) {
			for (const facet of facets) choose(form, facet, filters[facet] ?? '');
			choose(form, 'sort', order);
			showChosen();
		},
		offer(counts) {
			offerIn(form, counts);
			showChosen();
		},
	};
}
