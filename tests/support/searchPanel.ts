import type { Locator, Page } from 'playwright-core';
import { searchStrings as strings } from '../../src/strings/search.ts';

/** The search as a reader meets it, in the dialog or on its page. */
export interface SearchPanel {
	readonly dialog: Locator;
	readonly field: Locator;
	/** What is announced: how many were found, or that nothing was. */
	readonly status: Locator;
	readonly hint: Locator;
	readonly results: Locator;
	/** The first result's own link, its title. */
	readonly firstTitle: Locator;
	/** What answers before the results. */
	readonly answer: Locator;
	/** Links into posts, below a result's title. */
	readonly places: Locator;
	readonly marks: Locator;
}

export function searchPanel(page: Page, place: 'dialog' | 'page'): SearchPanel {
	const dialog = page.getByRole('dialog', { name: strings.dialogLabel });
	const scope = place === 'dialog' ? dialog : page.getByRole('main');
	const results = scope.locator('ol[data-query] > li');
	return {
		dialog,
		field: scope.getByRole('searchbox', { name: strings.fieldLabel }),
		status: scope.getByRole('status'),
		hint: scope.getByText(strings.nothingHint),
		results,
		answer: scope.locator('[data-answer]'),
		firstTitle: results.first().getByRole('link').first(),
		places: results.first().getByRole('list').getByRole('link'),
		marks: results.first().locator('mark'),
	};
}
