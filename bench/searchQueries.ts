import { allVariants } from '../src/search/index/variants.ts';
import { type SearchPage, textOfBlock } from '../src/search/page.ts';
import { fold } from '../src/search/text/fold.ts';
import { randomFrom } from './random.ts';

/** A query and the pages that must be found for it. */
export interface SampledQuery {
	/** What sort of query it is, for the table. */
	readonly kind: string;
	readonly text: string;
	/** Addresses of the pages that hold it. */
	readonly expected: ReadonlySet<string>;
}

/** What is cut from the pages' text, by kind: a pattern, then a piece of what it matches. */
const kinds: readonly { name: string; pattern: RegExp; shortest: number; longest: number }[] = [
	{ name: 'Han', pattern: /\p{Script=Han}{2,}/gu, shortest: 2, longest: 6 },
	{
		name: 'mixed',
		pattern: /\p{Script=Han}{1,3}[A-Za-z0-9]{2,6}|[A-Za-z0-9]{2,6}\p{Script=Han}{1,3}/gu,
		shortest: 3,
		longest: 9,
	},
	{ name: 'word', pattern: /[A-Za-z]{3,}/g, shortest: 30, longest: 30 },
	{ name: 'identifier', pattern: /[A-Za-z0-9][\w./-]{5,}[A-Za-z0-9]/g, shortest: 3, longest: 30 },
	{ name: 'number', pattern: /KEP-\d+|\b\d{3,}\b/g, shortest: 30, longest: 30 },
	{ name: 'version', pattern: /v?1\.\d+(\.\d+)?/g, shortest: 30, longest: 30 },
];

/** Each simplified character as a traditional one that stands for it. */
const traditional = new Map([...allVariants()].map(([from, to]) => [to, from]));

/** The same text as others may type it. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
	'upper case': (text) => text.toUpperCase(),
	'full width': (text) =>
		text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
	traditional: (text) =>
		[...text].map((character) => traditional.get(character) ?? character).join(''),
	spaced: (text) => text.replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])/gu, '\u3000'),
};

function textsOf({ title, sections }: SearchPage): string[] {
	return [
		title,
		...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(textOfBlock)]),
	];
}

/** `count` queries cut from what readers see on `pages`; the same seed gives the same. */
export function sampleQueries(
	pages: readonly SearchPage[],
	count: number,
	seed: number,
): SampledQuery[] {
	const random = randomFrom(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const texts = pages.map((page) => ({ url: page.url, texts: textsOf(page) }));
	const folded = texts.map((page) => ({
		...page,
		texts: page.texts.map((t) => fold(t, allVariants()).text),
	}));
	const sources = kinds.map(({ pattern, ...kind }) => ({
		...kind,
		found: texts.flatMap((page) => page.texts.flatMap((text) => text.match(pattern) ?? [])),
	}));
	const usable = sources.filter(({ found }) => found.length > 0);
	return Array.from({ length: count }, (_, index) => {
		const source = usable[index % usable.length];
		if (source === undefined) throw new Error('The pages hold no text to search for.');
		const characters = [...(source.found[below(source.found.length)] ?? '')];
		const most = Math.min(characters.length, source.longest);
		const least = Math.min(most, source.shortest);
		const length = least + below(most - least + 1);
		const start = below(characters.length - length + 1);
		const plain = characters.slice(start, start + length).join('');
		const needle = fold(plain, allVariants()).text;
		const holders = folded.filter((page) => page.texts.some((text) => text.includes(needle)));
		const names = Object.keys(spellings);
		const spelling = below(3) === 0 ? names[below(names.length)] : undefined;
		return {
			kind: spelling ?? source.name,
			text: spelling === undefined ? plain : (spellings[spelling]?.(plain) ?? plain),
			expected: new Set(holders.map(({ url }) => url)),
		};
	});
}
