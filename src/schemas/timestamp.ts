import { z } from 'zod';
import { site } from '../site.ts';

const howToWrite =
	'请写成 2024-08-14、2024-08-14 09:30:00 或 2024-08-14T09:30:00+08:00（不写时区即东八区）。';

/** A day: its parts set apart by one mark, or as Chinese has it. */
const day = String.raw`(?<year>\d{4})(?:(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})|\s*年\s*(?<hanMonth>\d{1,2})\s*月\s*(?<hanDay>\d{1,2})\s*日)`;
const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,]\d+)?)?`;
/** An offset; behind it Go writes the name of its zone, or the offset once more. */
const zone = String.raw`(?:(?<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)(?:\s+(?:[A-Z]{2,5}|[+-]\d{2,4}))?)`;
const written = new RegExp(`^${day}(?:(?:T|\\s)\\s*${time})?\\s*${zone}?$`, 'i');

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Aug 14, 2024`, `14 August 2024` and `Wed, 14 Aug 2024 …` as the same with `2024-08-14` in front. */
function withNumbers(text: string): string {
	const [, first, name = '', second, year, rest = ''] =
		/^(?:[a-z]{3,9},?\s+)??(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b(.*)$/i.exec(
			text,
		) ?? [];
	const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
	const isOne = month > 0 && (first === undefined) !== (second === undefined);
	return isOne ? `${year}-${month}-${first ?? second}${rest}` : text;
}

/** Whether the calendar has this day; `Date` would roll 31 February over to March. */
function isRealDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetOf(zone: string | undefined): string {
	if (zone === undefined) return site.timeZone;
	if (!/\d/.test(zone)) return '+00:00';
	const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
	return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The date an author wrote as one ISO 8601 instant with its offset, or `undefined` if it is none. */
function toTimestamp(text: string): string | undefined {
	const parts = written.exec(withNumbers(text.trim()))?.groups;
	if (parts === undefined) return undefined;
	const { year = '', hour = '0', minute = '0', second = '0', zone } = parts;
	const month = parts['month'] ?? parts['hanMonth'] ?? '';
	const day = parts['day'] ?? parts['hanDay'] ?? '';
	if (!isRealDay(Number(year), Number(month), Number(day))) return undefined;
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	const two = (part: string) => part.padStart(2, '0');
	const date = `${year}-${two(month)}-${two(day)}`;
	const timestamp = `${date}T${two(hour)}:${two(minute)}:${two(second)}${offsetOf(zone)}`;
	return Number.isNaN(Date.parse(timestamp)) ? undefined : timestamp;
}

/**
 * An instant as its written calendar day, time and offset: `2024-08-14T00:00:00+08:00`. Its first
 * ten characters are the day that the author wrote and that readers see. Accepts what Hexo,
 * Jekyll and Hugo read; a time without a zone is in the site's own.
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
