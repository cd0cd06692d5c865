/**
 * Style sheets, scripts and wrappers of other generators.
 *
 * The author writes `<style>…</style>` or `<script setup>…</script>` on lines of their own, as VuePress
 * and VitePress have it, or puts `<ClientOnly>` around something.
 * The reader gets what is inside `<ClientOnly>`, and nothing of style sheets and scripts: they are never
 * shown and never run, and the author is told. In the middle of a sentence, or without an end, such a tag
 * is text as any other.
 */
import { foreignStrings } from '../../strings/foreign.ts';
import type { Construct } from '../construct.ts';
import { outsideCode } from '../source/codeSpans.ts';
import type { ForeignLine, Translation } from '../source/translate.ts';

const opening = /^<(style|script)(?=[\s>])[^<>]*>/i;
const mostLines = 500;
/** What such a block does not hold: it is prose that it would take along. */
const prose = /^\s*(?:`{3}|~{3}|#{1,6} )/;
const wrapper = /<\/?(?:ClientOnly|client-only|NoSsr|no-ssr)\s*\/?>/g;

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

function withoutEmbedded(line: ForeignLine): Translation | string | undefined {
	const { rest, prefix, tell } = line;
	const [start, tag] = opening.exec(rest) ?? [];
	const name = tag?.toLowerCase() ?? '';
	const taken = start === undefined ? 0 : lengthOf(line, name, start);
	if (taken === 0) return outsideCode(rest, (text) => text.replace(wrapper, ''));
	tell(`<${name}>`, name === 'style' ? foreignStrings.styleSheet : foreignStrings.program);
	return { lines: [prefix.trimEnd()], taken };
}

export const embedded: Construct = {
	translate: (lines, format) =>
		format === 'markdown' &&
		lines.some((line) => /<(?:style|script|\/?(?:client-?only|no-?ssr))/i.test(line))
			? withoutEmbedded
			: undefined,
};
