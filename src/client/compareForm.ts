import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { comparisonPage } from './rules/comparison.ts';

/** Leads from the form of two releases to the page that compares them. */

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-compare]')) {
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const chosen = new FormData(form);
		// The choices are the catalogue's own versions.
		const version = (name: string) => String(chosen.get(name)) as ReleaseVersion;
		const page = comparisonPage(form.dataset['compare'] ?? '', version('from'), version('to'));
		if (page !== undefined) location.assign(page);
	});
}
