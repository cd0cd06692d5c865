import { type Dirent, lstatSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../domain/problems.ts';
import { problemStrings } from '../strings/problems.ts';

/** Why a name of the file system gives no text. */
export type FileFlaw = keyof typeof problemStrings.fileFlaws;

/** The text of a file, or why there is none. */
export type FileText =
	| { readonly text: string; readonly flaw?: undefined }
	| { readonly text: undefined; readonly flaw: FileFlaw };

/** What stands below a folder. */
export interface FoundFiles {
	/** The files with a wanted name, absolute, in a stable order. */
	readonly files: readonly string[];
	/** A problem for every name that cannot be read. */
	readonly problems: readonly Problem[];
	/** The other files, absolute. */
	readonly others: readonly string[];
}

/** What a path leads to, by whatever links inside the folder `root`. */
async function linked(root: string, link: string): Promise<'file' | 'folder' | FileFlaw> {
	try {
		const [target, real] = await Promise.all([realpath(link), realpath(root)]);
		if (!target.startsWith(real + path.sep)) return 'outside';
		const stats = await stat(target);
		if (stats.isFile()) return 'file';
		return stats.isDirectory() ? 'folder' : 'special';
	} catch {
		return 'broken';
	}
}

async function kindOf(root: string, entry: Dirent): Promise<'file' | 'folder' | FileFlaw> {
	if (/[\p{Cc}\uFFFD]/u.test(entry.name)) return 'name';
	if (entry.isFile()) return 'file';
	if (entry.isDirectory()) return 'folder';
	return entry.isSymbolicLink() ? linked(root, path.join(entry.parentPath, entry.name)) : 'special';
}

/** Everything below a folder of the project at `root`, sorted by whether the name of a file matches. */
export async function filesBelow(
	root: string,
	folder: string,
	wanted: RegExp,
): Promise<FoundFiles> {
	const files: string[] = [];
	const others: string[] = [];
	const problems: Problem[] = [];
	const report = (place: string, flaw: FileFlaw) => {
		const file = fromRoot(root, place).replace(/\p{Cc}/gu, '\uFFFD');
		problems.push({ file, line: 1, message: problemStrings.fileFlaws[flaw], severity: 'error' });
	};
	/** `within` are the real folders around the place, into which a link may lead back. */
	const walk = async (place: string, within: readonly string[]): Promise<void> => {
		const real = await realpath(place).catch(() => place);
		if (within.includes(real)) {
			report(place, 'circle');
			return;
		}
		const entries = await readdir(place, { withFileTypes: true }).catch(() => {
			report(place, 'unreadable');
			return [];
		});
		// Emacs marks a file that it has open by a link that leads nowhere.
		for (const entry of entries.filter(({ name }) => !name.startsWith('.#'))) {
			const found = path.join(entry.parentPath, entry.name);
			const kind = await kindOf(root, entry);
			if (kind === 'folder') {
				if (wanted.test(entry.name)) report(found, 'folder');
				await walk(found, [...within, real]);
			} else if (kind === 'file') (wanted.test(entry.name) ? files : others).push(found);
			else report(found, kind);
		}
	};
	const kind = await linked(root, folder);
	if (kind === 'folder') await walk(folder, []);
	else if (lstatSync(folder, { throwIfNoEntry: false })) {
		report(folder, kind === 'file' ? 'special' : kind);
	}
	return { files: files.sort(), problems, others: others.sort() };
}

/** Reads a file; one that is none, such as a pipe, is never opened. */
export async function readText(file: string): Promise<FileText> {
	try {
		if (!(await stat(file)).isFile()) return { text: undefined, flaw: 'special' };
		const bytes = await readFile(file);
		return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch (error) {
		return { text: undefined, flaw: error instanceof TypeError ? 'notUtf8' : 'unreadable' };
	}
}

/** Reads a file of the folder `root`, named from there; a link that leads out of it is not followed. */
export async function textInside(root: string, file: string): Promise<FileText> {
	const kind = await linked(root, path.join(root, file));
	if (kind === 'file') return readText(path.join(root, file));
	return { text: undefined, flaw: kind === 'folder' ? 'special' : kind };
}

/** `file` as reports and source links name it: from the project's root, with forward slashes. */
export function fromRoot(root: string, file: string): string {
	return path.relative(root, file).split(path.sep).join('/');
}
