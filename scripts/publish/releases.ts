import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fewAtOnce } from '../../src/build/compressedFiles.ts';
import { PlainError } from '../../src/plainError.ts';
import { publishStrings as words } from '../../src/strings/publish.ts';
import { type OutputFolder, readOutput } from './output.ts';

/**
 * What a published folder holds: `releases/000012-3f2a…/`, each a whole output and never changed, and
 * `current`, a link to the one that readers get. Numbers say in which order they were published;
 * whatever else stands there was left by what did not end, and is nobody's. Each step here leaves
 * readers with one whole output, wherever it stops.
 */

const releaseName = /^\d{6,}-[\da-f]{12}$/;
const [incoming, leaving] = ['.incoming', '.leaving'];

function releasesIn(folder: string): string {
	return join(folder, 'releases');
}

/** The folder of a release. */
export function placeOf(folder: string, name: string): string {
	return join(releasesIn(folder), name);
}

function numberOf(name: string): number {
	return Number.parseInt(name, 10);
}

/** The digest that a release has in its name. */
export function idOf(name: string): string {
	return name.replace(/^\d+-/, '');
}

/** The names of all releases, in the order in which they were published. */
export async function releaseNames(folder: string): Promise<string[]> {
	const names = await readdir(releasesIn(folder));
	return names.filter((name) => releaseName.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
}

/** The name of the release that readers get, if there is one; throws when `current` is nothing of ours. */
export function currentName(folder: string): string | undefined {
	const file = join(folder, 'current');
	const stats = lstatSync(file, { throwIfNoEntry: false });
	if (stats === undefined) return undefined;
	const name = stats.isSymbolicLink() ? basename(readlinkSync(file)) : '';
	if (!releaseName.test(name)) throw new PlainError(words.noLink(file));
	return existsSync(placeOf(folder, name)) ? name : undefined;
}

/** Takes away what was left half done. */
export async function clearLeft(folder: string): Promise<void> {
	for (const name of [incoming, leaving]) {
		await rm(placeOf(folder, name), { recursive: true, force: true });
	}
	await rm(join(folder, '.current'), { force: true });
}

/** Gives readers a release: the link changes in one step. */
export async function switchTo(folder: string, name: string): Promise<void> {
	const next = join(folder, '.current');
	await symlink(join('releases', name), next, 'dir');
	await rename(next, join(folder, 'current'));
}

/** Takes releases away, each of them at once: none is ever there in part. */
export async function drop(folder: string, names: readonly string[]): Promise<void> {
	for (const name of names) {
		await rename(placeOf(folder, name), placeOf(folder, leaving));
		await rm(placeOf(folder, leaving), { recursive: true });
	}
}

/** Puts a file where another one is to be; tests let it fail. */
export type Put = (from: string, to: string) => Promise<void>;

/** The same file, where the disk can do that: it keeps the time by which browsers know it again. */
async function linkOrCopy(from: string, to: string): Promise<void> {
	await link(from, to).catch(() => copyFile(from, to));
}

/** What was made of an output. */
export interface Arrival {
	readonly name: string;
	/** How many of its files are those of the release before, and how many are new. */
	readonly linked: number;
	readonly copied: number;
}

/** A folder is made once, however many files come into it. */
function folderMaker(): (file: string) => Promise<unknown> {
	const made = new Map<string, Promise<unknown>>();
	return (file) => {
		const folder = dirname(file);
		const making = made.get(folder) ?? mkdir(folder, { recursive: true });
		made.set(folder, making);
		return making;
	};
}

/**
 * Copies an output to where releases are; of files that `before`, the release that readers get, has as
 * well there is one on the disk. It becomes a release when all of it is there and is what was read.
 */
export async function bring(
	folder: string,
	output: OutputFolder,
	{ before, put = copyFile }: { readonly before: OutputFolder | undefined; readonly put?: Put },
): Promise<Arrival> {
	const place = placeOf(folder, incoming);
	const makeFolder = folderMaker();
	let linked = 0;
	await fewAtOnce(output.files, async ([name, digest]) => {
		const to = join(place, name);
		await makeFolder(to);
		const isSame = before?.files.get(name) === digest;
		if (isSame) await linkOrCopy(join(before.folder, name), to);
		else await put(join(output.folder, name), to);
		if (isSame) linked += 1;
	}).catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'ENOENT' ? new PlainError(words.changedMeanwhile(output.folder)) : error;
	});
	if ((await readOutput(place)).id !== output.id) {
		throw new PlainError(words.changedMeanwhile(output.folder));
	}
	const last = (await releaseNames(folder)).at(-1);
	const number = last === undefined ? 1 : numberOf(last) + 1;
	const name = `${String(number).padStart(6, '0')}-${output.id}`;
	await rename(place, placeOf(folder, name));
	return { name, linked, copied: output.files.size - linked };
}
