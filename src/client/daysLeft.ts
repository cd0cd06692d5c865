import { localDay } from '../domain/days.ts';
import { wordsLeft } from './rules/daysLeft.ts';

/** Writes beside each end of support how many days are left today. */
export function showDaysLeft(): void {
	const today = localDay(new Date());
	for (const element of document.querySelectorAll<HTMLElement>('[data-support-end]')) {
		// CSS shows it: what depends on today is no part of the page's text, which search knows.
		element.dataset['left'] = wordsLeft(element.dataset['supportEnd'] ?? '', today);
	}
}
