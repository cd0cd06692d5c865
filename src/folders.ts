import {
	accessSync,
	constants,
	type Dirent,
	lstatSync,
	readdirSync,
	realpathSync,
	statSync,
} from 'node:fs';
import path from 'node:path';

/** What stands in folders, asked so that no answer can hang: nothing is opened here. */

/** What an entry below a folder is; all but the first two hold nothing that may be read. */
export type Standing =
	| 'file'
	| 'folder'
	/** A link to nothing. */
	| 'broken'
	/** A link to what is no part of the project. */
	| 'outside'
	/** A link to a folder that holds it. */
	| 'circle'
	/** A pipe, a socket or a device. */
	| 'special'
	| 'unreadable'
	/** A name that is not UTF-8, or holds control characters. */
	| 'unnamed';

export interface Entry {
	/** From the root, with forward slashes. */
	readonly name: string;
	readonly standing: Standing;
}

/** `undefined` in the place of what the system refuses to tell. */
export function attempt<Answer>(ask: () => Answer): Answer | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}

/** Where a path ends, or the path itself if it leads nowhere. */
function realOf(file: string): string {
	return attempt(() => realpathSync(file)) ?? file;
}

function isWithin(folder: string, file: string): boolean {
	return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

interface Walk {
	readonly root: string;
	/** Real paths of the folders in which links may end. */
	readonly homes: readonly string[];
	/** Real paths of the folders that lead here. */
	readonly trail: readonly string[];
}

/** What no name may hold. */
const unwritable = /[\p{Cc}\uFFFD]/u;

function standingOf(file: string, { homes, trail }: Walk): Standing {
	if (unwritable.test(path.basename(file))) return 'unnamed';
	const own = attempt(() => lstatSync(file));
	if (own === undefined) return 'broken';
	const stats = own.isSymbolicLink() ? attempt(() => statSync(file)) : own;
	const parent = own.isSymbolicLink() ? undefined : trail.at(-1);
	const real = attempt(() =>
		parent === undefined ? realpathSync(file) : path.join(parent, path.basename(file)),
	);
	if (stats === undefined || real === undefined) return 'broken';
	if (!homes.some((home) => isWithin(home, real))) return 'outside';
	if (stats.isDirectory()) {
		if (trail.some((folder) => isWithin(real, folder))) return 'circle';
		const isOpen = attempt(() => accessSync(file, constants.R_OK | constants.X_OK) ?? true);
		return isOpen ? 'folder' : 'unreadable';
	}
	return stats.isFile() ? standingOfFile(file) : 'special';
}

function standingOfFile(file: string): Standing {
	return attempt(() => accessSync(file, constants.R_OK) ?? true) ? 'file' : 'unreadable';
}

/** The same of an entry of a folder, which tells of most that they are files and no links. */
function standingInFolder(entry: Dirent, folder: string, walk: Walk): Standing {
	const file = path.join(folder, entry.name);
	return entry.isFile() && !unwritable.test(entry.name)
		? standingOfFile(file)
		: standingOf(file, walk);
}

function below(name: string, walk: Walk): Entry[] {
	const folder = path.join(walk.root, name);
	const trail = [...walk.trail, realpathSync(folder)];
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const inside = `${name}/${entry.name}`;
			const standing = standingInFolder(entry, folder, { ...walk, trail });
			// Emacs marks a file that it has open by a link that leads nowhere.
			if (standing === 'broken' && entry.name.startsWith('.#')) return [];
			const found = { name: inside, standing };
			return standing === 'folder' ? [found, ...below(inside, { ...walk, trail })] : [found];
		});
}

/**
 * `name`, a path from `root`, and everything below it, in a stable order; nothing if it is missing.
 * Links are followed within the project, which a folder that is itself a link belongs to.
 */
export function entriesIn(root: string, name: string): Entry[] {
	const start = attempt(() => realpathSync(path.join(root, name)));
	if (start === undefined) return [];
	const walk = { root, homes: [realpathSync(root), start], trail: [] };
	const standing = standingOf(path.join(root, name), walk);
	return [{ name, standing }, ...(standing === 'folder' ? below(name, walk) : [])];
}

/** What a path from `root` leads to; links are followed within the project. */
export function standingIn(root: string, name: string): Standing {
	return standingOf(path.join(root, name), { root, homes: [realOf(root)], trail: [] });
}

/**
 * The file that a path below `folder` names, absolute; `undefined` if there is none that may be read,
 * whatever the path holds. `inside` is not encoded.
 */
export function fileBelow(folder: string, inside: string): string | undefined {
	const file = path.join(folder, inside);
	const home = attempt(() => realpathSync(folder));
	if (home === undefined || !isWithin(folder, file)) return undefined;
	const homes = [home, attempt(() => realpathSync(path.dirname(folder))) ?? home];
	return standingOf(file, { root: folder, homes, trail: [] }) === 'file' ? file : undefined;
}

/**
 * Whether a path, absolute and below `root`, is a link that must not be followed, such as one to the
 * whole disk: who watches files would watch all that is there.
 */
export function leadsAway(root: string, file: string): boolean {
	if (!attempt(() => lstatSync(file))?.isSymbolicLink()) return false;
	const above: string[] = [];
	for (let folder = path.dirname(file); isWithin(root, folder); folder = path.dirname(folder)) {
		above.push(realOf(folder));
		if (folder === path.dirname(folder)) break;
	}
	const standing = standingOf(file, { root, homes: [realOf(root)], trail: above.reverse() });
	return standing !== 'file' && standing !== 'folder';
}
