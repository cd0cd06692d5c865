import type { Variants } from '../text/fold.ts';
import { anyOf, plain, stemOf } from './text.ts';
import { idleWords, intentWords } from './words.ts';

/** What a text says, in pieces by which two texts can be compared that say the same in other words. */

const pieces = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /\p{Script=Han}/u;

/** The words of a Latin name such as `PodLevelResources`, and all of it. */
function wordsOf(name: string): string[] {
	const parts = name
		.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
		.split(' ');
	const all = parts.length > 1 ? [name, ...parts] : [name];
	return all.map((part) => stemOf(part.toLowerCase())).filter((part) => part.length > 1);
}

/** Stems of Latin words, and neighbours of Han characters. */
export function tokensOf(text: string): string[] {
	return [...text.matchAll(pieces)].flatMap(([piece]) => {
		if (!han.test(piece)) return wordsOf(piece);
		const characters = [...piece];
		if (characters.length === 1) return characters;
		return characters.slice(1).map((second, at) => `${characters[at]}${second}`);
	});
}

/** A word of a description. */
export interface Unit {
	readonly token: string;
	/** What says the same. */
	readonly others: ReadonlySet<string>;
}

/** Words for one thing, lower case, the longest of all first, with the tokens of all of them. */
export interface Meaning {
	readonly words: readonly string[];
	readonly tokens: ReadonlySet<string>;
}

export function meaningOf(words: readonly string[]): Meaning {
	const lower = words.map((word) => word.toLowerCase());
	return { words: lower, tokens: new Set(lower.flatMap(tokensOf)) };
}

const asking = [...idleWords, ...Object.values(intentWords).flat()];
const askingWords = new RegExp(
	anyOf(asking.filter((word) => han.test(word) && word.length > 1)),
	'gu',
);
const particles = /[了吗呢的么吧啊]/gu;
const idle = new Set(idleWords);

/** Latin words stand between others; any Han characters are words. */
function holdsWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (han.test(word)) return true;
		const isPart = /[a-z0-9]/;
		const after = text.slice(at + word.length).replace(/^s(?![a-z0-9])/, '');
		if (!isPart.test(text.charAt(at - 1)) && !isPart.test(after.charAt(0))) return true;
	}
	return false;
}

/** The words of a description, each once, without those that only ask; a word of a meaning is one. */
export function unitsOf(
	typed: string,
	meanings: readonly Meaning[],
	variants?: Variants,
): readonly Unit[] {
	const text = plain(typed, variants);
	const told = text.replace(askingWords, ' ').replace(particles, ' ');
	const units = new Map<string, Set<string>>();
	// Capitals part the words of what is typed, too.
	const written = tokensOf(typed.normalize('NFKC')).filter((token) => !han.test(token));
	for (const token of [...tokensOf(told), ...written]) {
		if (!idle.has(token) && !/^\d+$/u.test(token)) units.set(token, units.get(token) ?? new Set());
	}
	for (const { words, tokens } of meanings) {
		for (const word of words.filter((one) => holdsWord(text, one))) {
			const [first = '', ...rest] = tokensOf(word);
			const others = units.get(first);
			if (others === undefined) continue;
			for (const token of tokens) others.add(token);
			// A long word says no more than a short one for the same.
			for (const token of rest) if (rest.length > 1) units.delete(token);
		}
	}
	return [...units].map(([token, others]) => ({ token, others }));
}
