/**
 * Attribute lists of kramdown and markdown-it, and their tables of contents.
 *
 * The author writes `![图](/img/a.png){width=200}`, `[文字](/about/){:target="_blank"}`,
 * `## 标题 {: #name}`, `## 标题 {#name .class}`, `{: .center}` below a paragraph, or a list item `* TOC` with `{:toc}` below it.
 * The reader gets the picture at that width, the heading with that id, and the contents. What says only
 * how a link opens goes; of anything else the author is told.
 */
import { foreignStrings } from '../../strings/foreign.ts';
import type { Construct } from '../construct.ts';
import { outsideCode } from '../source/codeSpans.ts';
import type { ForeignLine, Translation } from '../source/translate.ts';

const longest = 300;
const attribute = String.raw`(?:[.#][\w\p{L}:-]+|[\w:-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]+))`;
const list = String.raw`\{(:?)\s{0,9}(${attribute}(?:\s{1,9}${attribute}){0,20})\s{0,9}\}`;
/** Behind a picture or a link; kramdown's, with its colon, behind anything. */
const behind = new RegExp(
	String.raw`(!\[[^[\]]{0,300}\]\([^()\s]{1,${longest}}(?:\s+"[^"]{0,${longest}}")?\))${list}|(?<=\]\([^()\s]{1,${longest}}\))${list}|(?:(?<=\S)|^)\{:(${attribute}(?:\s{1,9}${attribute}){0,20})\s{0,9}\}`,
	'gu',
);
const alone = new RegExp(`^${list}\\s*$`, 'u');
const headingList = new RegExp(`^${list}$`, 'u');
const kramdownToc = /^\{:\s*toc(?:\s+[^{}]*)?\}\s*$/i;
const tocItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S[^\n]{0,100}$/;
const commentToc = /^<!--\s*toc\s*-->\s*$/i;
const tocEnd = /<!--\s*(?:tocstop|\/toc|toc stop|endtoc)\s*-->/i;
const optionsLine = /^\{::?(?:options|comment|nomarkdown)\b[^{}]*\/?\}\s*$/;
/** What says nothing that readers could miss. */
const meansNothing = /^(?:target|rel|loading|decoding|referrerpolicy|data-[\w-]+|\.no_toc|\.toc)$/i;

interface Attribute {
	readonly name: string;
	readonly value: string;
}

function attributesIn(written: string): Attribute[] {
	return [...written.matchAll(new RegExp(attribute, 'gu'))].map(([one]) => {
		const [, name = one, value = ''] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
		return { name, value: value.replace(/^["']|["']$/g, '') };
	});
}

function tellRest(
	attributes: readonly Attribute[],
	written: string,
	tell: ForeignLine['tell'],
): void {
	const rest = attributes.filter(({ name }) => !meansNothing.test(name));
	if (rest.length > 0) tell('{}', (count) => foreignStrings.attributes(written, count));
}

/** The picture with the size that the attributes want, as `=200x`. */
function sized(picture: string, attributes: readonly Attribute[], tell: () => void): string {
	const digits = (wanted: string) => {
		const value = attributes.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
		return /^(\d{1,5})(?:px)?$/.exec(value)?.[1] ?? '';
	};
	const [width, height] = [digits('width'), digits('height')];
	const known = (width === '' ? 0 : 1) + (height === '' ? 0 : 1);
	if (attributes.length > known) tell();
	return known === 0 ? picture : `${picture.slice(0, -1)} =${width}x${height})`;
}

function withoutLists(rest: string, tell: ForeignLine['tell']): string {
	return outsideCode(rest, (text) =>
		text.replace(behind, (written, ...found: (string | undefined)[]) => {
			const [picture, , ofPicture, , ofOther, kramdown] = found;
			const attributes = attributesIn(ofPicture ?? ofOther ?? kramdown ?? '');
			const told = () =>
				tellRest(
					attributes.filter(
						({ name }) => !/^(?:width|height)$/i.test(name) || picture === undefined,
					),
					written.slice(picture?.length ?? 0),
					tell,
				);
			if (picture !== undefined) return sized(picture, attributes, told);
			told();
			return '';
		}),
	);
}

/** The heading with `{#name}`, which plugins/headings.ts reads, for a list behind or below it. */
function heading(line: ForeignLine): Translation | string | undefined {
	const { lines, index, prefix, rest, tell } = line;
	if (!/^#{1,6}\s/.test(rest)) return undefined;
	const inside = rest.slice(Math.max(1, rest.lastIndexOf('{'))).trimEnd();
	const behindIt = headingList.exec(inside);
	const found = behindIt ?? alone.exec((lines[index + 1] ?? '').trim());
	const [whole = '', colon, written = ''] = found ?? [];
	const attributes = attributesIn(written);
	const id = attributes.find(({ name }) => name.startsWith('#'))?.name;
	// Words in braces may be the heading's own; a list below it that has no id says nothing of it.
	if (id === undefined && (colon !== ':' || behindIt === null)) return undefined;
	tellRest(
		attributes.filter(({ name }) => name !== id),
		whole.trim(),
		tell,
	);
	const words = behindIt === null ? rest : rest.trimEnd().slice(0, -whole.length);
	const named = id === undefined ? words.trimEnd() : `${words.trimEnd()} {${id}}`;
	return behindIt === null ? { lines: [prefix + named, ''], taken: 2 } : named;
}

function translate(line: ForeignLine): Translation | string | undefined {
	const { lines, index, prefix, rest, tell } = line;
	const next = lines[index + 1] ?? '';
	if (kramdownToc.test(next.trim()) && tocItem.test(prefix + rest)) {
		return { lines: ['', '[[toc]]', ''], taken: 2 };
	}
	if (kramdownToc.test(rest)) return '[[toc]]';
	if (commentToc.test(rest)) {
		const below = lines.slice(index + 1, index + 300);
		const isWritten =
			below.some((later) => tocEnd.test(later)) ||
			/^\s*(?:[-*+]|\d+\.)\s+\[/.test(below.find((later) => later.trim() !== '') ?? '');
		return isWritten ? undefined : '[[toc]]';
	}
	const named = heading(line);
	if (named !== undefined || !rest.includes('{')) return named;
	if (optionsLine.test(rest)) return '';
	const [whole, , written = ''] = alone.exec(rest) ?? [];
	if (whole !== undefined) {
		tellRest(attributesIn(written), whole, tell);
		return '';
	}
	return withoutLists(rest, tell);
}

export const attributeLists: Construct = {
	translate: (lines, format) =>
		format === 'markdown' &&
		lines.some((line) => line.includes('{') || commentToc.test(line.trim()))
			? translate
			: undefined,
};
