/**
 * Style sheets, scripts and wrappers of other generators.
 *
 * The author writes `<style>…</style>` or `<script setup>…</script>` on lines of their own, as VuePress
 * and VitePress have it, or puts `<ClientOnly>` around something.
 * The reader gets what is inside `<ClientOnly>`, and nothing of style sheets and scripts: they are never
 * shown and never run, and the author is told. In the middle of a sentence, or without an end, such a tag
 * is text as any other. Of a component of Vue that nobody knows, on lines of its own, what it holds.
 */
import { foreignStrings } from '../../strings/foreign.ts';
import type { Construct } from '../construct.ts';
import { isAllowed } from '../html/elements.ts';
import { outsideCode } from '../source/codeSpans.ts';
import type { ForeignLine, Translation, Translator } from '../source/translate.ts';

const opening = /^<(style|script)(?=[\s>])[^<>]*>/i;
const mostLines = 500;
/** What such a block does not hold: it is prose that it would take along. */
const prose = /^\s*(?:`{3}|~{3}|#{1,6} )/;
const wrapper = /<\/?(?:ClientOnly|client-only|NoSsr|no-ssr)\s*\/?>/g;

/** A component of Vue on a line of its own, which no element of HTML is written like. */
const component = /^<(\/?)([A-Z]\w*[a-z]\w*)(\s[^<>]*?)?(\/?)>\s*$/;

const wrapperNames = /^(?:ClientOnly|NoSsr)$/;

/** How many lines the block takes that begins with this one; 0 if it is none. */
function lengthOf({ lines, index, rest }: ForeignLine, name: string, start: string): number {
	const end = new RegExp(`</${name}\\s*>(.*)$`, 'i');
	let line = rest.slice(start.length);
	for (let taken = 1; taken <= mostLines; taken += 1) {
		const after = end.exec(line)?.[1];
		if (after !== undefined) return after.trim() === '' ? taken : 0;
		const next = lines[index + taken];
		if (next === undefined || (name === 'script' && prose.test(next))) return 0;
		line = next;
	}
	return 0;
}

/**
 * Tells of a component that holds something; its two tags go if it has an end, and what it holds stays.
 * Of one that is shown as it stands plugins/literalMarks.ts tells.
 */
function componentLine({ rest, tell }: ForeignLine, ends: ReadonlySet<string>): string | undefined {
	const [, isEnd, name = '', , isWhole] = component.exec(rest) ?? [];
	if (name === '' || isAllowed(name.toLowerCase()) || wrapperNames.test(name)) return undefined;
	if (isEnd === '' && isWhole === '')
		tell(`<${name}`, (count) => foreignStrings.component(name, count));
	return isWhole === '' && ends.has(name) ? '' : undefined;
}

function withoutEmbedded(line: ForeignLine): Translation | string | undefined {
	const { rest, prefix, tell } = line;
	const [start, tag] = opening.exec(rest) ?? [];
	const name = tag?.toLowerCase() ?? '';
	const taken = start === undefined ? 0 : lengthOf(line, name, start);
	if (taken === 0) return outsideCode(rest, (text) => text.replace(wrapper, ''));
	tell(`<${name}>`, name === 'style' ? foreignStrings.styleSheet : foreignStrings.program);
	return { lines: [prefix.trimEnd()], taken };
}

function translator(lines: readonly string[]): Translator {
	const ends = new Set(lines.flatMap((line) => /^\s*<\/([A-Z]\w*)>\s*$/.exec(line)?.[1] ?? []));
	return (line) => componentLine(line, ends) ?? withoutEmbedded(line);
}

const signs = /<(?:style|script|client-only|no-ssr|\/client-only|\/no-ssr)|<\/?[A-Z]/i;

export const embedded: Construct = {
	translate: (lines, format) =>
		format === 'markdown' && lines.some((line) => signs.test(line)) ? translator(lines) : undefined,
};
