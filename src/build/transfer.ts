import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesIn, keyOf, projectRoot } from '../cache.ts';
import { kindOf } from '../hosting/types.ts';
import { factsOf } from './facts.ts';
import type { Output, OutputFile } from './outputFile.ts';

/** Hosts compress as a file is asked for, so not as hard as they could. */
const quality = 5;

/**
 * So many files of a group are compressed, and all others taken to shrink as those do. The size of a whole
 * site comes out within 1 % of what compressing all 3,500 files of one of 1,000 posts gives.
 */
const measuredOfGroup = 8;

/** Files that shrink alike: those of one folder, one ending and about one size. */
function groupOf({ name, size }: OutputFile): string {
	const folder = name.slice(0, name.indexOf('/') + 1);
	const ending = name.slice(name.lastIndexOf('.') + 1);
	return `${folder} ${ending} ${Math.floor(Math.log2(size + 1))}`;
}

function sizeOf(files: readonly OutputFile[]): number {
	return files.reduce((sum, { size }) => sum + size, 0);
}

/** Those of a group that are compressed: by their digests, so that a change of one leaves all others. */
function measuredOf(group: readonly OutputFile[]): OutputFile[] {
	return [...group].sort((a, b) => (a.digest < b.digest ? -1 : 1)).slice(0, measuredOfGroup);
}

/**
 * The bytes that files of an output take on the line, each compressed by itself: exact for a small site,
 * else reckoned from a part of them that depends on their contents alone.
 *
 * @param cache absolute path of the folder that keeps what was measured
 */
export async function transferOf(
	output: Output,
	files: readonly OutputFile[],
	cache: string,
): Promise<number> {
	const shrinks = ({ name, size }: OutputFile) => size > 0 && kindOf(name)?.shrinks === true;
	const groups = [...Map.groupBy(files.filter(shrinks), groupOf).values()];
	const samples = groups.map((group) => ({ group, measured: measuredOf(group) }));
	const all = samples.flatMap(({ measured }) => measured);
	const code = filesIn(projectRoot(), ['src/build/facts.ts', 'src/build/transfer.ts']);
	const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
	const compressed = await factsOf(output, all, {
		file: join(cache, 'transfer.json'),
		key: keyOf({ ...code, brotli: process.versions.brotli }),
		factOf: (content) => brotliCompressSync(content, { params }).length,
	});
	const bytesOf = ({ digest }: OutputFile) => compressed.get(digest) ?? 0;
	const shrunk = samples.map(({ group, measured }) => {
		const bytes = measured.reduce((sum, file) => sum + bytesOf(file), 0);
		return (bytes * sizeOf(group)) / sizeOf(measured);
	});
	const plain = sizeOf(files.filter((file) => !shrinks(file)));
	return plain + Math.round(shrunk.reduce((sum, bytes) => sum + bytes, 0));
}
