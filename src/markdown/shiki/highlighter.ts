import type { GrammarState, HighlighterCore, RegexEngine, ThemedToken } from 'shiki/core';
import { theme } from './theme.ts';

/**
 * One highlighter a language, loaded when the first block needs it. One for all would colour a block
 * by what was loaded before it: grammars reach into others.
 */

/** Names that authors use for languages that Shiki knows by another, and for plain text. */
const aliases: ReadonlyMap<string, string> = new Map([
	...alias(
		'text',
		'text txt plain plaintext plain_text none output console-output log conf config',
	),
	...alias('text', 'nohighlight tree ascii csv'),
	...alias('bash', 'sh zsh shell shellscript cmd command terminal ash'),
	...alias('console', 'shellsession shell-session bash-session'),
	...alias('yaml', 'yml k8s kubernetes manifest yaml+'),
	...alias('go', 'golang'),
	...alias('dockerfile', 'docker containerfile'),
	...alias('proto', 'protobuf'),
	...alias('cpp', 'c++'),
	...alias('csharp', 'c#'),
	...alias('ini', 'systemd service unit properties'),
	...alias('html', 'htm'),
	...alias('markdown', 'md'),
	...alias('hcl', 'tf'),
]);

function alias(language: string, names: string): [string, string][] {
	return names.split(' ').map((name) => [name, language]);
}

/** Languages whose code holds fences of others, which Shiki leaves to whoever loads them. */
const withFences = new Set(['markdown', 'mdx']);
const inFences = ['yaml', 'bash', 'json', 'go'];

/** Longer lines stay plain: a grammar may take the square of a line's length, or overflow. */
export const longestLine = 2000;
/** Code that opens more than it closes stays plain from here on: each token asks all that is open. */
const deepest = 500;

let engine: Promise<RegexEngine> | undefined;
const loading = new Map<string, Promise<void>>();
const loaded = new Map<string, HighlighterCore | undefined>([['text', undefined]]);

/** Shiki's own engine of regular expressions, whose time does not explode. */
async function createEngine(): Promise<RegexEngine> {
	const { createOnigurumaEngine } = await import('shiki/engine/oniguruma');
	return createOnigurumaEngine(import('shiki/wasm'));
}

async function load(language: string): Promise<void> {
	const { bundledLanguages } = await import('shiki/langs');
	const names = [...(withFences.has(language) ? inFences : []), language];
	const grammars = names.flatMap((name) =>
		Object.hasOwn(bundledLanguages, name)
			? [bundledLanguages[name as keyof typeof bundledLanguages]]
			: [],
	);
	if (grammars.length < names.length) return;
	const { createHighlighterCore } = await import('shiki/core');
	engine ??= createEngine();
	loaded.set(
		language,
		await createHighlighterCore({
			...{ engine, themes: [theme], langs: grammars },
			// Shiki warns of more than nine highlighters.
			warnings: false,
		}),
	);
}

/** The language's name for Shiki, aliases resolved, in lower case. */
export function languageOf(written: string): string {
	const name = written.toLowerCase();
	return aliases.get(name) ?? name;
}

/** Makes languages ready for `tokensOf`; unknown ones stay unknown. */
export async function loadLanguages(languages: Iterable<string>): Promise<void> {
	const missing = [...new Set(languages)].filter((name) => name !== '' && !loaded.has(name));
	for (const name of missing) {
		const pending = loading.get(name) ?? load(name);
		loading.set(name, pending);
	}
	await Promise.all(missing.map((name) => loading.get(name)));
}

/** Whether the language is known and loaded. */
export function isLoaded(language: string): boolean {
	return loaded.has(language);
}

/** A block in colours. */
export interface Coloured {
	readonly lines: readonly (readonly ThemedToken[])[];
	/** The lines, from 1, that stay plain because they are too long or nested too deep. */
	readonly plain: readonly number[];
}

/** Pieces of whole lines, none much longer than a line may be, so that a block's nesting shows early. */
function pieces(lines: readonly string[]): string[][] {
	const result: string[][] = [];
	let room = 0;
	for (const line of lines) {
		room -= line.length + 1;
		if (room < 0) {
			result.push([]);
			room = longestLine;
		}
		result.at(-1)?.push(line);
	}
	return result;
}

/**
 * The tokens of each line; `undefined` for plain text and languages that are not loaded. Lengths are
 * the brakes, never a clock: a busy machine gives the same colours.
 */
export function colour(code: string, language: string): Coloured | undefined {
	const highlighter = loaded.get(language);
	if (highlighter === undefined) return undefined;
	const lines: ThemedToken[][] = [];
	const plain: number[] = [];
	let grammarState: GrammarState | undefined;
	for (const piece of pieces(code.split('\n'))) {
		const tooDeep = (grammarState?.getInternalStack()?.depth ?? 0) > deepest;
		for (const [index, line] of piece.entries()) {
			if (tooDeep || line.length > longestLine) plain.push(lines.length + index + 1);
		}
		if (tooDeep) {
			lines.push(...piece.map((content) => [{ content, offset: 0 }]));
			continue;
		}
		const tokens = highlighter.codeToTokensBase(piece.join('\n'), {
			...{ lang: language, theme: 'classes', ...(grammarState && { grammarState }) },
			...{ tokenizeMaxLineLength: longestLine + 1, tokenizeTimeLimit: 0 },
		});
		grammarState = highlighter.getLastGrammarState(tokens);
		lines.push(...tokens);
	}
	return { lines, plain };
}
