/** The names of a post in frontmatter in TOML, and how a text of frontmatter is changed at all. */

/** What is to be kept. */
export interface Names {
	readonly id?: string | undefined;
	/** An address from the site's root. */
	readonly alias?: string | undefined;
}

/** A text of frontmatter and the place in it that something is put in the place of. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

export function applied(text: string, edits: readonly Edit[]): string {
	// What is put in the same place stands there in the order of the edits.
	const backwards = edits.toReversed().toSorted((a, b) => b.from - a.from);
	return backwards.reduce(
		(made, { from, to, text: put }) => made.slice(0, from) + put + made.slice(to),
		text,
	);
}

export const quoted = (word: string) => JSON.stringify(word);

/** A value of TOML on one line, or an array of words over several. */
const tomlId = /^id[ \t]*=[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w.-]+)/m;
const tomlAliases =
	/^aliases[ \t]*=[ \t]*(\[(?:[^\]"'#]|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*)*\]|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/m;

/** TOML: keys of the outermost table stand above all others. */
export function inToml(text: string, { id, alias }: Names): string {
	const table = /^[ \t]*\[/m.exec(text)?.index ?? text.length;
	const top = text.slice(0, table);
	const lines: string[] = [];
	const edits: Edit[] = [];
	const place = (match: RegExpExecArray, put: (value: string) => string) => {
		const from = match.index + match[0].length - (match[1] ?? '').length;
		edits.push({ from, to: match.index + match[0].length, text: put(match[1] ?? '') });
	};
	const [ofId, ofAliases] = [tomlId.exec(top), tomlAliases.exec(top)];
	if (id !== undefined && ofId) place(ofId, () => quoted(id));
	else if (id !== undefined) lines.push(`id = ${quoted(id)}`);
	if (alias !== undefined && ofAliases) {
		place(ofAliases, (value) => {
			if (!value.startsWith('[')) return `[${value}, ${quoted(alias)}]`;
			const inside = value.slice(1, -1).trimEnd();
			const end = value.slice(1 + inside.length, -1);
			const comma = inside === '' || /,(?:\s*#[^\n]*)?$/.test(inside) ? '' : ',';
			const gap = end.includes('\n') ? `\n${/\n([ \t]*)\S/.exec(inside)?.[1] ?? ''}` : ' ';
			return `[${inside}${comma}${inside === '' ? '' : gap}${quoted(alias)}${end}]`;
		});
	} else if (alias !== undefined) lines.push(`aliases = [${quoted(alias)}]`);
	if (lines.length > 0) {
		const at = top.trimEnd().length;
		edits.push({
			from: at,
			to: at,
			text: `${at === 0 ? '' : '\n'}${lines.join('\n')}${at === 0 ? '\n' : ''}`,
		});
	}
	return applied(text, edits);
}
