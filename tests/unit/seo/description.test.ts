import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortDescription } from '../../../src/seo/description.ts';

describe('shortDescription', () => {
	it('keeps a short text whole', () => {
		expect(shortDescription('一句话。', 10)).toBe('一句话。');
	});

	it('puts the text on one line', () => {
		expect(shortDescription(' a\n  b ', 10)).toBe('a b');
	});

	it('keeps the whole sentences that fit', () => {
		expect(shortDescription('第一句。第二句！第三句很长很长。', 10)).toBe('第一句。第二句！');
	});

	it('keeps the closing quotation mark with its sentence', () => {
		expect(shortDescription('他说：“好。”然后走了很远很远', 8)).toBe('他说：“好。”');
	});

	it('takes two Latin letters for one Han character', () => {
		expect(shortDescription('abcdef', 3)).toBe('abcdef');
	});

	it('does not end a sentence inside a version', () => {
		expect(shortDescription('Kubernetes v1.31 发布了很多很多东西', 10)).toBe('Kubernetes v1.31…');
	});

	it('ends an English sentence before a space', () => {
		expect(shortDescription('It works. And then some more words', 8)).toBe('It works.');
	});

	it('cuts after a clause when no sentence fits', () => {
		expect(shortDescription('没有句号，只有逗号，一直写下去没完没了', 12)).toBe(
			'没有句号，只有逗号…',
		);
	});

	it('cuts anywhere when there is no clause', () => {
		expect(shortDescription('一二三四五六七八', 5)).toBe('一二三四…');
	});

	it('is never longer than the limit and never half a character', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
				const short = shortDescription(text, 10);
				expect(short.isWellFormed()).toBe(true);
				expect(shortDescription(short, 10)).toBe(short);
			}),
		);
	});

	it('is the beginning of the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
				const line = text.replace(/\s+/g, ' ').trim();
				expect(line.startsWith(shortDescription(text, 10).replace(/…$/, ''))).toBe(true);
			}),
		);
	});
});
