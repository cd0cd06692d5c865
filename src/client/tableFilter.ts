import {
	type Choice,
	fitting,
	newestMoveFirst,
	withChoice,
	withCount,
} from '../domain/tableFilter.ts';

/** Narrows and sorts the table of a page; what is chosen is kept in the address. */

type Control = HTMLInputElement | HTMLSelectElement;

function choiceOf(controls: readonly Control[]): Choice {
	return Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
}

/** Puts what the address asks for into the controls; a list takes only what it holds. */
function takeFromAddress(controls: readonly Control[], parameters: URLSearchParams): void {
	for (const control of controls) {
		const wanted = parameters.get(control.name);
		if (wanted === null) continue;
		control.value = wanted;
		if (control.value !== wanted && control instanceof HTMLSelectElement) control.value = '';
	}
}

function startFilter(filter: HTMLElement): void {
	const controls = [...filter.querySelectorAll<Control>('[name]')];
	const heads = [...document.querySelectorAll('tbody th[scope="row"]')];
	const rows = heads.flatMap((head) => {
		const row = head.closest('tr');
		if (row === null) return [];
		const { words = '' } = row.dataset;
		return { row, text: `${words} ${row.textContent}`, facets: row.dataset };
	});
	const status = filter.querySelector<HTMLElement>('[role="status"]');
	let order = '';

	const apply = () => {
		const choice = choiceOf(controls);
		const { order: wanted = '' } = choice;
		if (wanted !== order) {
			const sorted = wanted === '' ? rows : newestMoveFirst(rows);
			sorted[0]?.row.parentElement?.append(...sorted.map(({ row }) => row));
		}
		order = wanted;
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
	if (!controls.some(({ name }) => parameters.has(name))) return;
	takeFromAddress(controls, parameters);
	apply();
}

const filter = document.querySelector<HTMLElement>('[data-table-filter]');
if (filter) startFilter(filter);
