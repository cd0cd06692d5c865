/**
 * Hugo's shortcodes.
 *
 * The author writes `{{< figure src="/img/a.png" title="标题" >}}`, `{{< admonition tip "标题" >}}…{{< /admonition >}}`,
 * `{{< highlight go >}}…{{< /highlight >}}`, `{{< ref "b.md" >}}` and the like, with `<` or with `%`.
 * The reader gets the picture, the box, the code, the link. Of any other that ends, what it holds; one that stands
 * alone is shown as written. The author is told of both.
 */
import { foreignStrings } from '../../strings/foreign.ts';
import type { Construct } from '../construct.ts';
import {
	aligned,
	boxes,
	disclosures,
	groups,
	hiddenWrappers,
	kindsOf,
	quotes,
	videos,
} from '../shortcodeNames.ts';
import { inBrackets } from '../source/brackets.ts';
import { outsideCode } from '../source/codeSpans.ts';
import { BREAK } from '../source/marks.ts';
import type { ForeignLine, Translation, Translator } from '../source/translate.ts';

/** Longer ones, and those of more lines, are none. */
const longest = 1000;
const mostLines = 12;
const longestCode = 2000;
const shortcode = new RegExp(
	String.raw`\{\{([<%])\s*(\/?\s*[\w./-]+)((?:(?!\{\{[<%])[\s\S]){0,${longest}}?)\/?\s*[>%]\}\}`,
	'g',
);
// A shortcode that is commented out inside its braces is shown to readers.
const shown = /\{\{([<%])\/\*([^{}]{0,1000}?)\*\/([>%])\}\}/g;
const codeName = /^(?:highlight|mermaid|code)$/;
const argument = /([\w-]+)=(?:"([^"]*)"|`([^`]*)`|(\S+))|"([^"]*)"|`([^`]*)`|(\S+)/g;

interface Shortcode {
	readonly name: string;
	readonly isEnd: boolean;
	/** Arguments by name, and those without one by number. */
	readonly given: ReadonlyMap<string, string>;
}

function argumentsIn(written: string): Map<string, string> {
	const given = new Map<string, string>();
	let number = 0;
	for (const [, name, double, back, bare, alone, quoted, word] of written.matchAll(argument)) {
		if (name !== undefined) given.set(name.toLowerCase(), double ?? back ?? bare ?? '');
		else {
			given.set(String(number), alone ?? quoted ?? word ?? '');
			number += 1;
		}
	}
	return given;
}

/** Words that may stand on several lines, for the brackets of a link. */
function label(words: string): string {
	return inBrackets(words).replace(/\s+/g, ' ').trim();
}

/** A link that shows its address. */
function bare(address: string): string {
	return `[${address}](<${address}>)`;
}

function boxOf(kind: string, title: string): string {
	const known = kindsOf.get(kind.toLowerCase()) ?? (kind === '' ? 'note' : 'info');
	return `::: ${known}${title === '' ? '' : ` ${title}`}`;
}

/** The line that begins a container; `undefined` for any other shortcode. */
function containerOf({ name, given }: Shortcode): string | undefined {
	const first = given.get('0') ?? '';
	const title = given.get('title') ?? given.get('summary') ?? given.get('label') ?? '';
	if (boxes.test(name))
		return boxOf(
			given.get('type') ?? given.get('context') ?? first,
			title || (given.get('1') ?? ''),
		);
	if (kindsOf.has(name) && !quotes.test(name)) return boxOf(name, title || first);
	if (disclosures.test(name)) return `::: details ${title || first}`;
	if (quotes.test(name)) return '::: quote';
	if (aligned.test(name)) return `::: ${name === 'align' ? first || 'center' : name}`;
	if (groups.test(name)) return '::: tabs';
	return name === 'tab'
		? `@tab ${title || (given.get('name') ?? given.get('header') ?? first)}`
		: undefined;
}

function pictureOf(given: Shortcode['given']): string | undefined {
	const src = given.get('src') ?? given.get('0');
	if (src === undefined) return undefined;
	const caption = given.get('caption') ?? given.get('title') ?? '';
	const alt = given.get('alt') ?? caption;
	const digits = (name: string) => /^(\d{1,5})(?:px)?$/.exec(given.get(name) ?? '')?.[1] ?? '';
	const size =
		digits('width') + digits('height') === '' ? '' : ` =${digits('width')}x${digits('height')}`;
	const title = caption === '' ? '' : ` "${caption.replaceAll('"', '”')}"`;
	const picture = `![${label(alt)}](${src.replace(/\s/g, '%20')}${title}${size})`;
	const link = given.get('link');
	return link === undefined || link === '' ? picture : `[${picture}](${link})`;
}

/** What stands in the place of one inside a line; `undefined` if that is only words. */
function inlineOf({ name, given }: Shortcode): string | undefined {
	const first = given.get('0') ?? given.get('id') ?? '';
	const video = videos.get(name);
	if (video !== undefined) return first === '' ? undefined : bare(video(first));
	if (name === 'figure' || name === 'image' || name === 'img') return pictureOf(given);
	if (name === 'ref' || name === 'relref') return first || given.get('path');
	if (name === 'gist') return bare(`https://gist.github.com/${first}/${given.get('1') ?? ''}`);
	if (name === 'tweet' || name === 'twitter' || name === 'x') {
		return bare(`https://twitter.com/${given.get('user') ?? 'i'}/status/${first}`);
	}
	if (name === 'link' || name === 'linkcard' || name === 'button') {
		const href = given.get('href') ?? given.get('url') ?? given.get('link') ?? first;
		const words = given.get('content') ?? given.get('title') ?? given.get('1') ?? href;
		return href === '' ? undefined : `[${label(words) || href}](<${href}>)`;
	}
	return undefined;
}

function fenceOf(
	{ lines, index, prefix, below }: ForeignLine,
	{ name, given }: Shortcode,
): Translation | undefined {
	const end = new RegExp(String.raw`^[\s>]*\{\{[<%]\s*\/\s*${name}\s*[>%]\}\}\s*$`);
	const rest = lines.slice(index + 1, index + longestCode);
	const length = rest.findIndex((line) => end.test(line));
	if (length === -1) return undefined;
	const code = rest.slice(0, length);
	const ticks = Math.max(2, ...code.map((line) => /^[\s>]*(`*)/.exec(line)?.[1]?.length ?? 0)) + 1;
	const fence = '`'.repeat(ticks);
	const language =
		name === 'mermaid'
			? name
			: (given.get('lang') ?? given.get('language') ?? given.get('0') ?? '');
	return { lines: [prefix + fence + language, ...code, below + fence], taken: length + 2 };
}

function read(written: string): Shortcode | undefined {
	const [, , name = '', words = ''] = new RegExp(`^${shortcode.source}$`).exec(written) ?? [];
	if (name === '') return undefined;
	return {
		name: name.replace(/^\/\s*/, '').toLowerCase(),
		isEnd: name.startsWith('/'),
		given: argumentsIn(words),
	};
}

/** The lines that a line of shortcodes and text becomes. */
class ShortcodeReader {
	readonly #ends: ReadonlySet<string>;

	constructor(lines: readonly string[]) {
		const names = lines.flatMap((line) => [...line.matchAll(/\{\{[<%]\s*\/\s*([\w.-]+)/g)]);
		this.#ends = new Set(names.map(([, name = '']) => name.toLowerCase()));
	}

	/** One shortcode: lines of its own (`block`), or what stands in its place. */
	#one(
		code: Shortcode,
		written: string,
		tell: ForeignLine['tell'],
	): { block?: string; text?: string } {
		const { name, isEnd } = code;
		const opening = this.#ends.has(name) ? containerOf(code) : undefined;
		if (opening !== undefined) {
			if (!isEnd) return { block: opening };
			return name === 'tab' ? {} : { block: ':::' };
		}
		const inline = isEnd ? undefined : inlineOf(code);
		if (inline !== undefined) return { text: inline };
		if (isEnd || this.#ends.has(name)) {
			if (!isEnd && !hiddenWrappers.test(name))
				tell(`{{${name}`, (count) => foreignStrings.shortcode(name, count));
			return {};
		}
		const isPart = containerOf(code) !== undefined || codeName.test(name);
		const said = (count: number) =>
			isPart ? foreignStrings.openShortcode(name) : foreignStrings.shortcode(name, count);
		tell(`{{${name}`, said);
		return { text: written.replace(/\n/g, ' ').replace(/\{\{/g, `{${BREAK}{`) };
	}

	/** The lines of a text, each block on one of its own. */
	#linesOf(text: string, line: ForeignLine): string[] {
		const lines = [''];
		const write = (words: string) => {
			lines[lines.length - 1] += words;
		};
		let done = 0;
		for (const { 0: written, index } of text.matchAll(shortcode)) {
			const code = read(written);
			if (code === undefined) continue;
			write(text.slice(done, index));
			done = index + written.length;
			const { block, text: words = '' } = this.#one(code, written, line.tell);
			if (block === undefined) write(words);
			else if (lines.at(-1)?.trim() === '') lines.splice(-1, 1, block, '');
			else lines.push(block, '');
		}
		write(text.slice(done));
		if (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
		return lines;
	}

	/** One that goes on over lines, joined with them. */
	#joined({ rest, lines, index }: ForeignLine): { text: string; taken: number } {
		let text = rest;
		let taken = 1;
		const isOpen = () =>
			/\{\{[<%](?!\/\*)(?!.*[>%]\}\})/s.test(text.slice(Math.max(0, text.lastIndexOf('{{'))));
		while (isOpen() && taken < mostLines && (lines[index + taken] ?? '').trim() !== '') {
			text += `\n${lines[index + taken]}`;
			taken += 1;
		}
		return isOpen() ? { text: rest, taken: 1 } : { text, taken };
	}

	translate: Translator = (line) => {
		if (!line.rest.includes('{{')) return undefined;
		const { text, taken } = this.#joined(line);
		const alone = read(text.trim());
		if (alone !== undefined && !alone.isEnd && codeName.test(alone.name)) {
			const fence = this.#ends.has(alone.name) ? fenceOf(line, alone) : undefined;
			if (fence !== undefined) return fence;
		}
		const made: string[] = [];
		const marked = outsideCode(text, (words) => words.replace(shown, `{${BREAK}{$1$2$3}}`));
		if (!marked.includes('`')) made.push(...this.#linesOf(marked, line));
		else {
			made.push(outsideCode(marked, (words) => this.#linesOf(words, line).join('\n')));
		}
		const lines = made.flatMap((one) => one.split('\n'));
		if (taken === 1 && lines.length === 1) return lines[0];
		return { lines: lines.map((one, at) => (at === 0 ? line.prefix : line.below) + one), taken };
	};
}

export const shortcodes: Construct = {
	translate: (lines) =>
		lines.some((line) => /\{\{[<%]/.test(line)) ? new ShortcodeReader(lines).translate : undefined,
};
