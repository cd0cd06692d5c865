import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/search/text/fold.ts';

const folded = (source: string) => fold(source).text;

describe('what readers type differently from what authors wrote', () => {
	it.each([
		['upper case', 'KubeLet', 'kubelet'],
		['full-width letters', 'ＡＰＩ', 'api'],
		['full-width punctuation', '（ＧＡ）', '(ga)'],
		['Kangxi radicals', '\u2f64于', '用于'],
		['radical supplements', '\u2ecb', '\u2ecb'.normalize('NFKC')],
		['half-width kana with a voiced mark', 'ｶﾞ', 'ガ'],
		['letters with combining marks', 'cafe\u0301', 'café'],
		['circled numbers', '①', '1'],
		['choices of a glyph', '用\ufe0e户\u{e0100}', '用户'],
		['invisible characters between a letter and its mark', 'e\u200d\u0301', 'é'],
		['invisible characters', '应\u200b用\ufeff \u00adkube', '应用kube'],
	])('folds %s', (_name, source, expected) => {
		expect(folded(source)).toBe(expected);
	});
});

describe('white space', () => {
	it('is one space between words', () => {
		expect(folded('job \t\n controller')).toBe('job controller');
	});

	it('is one space when it is ideographic', () => {
		expect(folded('job\u3000controller')).toBe('job controller');
	});

	it('is nothing beside Han characters, so that both habits of spacing are the same', () => {
		expect(folded('配置 Pod 失败 策略')).toBe('配置pod失败策略');
	});

	it('is none that a mark combines with', () => {
		expect(folded('a\u3000\u0304b')).toBe('a \u0304b');
	});

	it('is nothing at the ends', () => {
		expect(folded('  pod ')).toBe('pod');
	});

	it('stays beside punctuation', () => {
		expect(folded('a - b')).toBe('a - b');
	});

	it('is nothing beside a Han character outside the basic plane', () => {
		expect(folded('𠮷 a')).toBe('𠮷a');
	});
});

describe('the way back to the source', () => {
	it('leads from a folded character to the character that it came from', () => {
		const { text, starts, ends } = fold('应 ＡＰＩ');
		expect(text).toBe('应api');
		expect(starts).toEqual([0, 2, 3, 4]);
		expect(ends).toEqual([1, 3, 4, 5]);
	});

	it('gives all of what one character unfolds to the place of that character', () => {
		const { text, starts, ends } = fold('㎏');
		expect(text).toBe('kg');
		expect([starts, ends]).toEqual([
			[0, 0],
			[1, 1],
		]);
	});

	it('covers a run of white space with its one space', () => {
		const { starts, ends } = fold('a \t b');
		expect([starts[1], ends[1]]).toEqual([1, 4]);
	});
});

describe('for any text', () => {
	it('folding again changes nothing', () => {
		assert(
			property(string({ unit: 'grapheme' }), (text) => {
				expect(folded(folded(text))).toBe(folded(text));
			}),
		);
	});

	it('every folded unit has a place inside the source, in order', () => {
		assert(
			property(string({ unit: 'grapheme' }), (source) => {
				const { text, starts, ends } = fold(source);
				expect([starts.length, ends.length]).toEqual([text.length, text.length]);
				expect(starts.every((start, at) => start >= (starts[at - 1] ?? 0))).toBe(true);
				expect(ends.every((end, at) => end > (starts[at] ?? 0) && end <= source.length)).toBe(true);
			}),
		);
	});
});
