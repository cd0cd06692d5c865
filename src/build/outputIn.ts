import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileDigest } from '../cache.ts';
import type { Output } from './outputFile.ts';

/** The output that stands in `folder`, an absolute path; a file that has not changed since is read once. */
export async function outputIn(folder: string): Promise<Output> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const file = join(entry.parentPath, entry.name);
			const name = relative(folder, file).replaceAll(sep, '/');
			return { name, size: statSync(file).size, digest: fileDigest(file) };
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	return { folder, files };
}
