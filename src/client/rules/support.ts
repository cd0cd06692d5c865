import { type ReleaseDays, supportOn } from '../../domain/support.ts';
import { enhancementStrings as strings } from '../../strings/enhancements.ts';
import { wordsLeft } from './daysLeft.ts';

/** How far the support of a release is on a day, in words. */
export function supportWords(days: ReleaseDays, today: string): string {
	return strings.support[supportOn(days, today)];
}

/** The same with the days that are left of it, where it goes on and its end is known. */
export function supportWithDays(days: ReleaseDays, today: string): string {
	const words = supportWords(days, today);
	const support = supportOn(days, today);
	if (days.endOfLife === undefined || support === 'coming' || support === 'ended') return words;
	return strings.supportWithDays(words, wordsLeft(days.endOfLife, today));
}
