import { site } from '../site.ts';

// Days are written without their instant, so they are formatted in UTC, whatever the machine's zone.
const longDay = new Intl.DateTimeFormat(site.language, { dateStyle: 'long', timeZone: 'UTC' });
const number = new Intl.NumberFormat(site.language);

/** `2024-08-14` or a longer timestamp that begins so → `2024年8月14日`. */
export function formatDay(day: string): string {
	return longDay.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** `1234` → `1,234`. */
export function formatNumber(value: number): string {
	return number.format(value);
}
