import { enhancementStrings } from '../strings/enhancements.ts';

const dayLength = 86_400_000;

/** Days from today to the last day of support in the reader's own zone; below zero once it is over. */
function daysUntil(day: string): number {
	const today = new Date();
	const end = new Date(`${day}T00:00:00`);
	return Math.round((end.getTime() - new Date(today.toDateString()).getTime()) / dayLength);
}

/** Writes beside each end of support how many days are left today. */
export function showDaysLeft(): void {
	for (const element of document.querySelectorAll<HTMLElement>('[data-support-end]')) {
		const days = daysUntil(element.dataset['supportEnd'] ?? '');
		// CSS shows it: what depends on today is no part of the page's text, which search knows.
		element.dataset['left'] =
			days < 0 ? enhancementStrings.supportEnded : enhancementStrings.daysLeft(days);
	}
}
