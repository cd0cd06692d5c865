import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../../src/build/outputFile.ts';
import { fileDigest } from '../../src/cache.ts';
import { filesBelow } from './output.ts';

/** The output that stands in `folder`, an absolute path. */
export async function outputIn(folder: string): Promise<Output> {
	const files = filesBelow(folder).map((name) => {
		const file = join(folder, name);
		return { name, size: statSync(file).size, digest: fileDigest(file) };
	});
	return { folder, files };
}
