import { array, assert, constantFrom, nat, property, readConfigureGlobal, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoded } from '../../../../src/search/text/characters.ts';
import { comparable } from '../../../../src/search/text/comparable.ts';
import { tokensOf } from '../../../../src/search/text/tokens.ts';
import { isAskable, queryOf, startsOf } from '../../../../src/search/worker/query.ts';

const termsOf = (typed: string) =>
	queryOf(typed).parts.flatMap(({ terms }) => terms.map(({ term, offset }) => [term, offset]));

describe('terms of a query', () => {
	it('are pairs of Han characters at even offsets', () => {
		expect(termsOf('作业策略')).toEqual([
			['作业', 0],
			['策略', 2],
		]);
	});

	it('end with the last pair when the number of Han characters is odd', () => {
		expect(termsOf('一段简')).toEqual([
			['一段', 0],
			['段简', 1],
		]);
	});

	it('are a whole word when it is short', () => {
		expect(termsOf('PullPol')).toEqual([['pullpol', 0]]);
	});

	it('cover a long word with overlapping pieces of full length', () => {
		expect(termsOf('imagepullpolicy')).toEqual([
			['imagepullp', 0],
			['pullpolicy', 5],
		]);
	});

	it('reach over a mark from the two letters before it', () => {
		expect(termsOf('image-pull')).toEqual([
			['image', 0],
			[encoded('ge-pull'), 3],
		]);
	});

	it('are one when the word before a mark has three letters', () => {
		expect(termsOf('kep-3329')).toEqual([[encoded('ep-3329'), 1]]);
	});

	it('are one for a short version', () => {
		expect(termsOf('v1.31')).toEqual([[encoded('v1.31'), 0]]);
	});

	it('begin at no mark', () => {
		expect(termsOf('abcdefghij--klmnopqrstu').every(([term]) => /^[a-z]/.test(`${term}`))).toBe(
			true,
		);
	});

	it('hold a word and the Han character beside it together', () => {
		expect(termsOf('pod的')).toEqual([
			['pod', 0],
			['d的', 2],
		]);
	});

	it('are at their places in the whole phrase when it has spaces', () => {
		expect(termsOf('job  controller')).toEqual([
			['job', 0],
			['controller', 4],
		]);
	});

	it('count no space beside Han characters', () => {
		expect(termsOf('pod 失败')).toEqual([
			['pod', 0],
			['失败', 3],
		]);
	});

	it('are at most three a part, the first and the last among them', () => {
		const terms = termsOf('一二三四五六七八九十');
		expect(terms.map(([, offset]) => offset)).toEqual([0, 4, 8]);
	});

	it('begin after marks at the beginning', () => {
		expect(termsOf('-kep-')).toEqual([['kep', 0]]);
	});
});

describe('a query', () => {
	it.each(['用', '应用', 'ga', '13', 'a b 用'])('%j is enough to be asked', (typed) => {
		expect(isAskable(queryOf(typed))).toBe(true);
	});

	it.each(['', ' ', 'a', '7', '，', '--', 'a b'])('%j is too little to be asked', (typed) => {
		expect(isAskable(queryOf(typed))).toBe(false);
	});

	it('asks for a word once, however often it was typed', () => {
		expect(queryOf('pod pod').words).toEqual(['pod']);
	});

	it('keeps the phrase as pages are folded', () => {
		expect(queryOf(' ＰＯＤ　失败 ').phrase).toBe('pod失败');
	});

	it.each([
		'"特性门控"',
		'“特性门控”',
		'「特性门控」',
		'特性门控，',
		'特性门控。 ',
		'……特性门控？',
	])('leaves out what stands around the words in %s', (typed) => {
		expect(queryOf(typed)).toEqual(queryOf('特性门控'));
	});
});

describe('where a phrase can stand', () => {
	const terms = [
		{ term: '作业', offset: 0 },
		{ term: '策略', offset: 2 },
	];

	it('is every place at which all its terms matched', () => {
		expect(startsOf(terms, new Set([5, 7, 9, 20]))).toEqual([5, 7]);
	});

	it('is nowhere when the terms are apart', () => {
		expect(startsOf(terms, new Set([5, 8]))).toEqual([]);
	});

	it('is nowhere when there are no terms', () => {
		expect(startsOf([], new Set([1]))).toEqual([]);
	});
});

describe('for any piece of any text', () => {
	const alphabet = constantFrom(...'应用户作业策略abcpod0123-._/: ,，（'.split(''));
	const pieces = tuple(array(alphabet, { minLength: 1, maxLength: 60 }), nat(), nat());

	/** What Pagefind would match: positions of all tokens that begin with one of the words. */
	function matchedPositions(text: string, words: readonly string[]): Set<number> {
		const tokens = tokensOf(text);
		return new Set(
			tokens.flatMap((token, at) => (words.some((word) => token.startsWith(word)) ? [at] : [])),
		);
	}

	it('every term of the piece is found and stands where the piece stands', () => {
		assert(
			property(pieces, ([characters, from, length]) => {
				const { text } = comparable(characters.join(''));
				const units = [...text];
				const start = from % Math.max(units.length, 1);
				// A space would be nothing beside a wide letter.
				const typed = units
					.slice(start, start + 1 + (length % 24))
					.join('')
					.replaceAll(' ', ',');
				const query = queryOf(typed);
				if (!isAskable(query)) return;
				const at = start + (/^[^\p{L}\p{N}]*/u.exec(typed)?.[0].length ?? 0);
				const terms = query.parts.flatMap((part) => part.terms);
				expect(startsOf(terms, matchedPositions(text, query.words))).toContain(at);
			}),
			{ numRuns: Math.max(2000, readConfigureGlobal().numRuns ?? 0) },
		);
	});
});
