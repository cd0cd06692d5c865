/** Narrows the list of all KEPs; what is chosen is kept in the address. */

const filter = document.querySelector<HTMLElement>('[data-kep-filter]');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-sig]')];
const names = ['words', 'state', 'sig', 'release'] as const;

type Control = HTMLInputElement | HTMLSelectElement;

function control(name: string): Control | null {
	return filter?.querySelector<Control>(`[name="${name}"]`) ?? null;
}

function chosen(): Record<(typeof names)[number], string> {
	const values = names.map((name) => [name, control(name)?.value.trim() ?? '']);
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
	const status = filter?.querySelector<HTMLElement>('[role="status"]');
	if (status) status.textContent = (status.dataset['template'] ?? '').replace('0', String(count));
	const address = new URL(location.href);
	for (const [name, value] of Object.entries({ words, ...facets })) {
		if (value === '') address.searchParams.delete(name);
		else address.searchParams.set(name, value);
	}
	history.replaceState(history.state, '', address);
}

if (filter) {
	const parameters = new URLSearchParams(location.search);
	for (const name of names) {
		const wanted = parameters.get(name);
		const field = control(name);
		if (field && wanted !== null) field.value = wanted;
	}
	filter.addEventListener('input', apply);
	if (names.some((name) => parameters.has(name))) apply();
}
