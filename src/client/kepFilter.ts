/** Narrows the list of all KEPs; what is chosen is kept in the address. */

const form = document.querySelector<HTMLFormElement>('[data-kep-filter]');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-sig]')];
const names = ['words', 'state', 'sig', 'release'] as const;

function chosen(): Record<(typeof names)[number], string> {
	const data = form ? new FormData(form) : new FormData();
	const values = names.map((name) => [name, String(data.get(name) ?? '').trim()]);
	return Object.fromEntries(values) as Record<(typeof names)[number], string>;
}

function apply(): void {
	const { words, ...facets } = chosen();
	const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/u);
	let count = 0;
	for (const row of rows) {
		const text = (row.textContent ?? '').toLowerCase();
		const isShown =
			wanted.every((word) => text.includes(word)) &&
			Object.entries(facets).every(([name, value]) => value === '' || row.dataset[name] === value);
		row.hidden = !isShown;
		if (isShown) count += 1;
	}
	const status = form?.querySelector<HTMLElement>('[role="status"]');
	if (status) status.textContent = (status.dataset['template'] ?? '').replace('0', String(count));
	const address = new URL(location.href);
	for (const [name, value] of Object.entries({ words, ...facets })) {
		if (value === '') address.searchParams.delete(name);
		else address.searchParams.set(name, value);
	}
	history.replaceState(history.state, '', address);
}

if (form) {
	const parameters = new URLSearchParams(location.search);
	for (const name of names) {
		const control = form.elements.namedItem(name);
		const value = parameters.get(name);
		if (value === null) continue;
		if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
			control.value = value;
		}
	}
	form.addEventListener('input', apply);
	form.addEventListener('submit', (event) => event.preventDefault());
	if (names.some((name) => parameters.has(name))) apply();
}
