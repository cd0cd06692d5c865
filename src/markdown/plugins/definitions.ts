/**
 * Definitions of addresses and of notes.
 *
 * The author writes `[名字]: https://…` or `[^注]: 说明`, and `[文字][名字]` or `文字[^注]` elsewhere.
 * The reader sees nothing of one that nothing names, such as `[注意]: 先备份`, and of the second of a
 * name: the author is told.
 */
import { markdownStrings } from '../../strings/markdown.ts';
import type { Construct } from '../construct.ts';
import type { Rendering } from '../rendering.ts';
import { newBlockState, readLine } from '../source/blocks.ts';
import { asWritten } from '../source/held.ts';
import { anyMark } from '../source/marks.ts';
import { type Parent, textOf } from '../tree/nodes.ts';

interface Definition {
	/** As the engine reads it. */
	readonly label: string;
	/** The index of its line, from 0. */
	readonly at: number;
}

const label = /\[((?:\\.|[^[\]\\])+)\]/g;
const beginning = /^\[((?:\\.|[^[\]\\])+)\]:[ \t]*(.*)$/;
const address = /^(?:<[^<>]*>|[^\s<]\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/;
/** What a definition may follow without an empty line. */
const apart = /^(?:#{1,6}\s|<|[-*_]{3})/;

/** A label as names are compared. */
function nameOf(written: string): string {
	return written.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** A name of a note that the engine does not take, whatever names it. */
function isNoName(name: string): boolean {
	return name.startsWith('^') && (/\s/.test(name) || anyMark.test(name));
}

/** The definitions of a source, and every name that stands anywhere else in its text. */
function readSource(source: string): { found: Definition[]; named: Set<string> } {
	const lines = source.split('\n');
	const state = newBlockState();
	const lastCommentEnd = lines.findLastIndex((line) => line.includes('-->'));
	const found: Definition[] = [];
	const named = new Set<string>();
	let follows = true;
	for (const [at, line] of lines.entries()) {
		const { kind, rest, lazy } = readLine(line, state, at < lastCommentEnd);
		const [whole, written, value = ''] = (kind === 'text' && beginning.exec(rest)) || [];
		const target = value === '' ? (lines[at + 1] ?? '').trim() : value;
		const isNote = written?.startsWith('^') && !/\s/.test(written);
		const defines: boolean =
			whole !== undefined && (follows || !lazy) && (isNote || address.test(target));
		if (defines && written !== undefined) found.push({ label: written, at });
		const words = defines ? value : rest;
		if (kind !== 'code') for (const [, name = ''] of words.matchAll(label)) named.add(nameOf(name));
		follows = defines || kind !== 'text' || apart.test(rest);
	}
	return { found, named };
}

/** Words without what Markdown may have taken out of them. */
function bare(text: string): string {
	return text.replace(/[\s*_~`\\]+/g, '');
}

/** What looks like the beginning of a definition in the text that readers see. */
function shownIn(root: Parent): Set<string> {
	return new Set(bare(textOf(root.children)).match(/\[[^[\]]+\]:/g));
}

/** Tells of the definitions that no reader sees; what is shown after all was a line of text. */
function reportUnseen(root: Parent, rendering: Rendering): void {
	const { source, held } = rendering.prepared;
	const { found, named } = readSource(source);
	const defined = new Set<string>();
	let shown: Set<string> | undefined;
	for (const { label: written, at } of found) {
		const name = nameOf(written);
		const isSecond = defined.has(name);
		defined.add(name);
		if (!isSecond && named.has(name) && !isNoName(name)) continue;
		const words = asWritten(written, held);
		shown ??= shownIn(root);
		if (shown.has(bare(`[${words}]:`))) continue;
		const { repeatedDefinition, unusedNote, unusedDefinition } = markdownStrings;
		const message = isSecond
			? repeatedDefinition
			: words.startsWith('^')
				? unusedNote
				: unusedDefinition;
		rendering.warn(rendering.fileLine(at + 1), message(words));
	}
}

export const definitions: Construct = {
	tree(root, rendering) {
		if (rendering.prepared.source.includes(']:')) reportUnseen(root, rendering);
	},
};
