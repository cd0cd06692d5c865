import { describe, expect, it } from 'vitest';
import { contradictionStrings } from '../../../src/strings/claims.ts';
import { markdownStrings } from '../../../src/strings/markdown.ts';
import { problemStrings } from '../../../src/strings/problems.ts';
import { publicFileStrings } from '../../../src/strings/publicFiles.ts';
import { kinds } from '../../../src/strings/said.ts';

describe('words for authors', () => {
	const table = kinds({
		plain: '没有。',
		made: (name: string, count: number) => `${name} 有 ${count} 个。`,
		inner: { plain: '里面没有。', made: (name: string) => `里面有 ${name}。` },
	});

	it('know their kind, with or without something to be filled in', () => {
		expect(table.plain).toEqual({ kind: 'plain', message: '没有。' });
		expect(table.made('甲', 3)).toEqual({ kind: 'made', message: '甲 有 3 个。' });
	});

	it('are named by both tables where one is inside another', () => {
		expect(table.inner.plain).toEqual({ kind: 'inner.plain', message: '里面没有。' });
		expect(table.inner.made('乙')).toEqual({ kind: 'inner.made', message: '里面有 乙。' });
	});

	it('quote the beginning of what is endless', () => {
		const words = kinds({ one: (name: string) => name, many: (names: string[]) => names.join() });
		expect(words.one('甲'.repeat(200)).message).toBe('甲'.repeat(200));
		expect(words.one(`data:image/png;base64,${'A'.repeat(50_000)}`).message).toHaveLength(201);
		expect(words.many(['甲', '乙'.repeat(500)]).message).toBe(`甲,${'乙'.repeat(200)}…`);
	});

	it('have a kind that no words of another table have', () => {
		const names = [contradictionStrings, markdownStrings, problemStrings, publicFileStrings]
			.flatMap((words) => Object.keys(words))
			.sort();
		expect(names).toEqual([...new Set(names)]);
	});
});
