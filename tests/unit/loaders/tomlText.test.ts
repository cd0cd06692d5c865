import { expect, it } from 'vitest';
import { readToml } from '../../../src/loaders/tomlText.ts';

const read = (text: string) => readToml({ text, firstLine: 2 });

it('keeps dates as they are written, and integers beyond numbers', () => {
	const { data, flaws } = read(
		'date = 2024-08-14T23:30:00-05:00\nday = 2024-08-14\nlocal = 2024-08-14T09:30:00\nn = 12345678901234567890\ntags = ["一"]\n[params]\nmath = true',
	);
	expect(flaws).toEqual([]);
	expect(data).toEqual({
		date: '2024-08-14T23:30:00.000-05:00',
		day: '2024-08-14',
		local: '2024-08-14T09:30:00.000',
		n: '12345678901234567890',
		tags: ['一'],
		params: { math: true },
	});
});

it('knows the line of a key', () => {
	const { lineOf } = read('title = "一"\n\n"date" = 2024-08-14\n[params]\nmath = true');
	expect([['title'], ['date'], ['params', 'math'], ['none']].map(lineOf)).toEqual([2, 4, 5, 1]);
});

it.each([
	['title = 标题', 2],
	['title = "一"\ntitle = "二"', 3],
	['title = "一"\ndate: 2024-08-14', 3],
	['a = '.concat('['.repeat(5000)), 2],
])('says on which line %.30j is no TOML', (text, line) => {
	const { data, flaws } = read(text);
	expect(data).toBeUndefined();
	expect(flaws).toMatchObject([{ kind: 'toml', line }]);
});

it('says where a character is that no page can carry', () => {
	expect(read('a = 1\ntags = ["\\u0001"]').flaws).toMatchObject([{ kind: 'control', line: 3 }]);
});
