import type { Intent } from './answer.ts';
import { bare } from './text.ts';
import { idleWords, intentWords } from './words.ts';

/** A piece of a query. */
export interface Segment {
	/** Folded. */
	readonly text: string;
	readonly kind: /** A Latin word or a run of Han characters that something on the site is called, or is not known. */
		| 'topic'
		/** Says what is asked for. */
		| 'intent'
		/** Says nothing. */
		| 'idle';
	readonly intent?: Intent;
}

const askingWords = new Map<string, Segment>([
	...idleWords.map((text): [string, Segment] => [text, { text, kind: 'idle' }]),
	...Object.entries(intentWords).flatMap(([intent, words]) =>
		words.map((text): [string, Segment] => [
			text,
			{ text, kind: 'intent', intent: intent as Intent },
		]),
	),
]);

const longest = 10;
const longestPhrase = 4;

/** What a character costs that no word holds; less than two words, so that no word is made of leftovers. */
const unknownCost = 3;

/** Cuts a run of Han characters into the fewest known words. */
function cutHan(run: string, isTopic: (word: string) => boolean): Segment[] {
	const best: { readonly cost: number; readonly parts: readonly Segment[] }[] = [
		{ cost: 0, parts: [] },
	];
	for (let end = 1; end <= run.length; end++) {
		let least: (typeof best)[number] | undefined;
		for (let start = Math.max(0, end - longest); start < end; start++) {
			const text = run.slice(start, end);
			const topic: Segment = { text, kind: 'topic' };
			const word = askingWords.get(text) ?? (text.length > 1 && isTopic(text) ? topic : undefined);
			if (word === undefined && text.length > 1) continue;
			const before = best[start];
			const own = word === undefined ? unknownCost : word.kind === 'topic' ? 0.9 : 1;
			const cost = (before?.cost ?? 0) + own;
			if (least !== undefined && cost >= least.cost) continue;
			least = { cost, parts: [...(before?.parts ?? []), word ?? topic] };
		}
		best.push(least ?? { cost: 0, parts: [] });
	}
	return joined(best.at(-1)?.parts ?? [], isTopic);
}

/** Puts characters that no word holds together again. */
function joined(parts: readonly Segment[], isTopic: (word: string) => boolean): Segment[] {
	const whole: Segment[] = [];
	let isOpen = false;
	for (const part of parts) {
		const isLeft = part.kind === 'topic' && !isTopic(part.text);
		const last = whole.at(-1);
		if (isLeft && isOpen && last !== undefined) {
			whole[whole.length - 1] = { kind: 'topic', text: last.text + part.text };
		} else whole.push(part);
		isOpen = isLeft;
	}
	return whole;
}

/** Takes phrases of Latin words that ask for something, and leaves the others. */
function cutLatin(words: readonly string[]): Segment[] {
	const cut: Segment[] = [];
	for (let at = 0; at < words.length; ) {
		let length = Math.min(longestPhrase, words.length - at);
		let asking: Segment | undefined;
		for (; length > 0; length--) {
			asking = askingWords.get(words.slice(at, at + length).join(' '));
			if (asking !== undefined) break;
		}
		cut.push(asking ?? { text: words[at] ?? '', kind: 'topic' });
		at += Math.max(length, 1);
	}
	return cut;
}

const pieces =
	/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-_./:'’+#]+(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/**
 * Cuts a folded query into what it asks about, what it asks for and what says nothing.
 * @param isTopic whether something is called so
 */
export function segmentsOf(query: string, isTopic: (word: string) => boolean): readonly Segment[] {
	const segments: Segment[] = [];
	let words: string[] = [];
	for (const [piece] of query.replace(/['’]/gu, '').matchAll(pieces)) {
		if (!/^\p{Script=Han}/u.test(piece)) {
			words.push(piece);
			continue;
		}
		segments.push(...cutLatin(words), ...cutHan(piece, isTopic));
		words = [];
	}
	return [...segments, ...cutLatin(words)];
}

/** The bare text of segments of some kinds. */
export function bareOf(segments: readonly Segment[], ...kinds: readonly Segment['kind'][]): string {
	return bare(segments.flatMap(({ kind, text }) => (kinds.includes(kind) ? text : [])).join(''));
}
