import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import { isError } from '../domain/problems.ts';
import { checkFrontmatter, cutFrontmatter, frontmatterLines } from './frontmatter.ts';
import { applied, type Edit, inToml, type Names, quoted } from './keepNamesToml.ts';
import { oldAddressesOf } from './oldAddresses.ts';
import { yamlWord } from './published.ts';

/** Writes the former `id` and a former address into a post's frontmatter; all else stays as its author wrote it. */

/** How a language of frontmatter writes a word, a key with a word, and a key with a list of one. */
interface Notation {
	word(word: string): string;
	/** Lines of keys that are not written yet, where they go. */
	added(text: string, names: Names): Edit[];
}

/** What follows the last line of a text. */
function atEnd(text: string, lines: readonly string[]): Edit[] {
	if (lines.length === 0) return [];
	const isOpen = text !== '' && !text.endsWith('\n');
	return [{ from: text.length, to: text.length, text: `${isOpen ? '\n' : ''}${lines.join('\n')}` }];
}

const yaml: Notation = {
	word: yamlWord,
	added: (text, { id, alias }) =>
		atEnd(text, [
			...(id === undefined ? [] : [`id: ${yamlWord(id)}`]),
			...(alias === undefined ? [] : ['aliases:', `  - ${yamlWord(alias)}`]),
		]),
};

/** JSON has new keys in front of the first one, each on a line as far in as that. */
const json: Notation = {
	word: quoted,
	added: (text, { id, alias }) => {
		const [front = '', space = ''] = /^\s*\{?(\s*)(?=")/.exec(text) ?? [];
		const keys = [
			...(id === undefined ? [] : [`"id": ${quoted(id)},`]),
			...(alias === undefined ? [] : [`"aliases": [${quoted(alias)}],`]),
		];
		const at = front.length;
		return keys.length === 0
			? []
			: [{ from: at, to: at, text: `${keys.join(space || ' ')}${space || ' '}` }];
	},
};

/** The items of a list with one more. */
function withItem(
	pair: Pair,
	alias: string,
	{ text, word }: { text: string; word: Notation['word'] },
): Edit[] | undefined {
	const { value } = pair;
	if (isScalar(value) && value.range) {
		const [from, to] = value.range;
		const written = text.slice(from, to);
		if (written === '') return [{ from, to, text: ` ${word(alias)}` }];
		// A word of several lines is none of a list in one.
		return written.includes('\n')
			? undefined
			: [{ from, to, text: `[${written}, ${word(alias)}]` }];
	}
	if (!isSeq(value) || !value.range) return undefined;
	const [from, end] = value.range;
	if (value.flow) {
		const inside = text.slice(from + 1, end - 1).trimEnd();
		const at = from + 1 + inside.length;
		const comma = inside === '' || inside.endsWith(',') ? '' : ',';
		return [{ from: at, to: at, text: `${comma}${inside === '' ? '' : ' '}${word(alias)}` }];
	}
	const last = value.items.at(-1);
	if (!isScalar(last) || !last.range) return undefined;
	const before = text.slice(text.lastIndexOf('\n', last.range[0]) + 1, last.range[0]);
	const lineEnd = text.indexOf('\n', last.range[1]);
	const at = lineEnd === -1 ? text.length : lineEnd;
	return [{ from: at, to: at, text: `\n${before}${word(alias)}` }];
}

/** YAML and JSON, which is YAML. */
function inYaml(text: string, names: Names, notation: Notation): string | undefined {
	const { contents } = parseDocument(text, { schema: 'core', stringKeys: true });
	const pairs = isMap(contents) ? contents.items : [];
	const pairOf = (name: string) => pairs.find(({ key }) => String(key) === name);
	const edits: Edit[] = [];
	const missing: { id?: string; alias?: string } = {};
	const [id, aliases] = [pairOf('id'), pairOf('aliases')];
	if (names.id !== undefined && id === undefined) missing.id = names.id;
	else if (names.id !== undefined) {
		const range = isScalar(id?.value) ? id.value.range : undefined;
		if (!range) return undefined;
		const isEmpty = range[0] === range[1];
		edits.push({
			from: range[0],
			to: range[1],
			text: (isEmpty ? ' ' : '') + notation.word(names.id),
		});
	}
	if (names.alias !== undefined && aliases === undefined) missing.alias = names.alias;
	else if (names.alias !== undefined && aliases !== undefined) {
		const added = withItem(aliases, names.alias, { text, word: notation.word });
		if (added === undefined) return undefined;
		edits.push(...added);
	}
	return applied(text, [...edits, ...notation.added(text, missing)]);
}

/** What readers of a frontmatter get, and its `id` and old addresses apart from it. */
function meaningOf(contents: string) {
	const source = cutFrontmatter(contents);
	const { value, problems, lineOf } = checkFrontmatter('', source);
	const { id, aliases, ...others } = value ?? {};
	const addresses = value && oldAddressesOf({ file: '', id: '', written: value, lineOf }).addresses;
	const old = new Set(addresses?.map(({ path }) => `${path}/`));
	const isRead = value !== undefined && source.flaw === undefined && !problems.some(isError);
	return { id, old, others, isRead, body: source.body };
}

/** Whether nothing but the names has changed. */
function isProven(before: string, after: string, { id, alias }: Names): boolean {
	const [was, is] = [meaningOf(before), meaningOf(after)];
	return (
		is.isRead &&
		(id === undefined ? is.id === was.id : is.id === id) &&
		[...was.old].every((address) => is.old.has(address)) &&
		(alias === undefined || is.old.has(alias)) &&
		isDeepStrictEqual(was.others, is.others) &&
		was.body.trim() === is.body.trim()
	);
}

/**
 * The text of a post with the names in its frontmatter, which it gets if it has none; `undefined` where it is
 * written in a way that nobody can add to for sure.
 */
export function withNames(contents: string, names: Names): string | undefined {
	const mark = /^\uFEFF*/.exec(contents)?.[0] ?? '';
	const lineEnd = contents.includes('\r\n') ? '\r\n' : '\n';
	const text = contents.slice(mark.length).replace(/\r\n?/g, '\n');
	const { lines, fence, first, end } = frontmatterLines(text);
	const written = lines.slice(first, Math.max(first, end)).join('\n');
	let edited: string | undefined;
	if (end === -1 && fence !== undefined) return undefined;
	if (end === -1) edited = undefined;
	else if (fence === '+++') edited = inToml(written, names);
	else edited = inYaml(written, names, fence === '{' || fence === ';;;' ? json : yaml);
	const made =
		end === -1
			? `---\n${yaml.added('', names)[0]?.text ?? ''}\n---\n\n${text}`
			: edited === undefined
				? undefined
				: [...lines.slice(0, first), ...(edited === '' ? [] : [edited]), ...lines.slice(end)].join(
						'\n',
					);
	if (made === undefined || !isProven(contents, made, names)) return undefined;
	return mark + made.replaceAll('\n', lineEnd);
}
