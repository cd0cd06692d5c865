const dayLength = 86_400_000;

/** How many days lie from one calendar day, `2024-08-14`, to another; negative if that is earlier. */
export function daysBetween(from: string, to: string): number {
	const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);
	return (midnight(to) - midnight(from)) / dayLength;
}

/** The calendar day of an instant in the zone of the machine: `2024-08-14`. */
export function localDay(instant: Date): string {
	const numbers = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
	return numbers.map((number) => String(number).padStart(2, '0')).join('-');
}

/** The calendar day of an instant, in milliseconds, where clocks are `offset` from UTC (`+08:00`). */
export function dayAt(offset: string, instant: number): string {
	const ahead = -Date.parse(`1970-01-01T00:00:00${offset}`);
	return new Date(instant + ahead).toISOString().slice(0, 10);
}
