import { describe, expect, it } from 'vitest';
import { columnsOf, shardOf, shardPath } from '../../../../src/search/catalogue.ts';
import type { CatalogueEntry } from '../../../../src/search/page.ts';
import { createPageReader } from '../../../../src/search/worker/pageReader.ts';

const ids = [
	'unknown_0aaaaaa',
	'unknown_4aaaaaa',
	'unknown_8aaaaaa',
	'unknown_caaaaaa',
	'unknown_cbbbbbb',
];
const bits = 2;

function aReader() {
	const reads: string[] = [];
	const broken = new Set<string>();
	async function json(path: string): Promise<unknown> {
		reads.push(path);
		if (broken.has(path)) throw new Error(`503 ${path}`);
		const held = ids.filter((id) => shardPath(shardOf(id, bits)) === path);
		return columnsOf(new Map(held.map((id) => [id, { title: id } as CatalogueEntry])));
	}
	return { reads, broken, reader: createPageReader(json, { bits }) };
}

describe('pages', () => {
	it('are read from the shards that hold them, and from no other', async () => {
		const { reads, reader } = aReader();
		const pages = await reader.with(['unknown_4aaaaaa', 'unknown_caaaaaa', 'unknown_cbbbbbb']);
		expect(reads).toEqual(['pages/1.json', 'pages/3.json']);
		expect(pages.get('unknown_cbbbbbb')?.title).toBe('unknown_cbbbbbb');
	});

	it('are read once', async () => {
		const { reads, reader } = aReader();
		await Promise.all([reader.with(['unknown_4aaaaaa']), reader.with(['unknown_4aaaaaa'])]);
		expect([...(await reader.all()).keys()]).toEqual(ids);
		expect(reads.toSorted()).toEqual([0, 1, 2, 3].map(shardPath));
	});

	it('that could not be read are read again', async () => {
		const { broken, reader } = aReader();
		broken.add(shardPath(1));
		await expect(reader.with(['unknown_4aaaaaa'])).rejects.toThrow('503');
		broken.clear();
		expect((await reader.with(['unknown_4aaaaaa'])).size).toBe(1);
	});

	it('of no id need no shard', async () => {
		const { reads, reader } = aReader();
		expect((await reader.with([])).size).toBe(0);
		expect(reads).toEqual([]);
	});
});
