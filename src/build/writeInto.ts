import { join } from 'node:path';
import { digest, writeWhole } from '../cache.ts';
import type { OutputFile } from './outputFile.ts';

/**
 * Writes a file into the folder of an output, by its name from there with forward slashes. What another
 * output shares with this one by a hard link stays as it is there.
 */
export async function writeInto(
	folder: string,
	name: string,
	content: string | Uint8Array,
): Promise<OutputFile> {
	const bytes = Buffer.from(content);
	await writeWhole(join(folder, name), bytes);
	return { name, size: bytes.length, digest: digest(bytes) };
}
