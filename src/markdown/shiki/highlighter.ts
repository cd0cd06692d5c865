import type { GrammarState, HighlighterCore, RegexEngine, ThemedToken } from 'shiki/core';
import { theme } from './theme.ts';

/**
 * One highlighter a language, loaded when the first block needs it. One for all would colour a block
 * by what was loaded before it: grammars reach into others.
 */

/** The language of what is no code. */
export const plainLanguage = 'text';

/** Names that authors use for languages that Shiki knows by another, and for plain text. */
const aliases: ReadonlyMap<string, string> = new Map(
	[
		[plainLanguage, 'txt plain plaintext plain_text none output console-output log conf config'],
		[plainLanguage, 'nohighlight tree ascii csv'],
		['bash', 'sh zsh shell shellscript cmd command terminal ash'],
		['console', 'shellsession shell-session bash-session'],
		['yaml', 'yml k8s kubernetes manifest yaml+'],
		['go', 'golang'],
		['dockerfile', 'docker containerfile'],
		['proto', 'protobuf'],
		['cpp', 'c++'],
		['csharp', 'c#'],
		['ini', 'systemd service unit properties'],
		['html', 'htm html5 jsp'],
		['markdown', 'md'],
		['hcl', 'tf'],
		['sql', 'mysql postgresql postgres sqlite hql'],
		['python', 'python3 py3'],
		['objective-c', 'objectivec oc'],
		['vb', 'vbnet vbscript'],
		['groovy', 'gradle'],
		['xml', 'pom'],
		['asm', 'assembly'],
		['dotenv', 'env'],
	].flatMap(([language = '', names = '']) =>
		names.split(' ').map((name) => [name, language] as const),
	),
);

/** Languages whose code holds fences of others, which Shiki leaves to whoever loads them. */
const withFences = new Set(['markdown', 'mdx']);
const inFences = ['yaml', 'bash', 'json', 'go'];

/** Longer lines stay plain: a grammar may take the square of a line's length, or overflow. */
export const longestLine = 2000;
/** Code that opens more than it closes stays plain from here on: each token asks all that is open. */
const deepest = 500;

let engine: Promise<RegexEngine> | undefined;
const loaded = new Map<string, Promise<HighlighterCore>>();

/** Shiki's own engine of regular expressions, whose time does not explode. */
async function createEngine(): Promise<RegexEngine> {
	const { createOnigurumaEngine } = await import('shiki/engine/oniguruma');
	return createOnigurumaEngine(import('shiki/wasm'));
}

/** Whether code of a language, given by its name for Shiki, can have colours. */
async function isKnown(language: string): Promise<boolean> {
	const { bundledLanguages } = await import('shiki/langs');
	return Object.hasOwn(bundledLanguages, language);
}

async function load(language: string): Promise<HighlighterCore> {
	const { bundledLanguages } = await import('shiki/langs');
	const names = [...(withFences.has(language) ? inFences : []), language];
	const langs = names.map((name) => bundledLanguages[name as keyof typeof bundledLanguages]);
	const { createHighlighterCore } = await import('shiki/core');
	engine ??= createEngine();
	// Shiki warns of more than nine highlighters: https://github.com/shikijs/shiki/issues/714
	return createHighlighterCore({ engine, themes: [theme], langs, warnings: false });
}

/** The highlighter of a language that Shiki knows. */
function highlighterOf(language: string): Promise<HighlighterCore> {
	const highlighter = loaded.get(language) ?? load(language);
	loaded.set(language, highlighter);
	return highlighter;
}

/** The language's name for Shiki, aliases resolved, in lower case. */
export function languageOf(written: string): string {
	const name = written.toLowerCase();
	return aliases.get(name) ?? name;
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
 * The tokens of each line, by the language's highlighter. Lengths are the brakes, never a clock: a busy
 * machine gives the same colours.
 */
function colour(highlighter: HighlighterCore, language: string, code: string): Coloured {
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
			lang: language,
			theme: 'classes',
			...(grammarState && { grammarState }),
			tokenizeMaxLineLength: longestLine + 1,
			tokenizeTimeLimit: 0,
		});
		grammarState = highlighter.getLastGrammarState(tokens);
		lines.push(...tokens);
	}
	return { lines, plain };
}

/** The same for a check, which asks for nothing but the lines that stay plain. */
function uncoloured(code: string): Coloured {
	const lines = code.split('\n');
	return {
		lines: lines.map((content) => [{ content, offset: 0 }]),
		plain: lines.flatMap(({ length }, index) => (length > longestLine ? [index + 1] : [])),
	};
}

/** Whether code may open so much that some of it stays plain; that shows behind its first piece. */
function mayBeDeep(code: string): boolean {
	return code.length > longestLine && (code.match(/[([{<]/g)?.length ?? 0) > deepest;
}

/** Colours code of one language. */
export type Colours = (code: string) => Coloured | Promise<Coloured>;

/**
 * The colours of a language, given by its name for Shiki; `undefined` for one that nobody knows. A
 * check, which shows nothing, does without wherever it can.
 */
export async function coloursOf(language: string, isCheck: boolean): Promise<Colours | undefined> {
	if (!(await isKnown(language))) return undefined;
	return async (code) => {
		if (isCheck && !mayBeDeep(code)) return uncoloured(code);
		return colour(await highlighterOf(language), language, code);
	};
}
