import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files below a folder whose names match, absolute, in a stable order; none if it is missing. */
export async function filesBelow(folder: string, name: RegExp): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return [];
			throw error;
		},
	);
	return entries
		.filter((entry) => entry.isFile() && name.test(entry.name) && !entry.name.startsWith('_'))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

/** The text of a file, or `undefined` if it is not UTF-8. */
export async function readUtf8(file: string): Promise<string | undefined> {
	const bytes = await readFile(file);
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** `file` as reports and source links name it: from the project's root, with forward slashes. */
export function fromRoot(root: string, file: string): string {
	return path.relative(root, file).split(path.sep).join('/');
}
