import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../src/search/text/characters.ts';
import { comparable } from '../../../../src/search/text/comparable.ts';

describe('what is compared of a text', () => {
	it.each([
		['one space for all that parts two words', '升级前，（Pod） — a', '升级前 pod a'],
		['nothing at the ends', '--feature-gates。', 'feature-gates'],
		[
			'no mark that holds no two parts of a word',
			'spec.containers[].image',
			'spec.containers image',
		],
		['no space between scripts that are written with and without', '配置 Pod 失败', '配置pod失败'],
		['nothing of punctuation alone', '……——？', ''],
		['characters of two units', '𠮷，𠮷', '𠮷 𠮷'],
	])('is %s', (_name, source, expected) => {
		expect(comparable(source).text).toBe(expected);
	});

	it('leads back to the source, the space to all that it stands for', () => {
		const { text, starts, ends } = comparable('（𠮷 —— ＡＢ）');
		expect(text).toBe('𠮷 ab');
		expect(starts).toEqual([1, 1, 4, 7, 8]);
		expect(ends).toEqual([3, 3, 7, 8, 9]);
	});
});

describe('for any text', () => {
	it('no two spaces stand together and none at the ends', () => {
		assert(
			property(string({ unit: 'grapheme' }), (source) => {
				const { text, starts, ends } = comparable(source);
				expect([starts.length, ends.length]).toEqual([text.length, text.length]);
				expect(text).not.toMatch(/^ | $| {2}/);
				expect([...text].every((one) => one === ' ' || kindOf(one) !== 'other')).toBe(true);
			}),
		);
	});
});
