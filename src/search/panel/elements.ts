export type Elements = ReturnType<typeof elementsOf>;

/** What the script works with in a panel. */
export function elementsOf(panel: HTMLElement) {
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

const afterField = 'a[href], [data-search-words]';

/** What the arrow keys walk through below the field, in the order of the page. */
export function stopsIn({ panel, form }: Elements): readonly HTMLElement[] {
	const all = panel.querySelectorAll<HTMLElement>(afterField);
	return [...all].filter((stop) => !form.contains(stop));
}
