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
import { DefinitionReader } from '../source/definition.ts';
import { asWritten } from '../source/held.ts';
import { anyMark } from '../source/marks.ts';
import { type Parent, textOf } from '../tree/nodes.ts';

interface FoundDefinition {
	/** As the engine reads it. */
	readonly label: string;
	/** The index of its line, from 0. */
	readonly at: number;
}

const label = /\[((?:\\.|[^[\]\\])+)\]/g;

/** A label as names are compared. */
function nameOf(written: string): string {
	return written.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** A name of a note that the engine does not take, whatever names it. */
function isNoName(name: string): boolean {
	return name.startsWith('^') && (/\s/.test(name) || anyMark.test(name));
}

/** The definitions of a source, and every name that stands anywhere else in its text. */
function readSource(source: string): { found: FoundDefinition[]; named: Set<string> } {
	const lines = source.split('\n');
	const state = newBlockState();
	const lastCommentEnd = lines.findLastIndex((line) => line.includes('-->'));
	const found: FoundDefinition[] = [];
	const named = new Set<string>();
	const definitions = new DefinitionReader();
	for (const [at, text] of lines.entries()) {
		const line = readLine(text, state, at < lastCommentEnd);
		const { definition } = definitions.read(line, lines[at + 1]);
		if (definition !== undefined) found.push({ label: definition.label, at });
		const words = definition?.value ?? line.rest;
		if (line.kind === 'code') continue;
		for (const [, name = ''] of words.matchAll(label)) named.add(nameOf(name));
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
