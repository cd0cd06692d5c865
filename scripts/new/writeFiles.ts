import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '../../src/plainError.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';

/**
 * Writes new files below the project's root, all or none.
 * @throws PlainError if one of them is there: nothing is ever written over, nor through a link.
 */
export async function writeFiles(root: string, files: ReadonlyMap<string, string>): Promise<void> {
	const written: string[] = [];
	try {
		for (const [file, text] of files) {
			const absolute = path.join(root, file);
			await mkdir(path.dirname(absolute), { recursive: true });
			await writeFile(absolute, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
				if (error.code === 'EEXIST') throw new PlainError(strings.exists(file));
				// A full disk takes a part of it.
				written.push(absolute);
				throw error;
			});
			written.push(absolute);
		}
	} catch (error) {
		for (const absolute of written) await rm(absolute, { force: true });
		throw error;
	}
}
