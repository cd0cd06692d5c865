import { type ReleaseDays, supportOn } from '../../domain/support.ts';
import { enhancementStrings as strings } from '../../strings/enhancements.ts';

/** How far the support of a release is on a day, in words. */
export function supportWords(days: ReleaseDays, today: string): string {
	return strings.support[supportOn(days, today)];
}
