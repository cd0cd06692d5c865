import { z } from 'zod';
import { site } from '../site.ts';

const howToWrite =
	'请写成 2024-08-14、2024-08-14 09:30:00 或 2024-08-14T09:30:00+08:00（不写时区即东八区）。';

const written =
	/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Whether the calendar has this day; `Date` would roll 31 February over to March. */
function isRealDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetOf(zone: string | undefined): string {
	if (zone === undefined) return site.timeZone;
	if (zone.toUpperCase() === 'Z') return '+00:00';
	return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** The date an author wrote as one ISO 8601 instant with its offset, or `undefined` if it is none. */
function toTimestamp(text: string): string | undefined {
	const match = written.exec(text.trim());
	if (match === null) return undefined;
	const [, year = '', month = '', day = '', hour = '0', minute = '00', second = '00', zone] = match;
	if (!isRealDay(Number(year), Number(month), Number(day))) return undefined;
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const timestamp = `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offsetOf(zone)}`;
	return Number.isNaN(Date.parse(timestamp)) ? undefined : timestamp;
}

/**
 * An instant as its written calendar day, time and offset: `2024-08-14T00:00:00+08:00`. Its first
 * ten characters are the day that the author wrote and that readers see. Accepts what VuePress and
 * Hexo authors write; a time without a zone is in the site's own.
 */
export const timestampSchema = z
	.string({ error: howToWrite })
	.transform((text, context) => {
		const timestamp = toTimestamp(text);
		if (timestamp !== undefined) return timestamp;
		context.addIssue({ code: 'custom', message: `“${text}”不是日历上有的日期。${howToWrite}` });
		return z.NEVER;
	})
	.brand<'Timestamp'>();

export type Timestamp = z.output<typeof timestampSchema>;

/** A calendar day, `2024-08-13`. */
export const daySchema = z
	.string({ error: '请写成 2024-08-13。' })
	.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && toTimestamp(text) !== undefined, {
		error: '请写成日历上有的日期，例如 2024-08-13。',
	})
	.meta({ format: 'date' })
	.brand<'Day'>();

export type Day = z.output<typeof daySchema>;
