import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedLine, feedText } from '../../../src/feeds/text.ts';
import { anyText } from './anyText.ts';

describe('feedText', () => {
	it('keeps Chinese, emoji, tabs and line ends', () => {
		const text = '第⼀行\t😀\n第二行';
		expect(feedText(text)).toBe(text);
	});

	it('takes out control characters', () => {
		expect(feedText('a\u0000b\u0008c\u001Bd\u007Fe')).toBe('abcde');
	});

	it('takes out noncharacters', () => {
		expect(feedText('a\uFFFEb\uFFFFc\uFDD0d\u{1FFFE}e')).toBe('abcde');
	});

	it('replaces half of a surrogate pair', () => {
		expect(feedText('a\uD83Db')).toBe('a\uFFFDb');
	});

	it('ends lines in LF', () => {
		expect(feedText('a\r\nb\rc')).toBe('a\nb\nc');
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(feedText(feedText(text))).toBe(feedText(text));
			}),
		);
	});
});

describe('feedLine', () => {
	it('puts text on one line', () => {
		expect(feedLine('  a\n\tb ')).toBe('a b');
	});
});
