import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsFor, columnsOf, pagesIn, shardOf } from '../../../src/search/catalogue.ts';
import type { CatalogueEntry } from '../../../src/search/page.ts';

const places = { titleEnd: 3, namesEnd: 3, headingsEnd: 4 };
const page: CatalogueEntry = { url: '/a/', kind: 'post', title: '题', ...places };

describe('a shard', () => {
	it('is one of as few as hold five hundred pages each', () => {
		expect([0, 1, 500, 501, 1000, 1001, 10_000].map(bitsFor)).toEqual([0, 0, 0, 1, 1, 2, 5]);
	});

	it('is told by the first bits of the hash in an id', () => {
		expect(shardOf('unknown_9bb224b', 0)).toBe(0);
		expect(shardOf('unknown_9bb224b', 1)).toBe(1);
		expect(shardOf('unknown_7bb224b', 1)).toBe(0);
		expect(shardOf('unknown_9bb224b', 4)).toBe(0x9);
		expect(shardOf('unknown_9b', 16)).toBe(0x9b00);
	});

	it('is for every id one that there is', () => {
		assert(
			property(nat(0xfff_ffff), nat(8), (hash, bits) => {
				const shard = shardOf(`unknown_${hash.toString(16)}`, bits);
				expect(shard).toBeGreaterThanOrEqual(0);
				expect(shard).toBeLessThan(2 ** bits);
			}),
		);
	});
});

describe('the pages of a shard', () => {
	const pages = new Map<string, CatalogueEntry>([
		['a', page],
		['b', { ...page, url: '/b/', ended: true, release: '1.31', filters: { sig: ['node'] } }],
		['c', { ...page, url: '/c/', date: '2024-08-14', stages: [['alpha', 1, 2]] }],
	]);

	it('are read as they were written', () => {
		const written = JSON.stringify(columnsOf(pages));
		expect(pagesIn(JSON.parse(written))).toEqual(pages);
	});

	it('may be none', () => {
		expect(pagesIn(columnsOf(new Map())).size).toBe(0);
	});
});
