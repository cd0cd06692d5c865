import { randomUUID } from 'node:crypto';
import {
	accessSync,
	constants,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readlinkSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { PlainError } from '../plainError.ts';
import { machineStrings } from '../strings/machine.ts';

/** The folder that readers get, and what stands around it while another takes its place. */
export interface Folders {
	/** The folder itself, where links end. */
	readonly output: string;
	/** Where a build writes: in the project, whose packages its pages import. */
	readonly next: string;
	/** The next output beside this one, ready to be renamed. */
	readonly ready: string;
	/** This output once it has been renamed. */
	readonly previous: string;
	/** What only has to be deleted, beside `next` and beside the output; nothing is ever taken out of there. */
	readonly deleting: Readonly<Record<'next' | 'output', string>>;
	/** The same within an output that cannot be renamed, and the previous one before it is whole. */
	readonly inside: Readonly<Record<'ready' | 'leaving' | 'previous', string>>;
}

/** Where a path leads: the end of its links, whether or not there is anything. */
function endOf(path: string, links = 0): string {
	const stats = lstatSync(path, { throwIfNoEntry: false });
	if (stats?.isSymbolicLink() !== true) return path;
	if (links > 40) throw new PlainError(machineStrings.inTheWay(path));
	return endOf(resolve(dirname(path), readlinkSync(path)), links + 1);
}

/** The folders for an output at `path`, which may be a link. */
export function foldersOf(path: string): Folders {
	const output = endOf(path);
	const within = (name: string) => join(output, name);
	return {
		output,
		next: `${path}.next`,
		ready: `${output}.next`,
		previous: `${output}.previous`,
		deleting: { next: `${path}.deleting`, output: `${output}.deleting` },
		inside: {
			ready: within('.next'),
			leaving: within('.leaving'),
			previous: within('.previous'),
		},
	};
}

/** Whether a build may take the place of all that stands in a folder to which a link leads. */
function isOutput({ output, next, inside }: Folders): boolean {
	// The project itself, whose packages the next output imports, stands inside of it.
	if (`${dirname(next)}${sep}`.startsWith(join(output, sep))) return false;
	if (Object.values(inside).some((folder) => existsSync(folder))) return true;
	const names = readdirSync(output).filter((name) => !/^(?:\.|lost\+found$)/.test(name));
	return names.length === 0 || names.includes('index.html');
}

/**
 * Throws what the system says when the output, or the place to build it, may not be written, and a
 * sentence when something stands there that is no output: nothing else is ever taken away.
 */
export function assertUsable(folders: Folders): void {
	const { output, next, ready } = folders;
	accessSync(dirname(next), constants.W_OK);
	const stats = statSync(output, { throwIfNoEntry: false });
	if (stats === undefined) return;
	if (!stats.isDirectory()) throw new PlainError(machineStrings.inTheWay(output));
	accessSync(output, constants.W_OK);
	const isLink = ready !== next;
	if (isLink && !isOutput(folders)) throw new PlainError(machineStrings.noOutput(output));
}

function remove(...folders: readonly string[]): void {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Takes a folder out of the way into `deleting`: it has thousands of files, and nothing waits for the last of them. */
function putAside(folder: string, deleting: string): void {
	if (!existsSync(folder)) return;
	mkdirSync(deleting, { recursive: true });
	renameSync(folder, join(deleting, randomUUID()));
}

/** Deletes what was taken out of the way, also by a build that ended before it could. */
export function sweep({ deleting }: Folders): void {
	remove(...Object.values(deleting));
}

function moveEntries(from: string, to: string, names = readdirSync(from)): void {
	for (const name of names) {
		remove(join(to, name));
		renameSync(join(from, name), join(to, name));
	}
}

/** Brings an output back that a build left while another took its place, and clears the way. */
export function recover({ output, next, ready, previous, deleting, inside }: Folders): void {
	if (existsSync(previous) && !existsSync(output)) renameSync(previous, output);
	if (existsSync(inside.leaving)) moveEntries(inside.leaving, output);
	// The old output has left whole: the next one has only to come in.
	else if (existsSync(inside.previous)) moveEntries(inside.ready, output);
	putAside(next, deleting.next);
	for (const folder of [ready, previous]) putAside(folder, deleting.output);
	remove(...Object.values(inside));
}

function failedWith(error: unknown, codes: readonly string[]): boolean {
	return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Renames a folder, or copies it where it would come to another disk. */
function move(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if (!failedWith(error, ['EXDEV'])) throw error;
		cpSync(from, to, { recursive: true, preserveTimestamps: true });
		remove(from);
	}
}

/** Puts the next output into the folder of the last one, which stays where it is. */
export function swapInside({ output, inside }: Folders, next: string): void {
	move(next, inside.ready);
	const leaving = readdirSync(output).filter((name) => name !== '.next');
	mkdirSync(inside.leaving);
	moveEntries(output, inside.leaving, leaving);
	renameSync(inside.leaving, inside.previous);
	moveEntries(inside.ready, output);
	remove(...Object.values(inside));
}

/** Puts the next output into the place of the last one; what fails leaves the last one as it was. */
export function swap(folders: Folders): void {
	const { output, next, ready, previous, deleting } = folders;
	try {
		mkdirSync(dirname(output), { recursive: true });
		if (ready !== next) move(next, ready);
		if (existsSync(output)) renameSync(output, previous);
		renameSync(ready, output);
		putAside(previous, deleting.output);
	} catch (error) {
		// The output is a disk of its own, or stands in a folder that nobody may write to.
		const isFixed = failedWith(error, ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS']);
		try {
			if (!isFixed || !existsSync(output)) throw error;
			swapInside(folders, existsSync(next) ? next : ready);
		} catch (final) {
			recover(folders);
			throw final;
		}
	}
}
