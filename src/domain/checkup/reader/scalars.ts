/** A value in YAML or JSON as a string, and what a line of YAML is made of. */

/** A line of YAML: a key, an item, or both. */
export interface Entry {
	/** The columns of its hyphens, the outermost first. */
	readonly items: readonly number[];
	/** The column of its key or value. */
	readonly column: number;
	readonly key: string | undefined;
	/** What follows, as it stands there; '' if nothing. */
	readonly value: string;
}

const plainKey = /[\w.$/\uFFFC@-][\w.$/\uFFFC@()+-]*(?= ?:(?:\s|$))/y;

/** How far a line is indented, a tab going to the next eighth column. */
export function columnOf(text: string): number {
	let column = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === ' ') column += 1;
		else if (text[at] === '\t') column += 8 - (column % 8);
		else break;
	}
	return column;
}

/** Where the string that begins at a place ends: after its closing quote, or at the end of the text. */
export function endOfString(text: string, at: number): number {
	const quote = text[at] ?? '"';
	for (let next = at + 1; next < text.length; next += 1) {
		if (text[next] === '\\' && quote === '"') next += 1;
		else if (text[next] === quote) return next + 1;
	}
	return text.length;
}

const escapes = new Map([
	['n', '\n'],
	['t', '\t'],
	['r', '\r'],
]);

/** The words of a quoted string. */
export function unquoted(text: string): string {
	const inner = text.endsWith(text[0] ?? '') && text.length > 1 ? text.slice(1, -1) : text.slice(1);
	if (text.startsWith("'")) return inner.replaceAll("''", "'");
	if (!inner.includes('\\')) return inner;
	return inner.replace(
		/\\(?:u([0-9a-fA-F]{4})|(.))/gs,
		(_, code: string | undefined, char: string) =>
			code === undefined
				? (escapes.get(char) ?? char)
				: String.fromCharCode(Number.parseInt(code, 16)),
	);
}

/** The value that stands at the end of a line, without quotes, tags, anchors and comments. */
export function scalarOf(value: string): string {
	const text = /^[&!]\S/.test(value) ? value.replace(/^(?:[&!]\S+\s*){1,3}/, '') : value;
	if (text.startsWith('"') || text.startsWith("'")) {
		return unquoted(text.slice(0, endOfString(text, 0)));
	}
	if (text.startsWith('#') || /^[|>][-+\d]{0,3}(?:\s+#.*)?$/.test(text)) return '';
	const comment = text.indexOf(' #');
	return (comment === -1 ? text : text.slice(0, comment)).trim().replace(/,$/, '');
}

/** A key at a place of a line, and where what follows its colon begins. */
function keyAt(text: string, at: number): { key: string; next: number } | undefined {
	if (text[at] === '"' || text[at] === "'") {
		const end = endOfString(text, at);
		const colon = /\s{0,4}:/y;
		colon.lastIndex = end;
		return colon.test(text)
			? { key: unquoted(text.slice(at, end)), next: colon.lastIndex }
			: undefined;
	}
	plainKey.lastIndex = at;
	const key = plainKey.exec(text)?.[0];
	return key === undefined ? undefined : { key, next: text.indexOf(':', at + key.length) + 1 };
}

/** A line as YAML; `undefined` if it is something else. */
export function entryOf(text: string): Entry | undefined {
	const items: number[] = [];
	let column = columnOf(text);
	let at = text.length - text.trimStart().length;
	while (text[at] === '-' && (text[at + 1] ?? ' ').trim() === '') {
		items.push(column);
		const rest = text.slice(at + 1);
		const spaces = rest.length - rest.trimStart().length;
		at += 1 + spaces;
		column += 1 + spaces;
	}
	const found = keyAt(text, at);
	if (found === undefined && items.length === 0) return undefined;
	const value = text.slice(found?.next ?? at).trim();
	return { items, column, key: found?.key, value };
}
