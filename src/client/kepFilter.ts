import {
	fitting,
	type KepChoice,
	kepChoices,
	newestMoveFirst,
	withChoice,
	withCount,
} from '../domain/kepFilter.ts';

/** Narrows and sorts a table of KEPs or gates; what is chosen is kept in the address. */

type Control = HTMLInputElement | HTMLSelectElement;

function controlIn(filter: HTMLElement, name: string): Control | null {
	return filter.querySelector<Control>(`[name="${name}"]`);
}

function chosenIn(filter: HTMLElement): KepChoice {
	const values = kepChoices.map((name) => [name, controlIn(filter, name)?.value.trim() ?? '']);
	return Object.fromEntries(values) as KepChoice;
}

/** Puts what the address asks for into the controls; a list takes only what it holds. */
function takeFromAddress(filter: HTMLElement, parameters: URLSearchParams): void {
	for (const name of kepChoices) {
		const wanted = parameters.get(name);
		const control = controlIn(filter, name);
		if (control === null || wanted === null) continue;
		control.value = wanted;
		if (control.value !== wanted && control instanceof HTMLSelectElement) control.value = '';
	}
}

function startFilter(filter: HTMLElement): void {
	const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-sig]')].map((row) => {
		const { sig, state, release } = row.dataset;
		return { row, text: row.textContent ?? '', sig, state, release };
	});
	const status = filter.querySelector<HTMLElement>('[role="status"]');
	let order = '';

	const apply = () => {
		const choice = chosenIn(filter);
		if (choice.order !== order) {
			const sorted = choice.order === '' ? rows : newestMoveFirst(rows);
			sorted[0]?.row.parentElement?.append(...sorted.map(({ row }) => row));
		}
		order = choice.order;
		const fits = fitting(rows, choice);
		for (const [index, { row }] of rows.entries()) row.hidden = fits[index] !== true;
		const count = fits.filter(Boolean).length;
		if (status) status.textContent = withCount(status.dataset['template'] ?? '', count);
		const address = new URL(location.href);
		address.search = withChoice(location.search, choice).toString();
		history.replaceState(history.state, '', address);
	};

	filter.addEventListener('input', apply);
	const parameters = new URLSearchParams(location.search);
	if (!kepChoices.some((name) => parameters.has(name))) return;
	takeFromAddress(filter, parameters);
	apply();
}

const filter = document.querySelector<HTMLElement>('[data-kep-filter]');
if (filter) startFilter(filter);
