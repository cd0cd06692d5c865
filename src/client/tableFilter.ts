import {
	arranged,
	type Choice,
	fitting,
	newestMoveFirst,
	withChoice,
	withCount,
} from '../domain/tableFilter.ts';
import { showMoves } from './movesPicture.ts';

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

interface Row {
	readonly row: HTMLTableRowElement;
	readonly number: number;
	readonly text: string;
	/** What its picture says in words. */
	readonly told: string;
	readonly facets: DOMStringMap;
}

/** The rows with a head; what a picture says in words counts as a row's text as well. */
function rowsOfPage(): readonly Row[] {
	const heads = [...document.querySelectorAll('tbody th[scope="row"]')];
	return heads.flatMap((head) => {
		const row = head.closest('tr');
		if (row === null) return [];
		const { words = '' } = row.dataset;
		const told = row.querySelector('.voyage')?.getAttribute('aria-label') ?? '';
		const text = `${words} ${row.textContent} ${told}`;
		return [{ row, number: Number(head.textContent), text, told, facets: row.dataset }];
	});
}

/** What puts rows into groups of a table by an order: those of the page, or made like the first of them. */
function grouper(table: HTMLTableElement, rows: readonly Row[]): (order: string) => void {
	const own = [...table.tBodies];
	const made = (key: string, order: string) => {
		const body = document.createElement('tbody');
		const head = own[0]?.querySelector('.group')?.cloneNode(true);
		if (key === '' || !(head instanceof HTMLElement)) return body;
		head.querySelector('th')?.removeAttribute('id');
		head.querySelector('.title')?.replaceChildren(order === 'sig' ? `SIG ${key}` : key);
		body.append(head);
		return body;
	};
	return (order) => {
		for (const body of [...table.tBodies]) body.remove();
		for (const { key, rows: members } of arranged(rows, order)) {
			const found = order === '' && own.find(({ dataset }) => dataset['group'] === key);
			const body = found || made(key, order);
			body.append(...members.map(({ row }) => row));
			table.append(body);
		}
	};
}

/** Puts the numbers of shown rows into the heads of groups. */
function countGroups(table: HTMLTableElement, template: string): void {
	for (const body of table.tBodies) {
		const count = body.querySelector('.group .count');
		const shown = body.querySelectorAll('tr:not(.group, [hidden])').length;
		if (count) count.textContent = withCount(template, shown);
	}
}

function startFilter(filter: HTMLElement): void {
	const controls = [...filter.querySelectorAll<Control>('[name]')];
	const rows = rowsOfPage();
	const table = rows[0]?.row.closest('table');
	const template = table?.dataset['grouped'];
	const group = table && template !== undefined ? grouper(table, rows) : undefined;
	const moves = table?.querySelector<SVGSVGElement>('.moves');
	const status = filter.querySelector<HTMLElement>('[role="status"]');
	const nothing = document.querySelector<HTMLElement>('[data-filter-nothing]');
	let order = '';

	const sort = (wanted: string) => {
		if (group) return group(wanted);
		const sorted = wanted === '' ? rows : newestMoveFirst(rows);
		sorted[0]?.row.parentElement?.append(...sorted.map(({ row }) => row));
	};
	const apply = () => {
		const choice = choiceOf(controls);
		const { order: wanted = '' } = choice;
		if (wanted !== order) sort(wanted);
		order = wanted;
		const fits = fitting(rows, choice);
		for (const [index, { row }] of rows.entries()) row.hidden = fits[index] !== true;
		if (table && template !== undefined) countGroups(table, template);
		const count = fits.filter(Boolean).length;
		if (moves) {
			const lives = rows.flatMap(({ told }, index) => (fits[index] ? told : []));
			showMoves(moves, lives, count === rows.length);
		}
		if (status) status.textContent = withCount(status.dataset['template'] ?? '', count);
		if (table) table.hidden = count === 0;
		if (nothing) nothing.hidden = count > 0;
		const address = new URL(location.href);
		address.search = withChoice(location.search, choice).toString();
		history.replaceState(history.state, '', address);
	};

	filter.addEventListener('input', apply);
	nothing?.querySelector('button')?.addEventListener('click', () => {
		for (const control of controls) if (control.name !== 'order') control.value = '';
		apply();
		controls[0]?.focus();
	});
	const parameters = new URLSearchParams(location.search);
	if (!controls.some(({ name }) => parameters.has(name))) return;
	takeFromAddress(controls, parameters);
	apply();
}

const filter = document.querySelector<HTMLElement>('[data-table-filter]');
if (filter) startFilter(filter);
