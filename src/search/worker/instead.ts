import { runsOf } from '../text/tokens.ts';
import { holdingsOf, type Postings } from './holders.ts';
import { type Piece, type Query, queryOfPieces } from './query.ts';
import { withoutQuestion } from './questionWords.ts';
import { nearestWords, splitWord } from './spelling.ts';

type Ask = (term: string) => Promise<Postings>;

/** What pages do hold of a query that none of them holds. */
export interface Held {
	/** What the best pages hold, all of it, in the order of the query. */
	readonly pieces: readonly Piece[];
	/** Other words of the pages that are near to one that is nowhere. */
	readonly near: readonly string[];
}

/** What a page holds of one run of a query: which parts, and how much that is worth. */
interface Cover {
	readonly parts: readonly string[];
	readonly worth: number;
}

/** Longer runs are asked for by their beginning. */
const longestRun = 24;
const mostNear = 3;

/**
 * The largest parts of `query` that one page holds together; the words of a question count only where
 * no page holds any others.
 *
 * @param vocabulary reads the Latin words of all pages, the most frequent first
 */
export async function heldOf(
	{ parts }: Query,
	ask: Ask,
	vocabulary: () => Promise<readonly string[]>,
): Promise<Held> {
	const texts = parts.map(({ forms }) => forms.at(-1)?.text ?? '');
	const held = await heldOfTexts(texts.map(withoutQuestion), ask, vocabulary);
	return held.pieces.length > 0 ? held : heldOfTexts(texts, ask, vocabulary);
}

async function heldOfTexts(
	texts: readonly string[],
	ask: Ask,
	vocabulary: () => Promise<readonly string[]>,
): Promise<Held> {
	const near: string[] = [];
	const covers = await Promise.all(
		runsIn(texts).map(async ({ kind, text }) => {
			if (kind === 'wide') return coversOfWide(text, ask);
			const own = await coversOfNarrow([text], ask);
			if (own.size > 0) return own;
			const [found = [], ...others] = respelled(text, await vocabulary());
			// Other forms of the same word are found with it.
			near.push(...others.flat().filter((other) => !other.startsWith(found.join(' '))));
			return coversOfNarrow(found, ask);
		}),
	);
	const parts = bestOf(covers);
	return {
		pieces: parts.map((text) => ({ text, isQuoted: true })),
		near: near.slice(0, mostNear),
	};
}

function runsIn(texts: readonly string[]) {
	const runs = texts.flatMap((text) => {
		const characters = [...text];
		return runsOf(characters).map(({ kind, start, end }) => {
			return { kind, text: characters.slice(start, end).join('') };
		});
	});
	// One character beside others says next to nothing.
	const longer = runs.filter(({ text }) => [...text].length > 1);
	return longer.length > 0 ? longer : runs;
}

/** Words of the pages in the place of one that is nowhere: near ones, then those that it is made of. */
function respelled(word: string, vocabulary: readonly string[]): readonly (readonly string[])[] {
	const near = nearestWords(word, vocabulary, mostNear + 1).map((one) => [one]);
	const split = near.length > 0 ? [] : splitWord(word, vocabulary);
	return split.length > 0 ? [split] : near;
}

/** A word is worth as much as the Han characters that say about as much. */
function worthOf(word: string): number {
	return Math.min(word.length, 8) / 2;
}

async function coversOfNarrow(words: readonly string[], ask: Ask): Promise<Map<string, Cover>> {
	if (words.length === 0) return new Map();
	const query = queryOfPieces(words.map((text) => ({ text, isQuoted: true })));
	const { holdings } = await holdingsOf(query, ask);
	const worth = words.reduce((sum, word) => sum + worthOf(word), 0);
	return new Map(holdings.map(({ id }) => [id, { parts: words, worth }]));
}

/** Asks for each neighbouring pair once; their places tell of every longer part on which page it is. */
async function coversOfWide(run: string, ask: Ask): Promise<Map<string, Cover>> {
	const characters = [...run].slice(0, longestRun);
	if (characters.length === 1) {
		const pages = await ask(run);
		return new Map([...pages.keys()].map((id) => [id, { parts: [run], worth: 1 }]));
	}
	const pairs = characters.slice(1).map((second, at) => `${characters[at]}${second}`);
	const found = await Promise.all(pairs.map(ask));
	const ids = new Set(found.flatMap((postings) => [...postings.keys()]));
	const places = (id: string) =>
		found.map((postings) => postings.get(id) ?? new Map<number, boolean>());
	return new Map([...ids].map((id) => [id, coverOf(characters, places(id))]));
}

/** The fewest parts of two characters or more that leave the least of a run, given where its pairs stand. */
function coverOf(
	characters: readonly string[],
	pairs: readonly ReadonlyMap<number, boolean>[],
): Cover {
	/** By how many of the first characters it covers. */
	const best: Cover[] = [{ parts: [], worth: 0 }];
	const offer = (end: number, cover: Cover): void => {
		const known = best[end];
		if (known === undefined || compareCovers(cover, known) < 0) best[end] = cover;
	};
	for (let start = 0; start < characters.length; start++) {
		const before = best[start] ?? { parts: [], worth: 0 };
		offer(start + 1, before);
		let places = [...(pairs[start]?.keys() ?? [])];
		for (let end = start + 2; places.length > 0; end++) {
			const part = characters.slice(start, end).join('');
			offer(end, { parts: [...before.parts, part], worth: before.worth + end - start });
			const next = pairs[end - 1];
			places = places.filter((place) => next?.has(place + end - 1 - start));
		}
	}
	return best[characters.length] ?? { parts: [], worth: 0 };
}

/** Below 0 when `a` is the better one. */
function compareCovers(a: Cover, b: Cover): number {
	return b.worth - a.worth || a.parts.length - b.parts.length;
}

/** The parts that the best page holds; of several that are as good, those that most pages hold. */
function bestOf(covers: readonly ReadonlyMap<string, Cover>[]): readonly string[] {
	const ids = new Set(covers.flatMap((pages) => [...pages.keys()]));
	const pages = [...ids].map((id): Cover => {
		const held = covers.flatMap((runs) => runs.get(id) ?? []);
		const worth = held.reduce((sum, cover) => sum + cover.worth, 0);
		return { parts: [...new Set(held.flatMap(({ parts }) => parts))], worth };
	});
	const [best] = pages.sort(compareCovers);
	if (best === undefined || best.parts.length === 0) return [];
	const equals = Map.groupBy(
		pages.filter((page) => compareCovers(page, best) === 0),
		({ parts }) => parts.join(' '),
	);
	const [most] = [...equals.values()].sort((a, b) => b.length - a.length);
	return most?.[0]?.parts ?? [];
}
