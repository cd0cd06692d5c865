import { pairOf } from '../domain/releases.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { ownVersionStrings as strings } from '../strings/ownVersion.ts';
import { comparisonPage } from './rules/comparison.ts';
import { ownVersion, ownVersionKey, plansFrom } from './rules/ownVersion.ts';
import { keep, recall } from './storage.ts';

/**
 * Leads from the form of two releases to the plan between them. The release that the reader chose to start
 * from is kept in the browser and chosen at first where a page has none of its own.
 */

/** How many plans are offered for the reader's own release. */
const plansOffered = 3;

function versionsIn(form: HTMLFormElement, name: string): readonly ReleaseVersion[] {
	const field = form.elements.namedItem(name);
	// The choices are the catalogue's own versions.
	if (field instanceof HTMLInputElement) return [field.value as ReleaseVersion];
	if (!(field instanceof HTMLSelectElement)) return [];
	return [...field.options].map(({ value }) => value as ReleaseVersion);
}

function linkTo({ to, page }: { readonly to: string; readonly page: string }): HTMLElement {
	const link = document.createElement('a');
	link.className = 'numeral';
	link.href = page;
	link.textContent = strings.to(to);
	return link;
}

/** Chooses the reader's own release, and offers the plans from it where the page has a place for them. */
function takeOwn(form: HTMLFormElement): void {
	const own = ownVersion(recall(ownVersionKey), versionsIn(form, 'from'));
	const field = form.elements.namedItem('from');
	if (own === undefined || !(field instanceof HTMLSelectElement)) return;
	field.value = own;
	const plans = plansFrom(form.dataset['compare'] ?? '', own, versionsIn(form, 'to'));
	document
		.querySelector('[data-own-plans]')
		?.replaceChildren(
			plans.length === 0 ? strings.newest(own) : strings.from(own),
			...plans.slice(0, plansOffered).map(linkTo),
		);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-compare]')) {
	if (form.dataset['own'] !== undefined) {
		takeOwn(form);
		// A page that the browser kept whole is older than what was chosen since.
		window.addEventListener('pageshow', ({ persisted }) => persisted && takeOwn(form));
	}
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const chosen = new FormData(form);
		const version = (name: string) => String(chosen.get(name)) as ReleaseVersion;
		const pair = pairOf(version('from'), version('to'));
		if (pair === undefined) return;
		keep(ownVersionKey, pair.from);
		location.assign(comparisonPage(form.dataset['compare'] ?? '', pair));
	});
}

for (const link of document.querySelectorAll<HTMLElement>('a[data-from]')) {
	link.addEventListener('click', () => keep(ownVersionKey, link.dataset['from']));
}
