/** Words as Markdown (CommonMark with GitHub’s tables) says them. */

/** What would be a mark anywhere in a line. `_` inside a word is none. */
const marks = /[\\`*[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)/giu;

/** Words in which nothing is a mark; spaces and line ends are one space. */
export function plainWords(words: string): string {
	return words.replace(/[\t\n\r ]+/g, ' ').replace(marks, '\\$&');
}

/** What would make more of a line by standing at its beginning. */
const firstMarks = /^(?:#{1,6}(?= |$)|[-+](?= |$)|[-=]+$|>|(?<number>\d{1,9})(?=[.)](?: |$)))/;

/** A paragraph whose lines begin with no mark. */
export function plainLines(paragraph: string): string {
	return paragraph
		.split('\n')
		.map((line) => line.trimStart())
		.map((line) => line.replace(firstMarks, (mark, number) => (number ? `${mark}\\` : `\\${mark}`)))
		.join('\n');
}

/** The fence that `code` does not end: of `mark`, at least `least` of them. */
function fenceAround(code: string, least: number): string {
	const runs = code.match(/`+/g) ?? [];
	return '`'.repeat(runs.reduce((longest, { length }) => Math.max(longest, length + 1), least));
}

/** Code among words. */
export function codeSpan(code: string): string {
	const line = code.replace(/\s*\n\s*/g, ' ');
	if (line === '') return '';
	const fence = runsOf(line);
	const room = /^`|`$|^ .* $/.test(line) ? ' ' : '';
	return fence + room + line + room + fence;
}

/** The shortest fence that is no run of the line. */
function runsOf(line: string): string {
	const lengths = new Set((line.match(/`+/g) ?? []).map(({ length }) => length));
	let length = 1;
	while (lengths.has(length)) length += 1;
	return '`'.repeat(length);
}

/** A block of code. */
export function codeBlock(code: string, language: string): string {
	const fence = fenceAround(code, 3);
	return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}

/** Chinese punctuation: beside it CommonMark does not read `**` as what begins or ends emphasis. */
const outside = String.raw`[\s，。、；：！？“”‘’（）《》〈〉【】「」『』…—·]`;
const ends = new RegExp(`^(${outside}*)(.*?)(${outside}*)$`, 's');

/** Words between marks; spaces and Chinese punctuation at their ends stand outside, where they must. */
export function between(mark: string, words: string): string {
	const [, before = '', inner = '', after = ''] = ends.exec(words) ?? [];
	return inner === '' ? words : before + mark + inner + mark + after;
}

/** An address inside `(…)`. */
export function address(url: string): string {
	return url.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Further lines of a block below its first one: of an item `'  '`, of a quotation `'> '`. */
export function indented(block: string, first: string, rest: string): string {
	return block
		.split('\n')
		.map((line, index) => (index === 0 ? first : rest) + line)
		.map((line) => line.trimEnd())
		.join('\n');
}

/** A table; the first row is its head. */
export function tableOf(rows: readonly (readonly string[])[]): string {
	const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
	const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const full = rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
	const [head = [], ...body] = full;
	return [head, head.map(() => '---'), ...body].map(lineOf).join('\n');
}
