import { z } from 'zod';
import { site } from '../site.ts';

const howToWrite = `请写成 2024-08-14、2024-08-14 09:30:00 或 2024-08-14T09:30:00+08:00（不写时区即 ${site.timeZone}）。`;

// None of these patterns needs a flag, so that editors can be given them: JSON Schema has no place for flags.
const month = '0?[1-9]|1[0-2]';
const dayOfMonth = String.raw`0?[1-9]|[12]\d|3[01]`;
/** A day: its parts set apart by one mark, or as Chinese has it. */
const day = String.raw`(?<year>\d{4})(?:(?<mark>[-/.])(?<month>${month})\k<mark>(?<day>${dayOfMonth})|\s*年\s*(?<hanMonth>${month})\s*月\s*(?<hanDay>${dayOfMonth})\s*日)`;
/** `Aug 14, 2024`, `14 August 2024` and `Wed, 14 Aug 2024`. */
const englishDay = String.raw`(?:[A-Za-z]{3,9},?\s+)??(?:(?<before>\d{1,2})\s+)?(?<monthName>[A-Za-z]{3,9})\.?\s+(?:(?<behind>\d{1,2})(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])?,?\s+)?(?<lastYear>\d{4})\b`;
const time = String.raw`(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]?\d)(?::(?<second>[0-5]?\d)(?:[.,]\d+)?)?`;
/** An offset; behind it Go writes the name of its zone, or the offset once more. */
const zone = String.raw`(?:(?<zone>[Zz]|[Uu][Tt][Cc]|[Gg][Mm][Tt]|[+-]\d{2}(?::?\d{2})?)(?:\s+(?:[A-Za-z]{2,5}|[+-]\d{2,4}))?)`;
const timeAndZone = String.raw`(?:(?:[Tt]|\s)\s*${time})?\s*${zone}?`;
const written = new RegExp(`^${day}${timeAndZone}$`);
const inEnglish = new RegExp(`^${englishDay}(?<rest>.*)$`);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date in English as the same with `2024-08-14` in front. */
function withNumbers(text: string): string {
	const { before, monthName = '', behind, lastYear, rest } = inEnglish.exec(text)?.groups ?? {};
	const month = months.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
	const isOne = month > 0 && (before === undefined) !== (behind === undefined);
	return isOne ? `${lastYear}-${month}-${before ?? behind}${rest}` : text;
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
	.meta({ pattern: String.raw`^\s*(?:${day}|${englishDay})${timeAndZone}\s*$` })
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
