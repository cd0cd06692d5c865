import type { HighlighterCore, ThemedToken } from 'shiki/core';
import { theme } from './theme.ts';

/**
 * One highlighter for the whole process. Shiki and each language are loaded when the first block
 * needs them.
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
	...alias('hcl', 'tf'),
]);

function alias(language: string, names: string): [string, string][] {
	return names.split(' ').map((name) => [name, language]);
}

let engine: Promise<HighlighterCore> | undefined;
let ready: HighlighterCore | undefined;
const loading = new Map<string, Promise<boolean>>();
const loaded = new Set(['text']);

async function createEngine(): Promise<HighlighterCore> {
	const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
		import('shiki/core'),
		import('shiki/engine/javascript'),
	]);
	return createHighlighterCore({
		engine: createJavaScriptRegexEngine({ forgiving: true }),
		themes: [theme],
	});
}

async function load(language: string): Promise<boolean> {
	const { bundledLanguages } = await import('shiki/langs');
	const grammar = Object.hasOwn(bundledLanguages, language)
		? bundledLanguages[language as keyof typeof bundledLanguages]
		: undefined;
	if (grammar === undefined) return false;
	engine ??= createEngine();
	ready = await engine;
	await ready.loadLanguage(grammar);
	loaded.add(language);
	return true;
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

/** Lines of tokens; `undefined` for plain text and languages that are not loaded. */
export function tokensOf(
	code: string,
	language: string,
): readonly (readonly ThemedToken[])[] | undefined {
	if (ready === undefined || language === 'text' || !loaded.has(language)) return undefined;
	return ready.codeToTokensBase(code, {
		lang: language,
		theme: 'classes',
		tokenizeMaxLineLength: 5000,
	});
}
