import { type Catalogue, type Columns, pagesIn, shardOf, shardPath } from '../catalogue.ts';
import type { CatalogueEntry } from '../page.ts';
import { readEach } from '../readEach.ts';

type Pages = ReadonlyMap<string, CatalogueEntry>;

/** Reads pages by their shards, each shard once. */
export interface PageReader {
	/** The pages of these ids, and others. */
	with(ids: readonly string[]): Promise<Pages>;
	all(): Promise<Pages>;
}

/** @param json reads a file of the index */
export function createPageReader(
	json: (path: string) => Promise<unknown>,
	{ bits }: Pick<Catalogue, 'bits'>,
): PageReader {
	const read = readEach(
		async (shard: number): Promise<Pages> => pagesIn((await json(shardPath(shard))) as Columns),
	);
	async function readAll(shards: Iterable<number>): Promise<Pages> {
		const parts = await Promise.all([...shards].map(read));
		return new Map(parts.flatMap((pages) => [...pages]));
	}
	return {
		with: (ids) => readAll(new Set(ids.map((id) => shardOf(id, bits)))),
		all: () => readAll(Array.from({ length: 2 ** bits }, (_, shard) => shard)),
	};
}
