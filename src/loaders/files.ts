import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { oncePerState } from '../cache.ts';
import { fileProblem, type Problem } from '../domain/problems.ts';
import { attempt, entriesIn, standingIn } from '../folders.ts';
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

/** Everything below a folder of the project at `root`, sorted by whether the name of a file matches. */
export function filesBelow(root: string, folder: string, wanted: RegExp): FoundFiles {
	const files: string[] = [];
	const others: string[] = [];
	const problems: Problem[] = [];
	const report = (name: string, flaw: FileFlaw) => {
		const shown = name.replace(/\p{Cc}/gu, '\uFFFD');
		problems.push(fileProblem(shown, problemStrings.fileFlaws[flaw]));
	};
	const [start, ...entries] = entriesIn(root, fromRoot(root, folder));
	if (start !== undefined && start.standing !== 'folder') {
		report(start.name, start.standing === 'file' ? 'special' : start.standing);
	}
	for (const { name, standing } of entries) {
		const isWanted = wanted.test(path.basename(name));
		if (standing === 'file') (isWanted ? files : others).push(path.join(root, name));
		else if (standing !== 'folder') report(name, standing);
		else if (isWanted) report(name, 'folder');
	}
	return { files, problems, others };
}

/** A post of half a million characters has not half as many bytes. */
const mostBytes = 4_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a file; one that is none, such as a pipe, or that no author writes is never opened. */
export function readText(file: string): FileText {
	try {
		const stats = statSync(file);
		if (!stats.isFile()) return { text: undefined, flaw: 'special' };
		if (stats.size > mostBytes) return { text: undefined, flaw: 'large' };
		return { text: utf8.decode(readFileSync(file)) };
	} catch (error) {
		return { text: undefined, flaw: error instanceof TypeError ? 'notUtf8' : 'unreadable' };
	}
}

/** Reads files as `readText` does, but one that is as it was only once; it remembers all that it read. */
export function readTextOnce(): typeof readText {
	const once = oncePerState(readText);
	return (file) => attempt(() => once(file)) ?? readText(file);
}

/** Reads a file of the folder `root`, named from there; a link that leads out of it is not followed. */
export function textInside(root: string, file: string): FileText {
	const standing = standingIn(root, file);
	if (standing === 'file') return readText(path.join(root, file));
	return { text: undefined, flaw: standing === 'folder' ? 'special' : standing };
}

/** A step of a path that is none, one that leads nowhere and one that leads up. */
const oddStep = /(?:^|[\\/])\.{0,2}(?:[\\/]|$)/;

/** `file` as reports and source links name it: from the project's root, with forward slashes. */
export function fromRoot(root: string, file: string): string {
	const folder = root.endsWith(path.sep) ? root : root + path.sep;
	const inside = file.startsWith(folder) ? file.slice(folder.length) : undefined;
	// Asked several times of each post, and almost all of them are named plainly.
	const name = inside === undefined || oddStep.test(inside) ? path.relative(root, file) : inside;
	return path.sep === '/' ? name : name.split(path.sep).join('/');
}
