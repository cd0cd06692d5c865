/** Narrows and sorts a table of KEPs or gates; what is chosen is kept in the address. */

const filter = document.querySelector<HTMLElement>('[data-kep-filter]');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-sig]')];
const texts = new Map(
	rows.map((row) => [row, (row.textContent ?? '').normalize('NFKC').toLowerCase()]),
);
const names = ['words', 'state', 'sig', 'release', 'order'] as const;

type Chosen = Readonly<Record<(typeof names)[number], string>>;

function control(name: string): HTMLInputElement | HTMLSelectElement | null {
	return filter?.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? null;
}

function chosen(): Chosen {
	const values = names.map((name) => [name, control(name)?.value.trim() ?? '']);
	return Object.fromEntries(values) as Chosen;
}

/** The minor release of a row's last move; below all others for a row that has none. */
function lastMove(row: HTMLTableRowElement): number {
	return Number(row.dataset['release']?.split('.')[1] ?? -1);
}

function sort(order: string): void {
	// The rows are listed in the page's own order, which a stable sort keeps among equals.
	const sorted = order === '' ? rows : rows.toSorted((a, b) => lastMove(b) - lastMove(a));
	sorted[0]?.parentElement?.append(...sorted);
}

function narrow({ words, state, sig, release }: Chosen): number {
	const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/u);
	for (const row of rows) {
		const hasWords = wanted.every((word) => texts.get(row)?.includes(word));
		const fits = Object.entries({ state, sig, release }).every(
			([name, value]) => value === '' || row.dataset[name] === value,
		);
		row.hidden = !(hasWords && fits);
	}
	return rows.filter((row) => !row.hidden).length;
}

function keepInAddress(choice: Chosen): void {
	const address = new URL(location.href);
	for (const [name, value] of Object.entries(choice)) {
		if (value === '') address.searchParams.delete(name);
		else address.searchParams.set(name, value);
	}
	history.replaceState(history.state, '', address);
}

let order = '';

function apply(): void {
	const choice = chosen();
	if (choice.order !== order) sort(choice.order);
	order = choice.order;
	const count = narrow(choice);
	const status = filter?.querySelector<HTMLElement>('[role="status"]');
	if (status) status.textContent = (status.dataset['template'] ?? '').replace('0', String(count));
	keepInAddress(choice);
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
