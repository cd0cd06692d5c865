import { localDay } from '../domain/days.ts';
import { wordsLeft } from './rules/daysLeft.ts';

/** Writes beside each end of support how many days are left today. */
export function showDaysLeft(): void {
	const today = localDay(new Date());
	for (const element of document.querySelectorAll<HTMLElement>('[data-support-end]')) {
		element.textContent = wordsLeft(element.dataset['supportEnd'] ?? '', today);
	}
}
