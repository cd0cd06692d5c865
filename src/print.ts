import { createHash } from 'node:crypto';

/** Longer texts are named by their digest. */
const longest = 96;

function shortened(text: string): string {
	if (text.length <= longest) return text;
	return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** What was said of objects that stand in many places, such as a post in lists. */
const known = new WeakMap<object, string>();

function entriesOf(value: object): string {
	if (Array.isArray(value)) return `[${value.map(printOf).join()}]`;
	if (value instanceof Map) return `Map${entriesOf([...value])}`;
	if (value instanceof Set) return `Set${entriesOf([...value])}`;
	if (value instanceof Date) return `Date(${value.toISOString()})`;
	const told = Object.entries(value).filter(([, held]) => held !== undefined);
	return `{${told.map(([name, held]) => `${JSON.stringify(name)}:${printOf(held)}`).join()}}`;
}

/**
 * A short text that says what a value holds: equal values have the same, and others another one. Values
 * are data: what JSON can write, lists, maps, sets and days; the order of names counts.
 * @throws TypeError for a function or a symbol, which nothing can be said of.
 */
export function printOf(value: unknown): string {
	if (value === null || typeof value !== 'object') {
		if (typeof value === 'function' || typeof value === 'symbol') {
			throw new TypeError(`Nothing can be said of ${String(value)}: it is no data.`);
		}
		return typeof value === 'string' ? shortened(JSON.stringify(value)) : String(value);
	}
	const before = known.get(value);
	if (before !== undefined) return before;
	const text = entriesOf(value);
	const said = shortened(text);
	if (said !== text) known.set(value, said);
	return said;
}
