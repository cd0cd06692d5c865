import { daysBetween } from '../../domain/days.ts';
import { enhancementStrings as strings } from '../../strings/enhancements.ts';

/** How many days of support are left on a day, in words; the last day is still supported. */
export function wordsLeft(endOfLife: string, today: string): string {
	const days = daysBetween(today, endOfLife);
	return days < 0 ? strings.supportEnded : strings.daysLeft(days);
}
