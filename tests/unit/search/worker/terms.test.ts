import { array, assert, constantFrom, nat, property, readConfigureGlobal, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoded } from '../../../../src/search/text/characters.ts';
import { comparable } from '../../../../src/search/text/comparable.ts';
import { shortTermEnd as end, parting, tokensOf } from '../../../../src/search/text/tokens.ts';
import {
	termsOf as cut,
	isCovered,
	mostTellingFirst,
} from '../../../../src/search/worker/terms.ts';

const termsOf = (typed: string) =>
	cut(comparable(typed).text).map(({ term, offset }) => [term, offset]);

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

	it('are the word before a mark too, so that none of its letters is left out', () => {
		expect(termsOf('kep-3329')).toEqual([
			['kep', 0],
			[encoded('ep-3329'), 1],
		]);
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
			[`${parting}c`, 3],
			['controller', 4],
		]);
	});

	it('count no space beside Han characters', () => {
		expect(termsOf('pod 失败')).toEqual([
			['pod', 0],
			['d失', 2],
			['失败', 3],
		]);
	});

	it('tell where what parts two words stands, whatever is beside it', () => {
		expect(termsOf('应，用')).toEqual([
			[`应${end}`, 0],
			['用', 2],
		]);
		expect(termsOf('pod，用')).toEqual([
			['pod', 0],
			[`d${end}`, 2],
			['用', 4],
		]);
		expect(termsOf('用，a')).toEqual([
			[`用${end}`, 0],
			[`${parting}a`, 1],
		]);
		expect(termsOf('a → b')).toEqual([
			[`a${end}`, 0],
			[`${parting}b`, 1],
		]);
	});

	it('begin after marks at the beginning', () => {
		expect(termsOf('-kep-')).toEqual([['kep', 0]]);
	});
});

describe('the order in which terms are asked for', () => {
	it('is both ends, the middle, the others, and last what is in many pages', () => {
		const terms = mostTellingFirst(cut(comparable('一二三四五六七八九十，a').text));
		expect(terms.map(({ offset }) => offset)).toEqual([0, 9, 4, 2, 6, 8, 10]);
	});
});

describe('terms that leave something to the text', () => {
	it.each([
		['一二三，kep-3329', true],
		['a', false],
		['a-----------b', false],
	])('of %j: %j', (typed, expected) => {
		const { text } = comparable(typed);
		expect(isCovered(text, cut(text))).toBe(expected);
	});
});

describe('for any piece of any text', () => {
	const alphabet = constantFrom(...'应用户作业策略abcpod0123-._/: ,，（'.split(''));
	const pieces = tuple(array(alphabet, { minLength: 1, maxLength: 60 }), nat(), nat());

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
				const at = start + (/^[^\p{L}\p{N}]*/u.exec(typed)?.[0].length ?? 0);
				const tokens = tokensOf(text);
				const missed = cut(comparable(typed).text).filter(
					({ term, offset }) => tokens[at + offset]?.startsWith(term) !== true,
				);
				expect(missed).toEqual([]);
			}),
			{ numRuns: Math.max(2000, readConfigureGlobal().numRuns ?? 0) },
		);
	});
});
