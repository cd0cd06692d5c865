/**
 * Blocks of the template tags of Hexo and Jekyll.
 *
 * The author writes `{% raw %}`, `{% highlight go %}`, `{% codeblock %}`, `{% blockquote %}`, `{% cq %}`,
 * `{% folding 标题 %}` or `{% tabs %}`, each up to its `{% end… %}`, or `{{ site.baseurl }}` in an address.
 * The reader gets what stands inside as the dialect has it: text in which braces mean nothing, code, a quote,
 * a disclosure, tabs. Tags of one line are in plugins/hexoTags.ts.
 */
import { foreignStrings } from '../../strings/foreign.ts';
import type { Construct } from '../construct.ts';
import { outsideCode } from '../source/codeSpans.ts';
import { BREAK } from '../source/marks.ts';
import type { ForeignLine, Translation, Translator } from '../source/translate.ts';

const raw = /\{%-?\s{0,9}(end)?raw\s{0,9}-?%\}/g;
const tagStart = /\{(?=[%{])/g;
const address = /\{\{\s{0,9}site\.(?:baseurl|url)\s{0,9}\}\}(?=\/)/g;
const tagLine = /^\{%-?\s*(\w+)\b([^%]*)-?%\}\s*$/;
const anyTag = /\{%-?\s{0,9}(\w+)/g;
const codeTag = /^(?:highlight|codeblock|code)$/;
const tabLine = /^<!--\s*(tab|endtab)\b(.*?)-->\s*$/;
const longestCode = 2000;

/** The lines of code up to `{% end… %}` as a fence that none of them ends. */
function fenceOf(line: ForeignLine, name: string, words: string): Translation | undefined {
	const { lines, index, prefix, below } = line;
	const end = new RegExp(`^[\\s>]*\\{%-?\\s*end${name}\\s*-?%\\}\\s*$`);
	const rest = lines.slice(index + 1, index + longestCode);
	const length = rest.findIndex((later) => end.test(later));
	if (length === -1) return undefined;
	const code = rest.slice(0, length);
	const longest = Math.max(2, ...code.map((one) => /^[\s>]*(`*)/.exec(one)?.[1]?.length ?? 0));
	const fence = '`'.repeat(longest + 1);
	const language =
		/\blang:(\S+)/.exec(words)?.[1] ??
		(name === 'codeblock' ? '' : (/^\s*([\w+#-]+)/.exec(words)?.[1] ?? ''));
	const title =
		name === 'codeblock'
			? words.replace(/\b(?:lang|line_number|first_line|mark|diff|wrap|highlight):\S+/g, '').trim()
			: '';
	const info =
		title === '' ? language : `${language || 'text'} title="${title.replaceAll('"', '')}"`;
	return { lines: [`${prefix}${fence}${info}`, ...code, below + fence], taken: length + 2 };
}

const opens: ReadonlyMap<string, (words: string) => string> = new Map<
	string,
	(words: string) => string
>([
	['blockquote', () => '::: quote'],
	['quote', () => '::: quote'],
	['cq', () => '::: quote'],
	['centerquote', () => '::: quote'],
	[
		'folding',
		(words) =>
			`::: details ${titleOf(words.replace(/^\s*(?:open|red|blue|green|cyan|yellow)(?:,\s*\w+)*\s/i, ''))}`,
	],
	['fold', (words) => `::: details ${titleOf(words)}`],
	['hideToggle', (words) => `::: details ${titleOf(words.split(',')[0] ?? '')}`],
	['spoiler', (words) => `::: details ${titleOf(words)}`],
	['tabs', () => '::: tabs'],
]);

/** Whether the tag of that name stands around something. */
export function wantsEnd(name: string): boolean {
	return opens.has(name) || codeTag.test(name) || name === 'raw';
}

function titleOf(words: string): string {
	return words.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** `<!-- tab 名字 -->` between the tags of tabs. */
function tabOf(rest: string): string | undefined {
	const [, tag, label = ''] = tabLine.exec(rest) ?? [];
	if (tag === undefined) return undefined;
	return tag === 'tab' ? `@tab ${label.replace(/@\S*/, '').trim()}` : '';
}

/** What stands on a line of its own. */
function block(line: ForeignLine, ends: ReadonlySet<string>): Translation | string | undefined {
	const { rest, prefix, below } = line;
	const [, name = '', words = ''] = tagLine.exec(rest) ?? [];
	if (codeTag.test(name))
		return ends.has(`end${name}`) ? fenceOf(line, name, words.trim()) : undefined;
	const opening = ends.has(`end${name}`) ? opens.get(name) : undefined;
	if (opening !== undefined) {
		const author = opening(words) === '::: quote' ? titleOf(words) : '';
		return {
			lines: [
				`${prefix}${opening(words)}`,
				...(author === '' ? [] : [`${below}${author}`, below.trimEnd()]),
			],
			taken: 1,
		};
	}
	if (opens.has(name.replace(/^end/, '')) && name.startsWith('end')) return ':::';
	return undefined;
}

/** The tags that nobody knows but that end: their two lines go, and what they hold stays. */
function pair({ rest, tell }: ForeignLine, ends: ReadonlySet<string>): string | undefined {
	const [, name = ''] = tagLine.exec(rest) ?? [];
	if (/^(?:end)?(?:note|raw)$/.test(name)) return undefined;
	if (ends.has(`end${name}`)) tell(`{%${name}`, (count) => foreignStrings.hexoTag(name, count));
	else if (!ends.has(name)) return undefined;
	return '';
}

/** Tells of a tag that wants an end and has none in all of the post. */
function tellOpen({ rest, tell }: ForeignLine, ends: ReadonlySet<string>): void {
	if (!rest.includes('{%')) return;
	outsideCode(rest, (text) => {
		for (const [, name = ''] of text.matchAll(anyTag)) {
			const isPart = wantsEnd(name) && !ends.has(`end${name}`);
			if (isPart) tell(`{%${name}`, () => foreignStrings.openTag(name));
		}
		return text;
	});
}

function translator(lines: readonly string[]): Translator {
	let inRaw = false;
	const ends = new Set<string>();
	for (const line of lines) {
		for (const [, name] of line.matchAll(/\{%-?\s{0,9}(end\w+)/g)) ends.add(name ?? '');
	}
	return (line) => {
		const { rest } = line;
		if (!inRaw) {
			tellOpen(line, ends);
			const found = tabOf(rest) ?? block(line, ends) ?? pair(line, ends);
			if (found !== undefined) return found;
		}
		if (!inRaw && !rest.includes('{%') && !rest.includes('{{')) return undefined;
		return outsideCode(rest, (text) => {
			let output = '';
			let done = 0;
			const take = (end: number) => {
				const words = text.slice(done, end).replace(address, '');
				output += inRaw ? words.replace(tagStart, `{${BREAK}`) : words;
			};
			for (const { 0: tag, 1: end, index } of text.matchAll(raw)) {
				take(index);
				done = index + tag.length;
				inRaw = end === undefined;
			}
			take(text.length);
			return output;
		});
	};
}

export const templateTags: Construct = {
	translate: (lines) =>
		lines.some((line) => /\{%|\{\{\s*site\./.test(line)) ? translator(lines) : undefined,
};
