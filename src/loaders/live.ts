import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';

/** How collections follow their files while an author works. */

/**
 * `work`, one run at a time. Calls during a run ask for one more, which sees all of their changes;
 * each call ends with the run that began after it.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> = Promise.resolve();
	let waiting: Promise<void> | undefined;
	return () => {
		waiting ??= running
			.catch(() => {})
			.then(() => {
				waiting = undefined;
				running = work();
				return running;
			});
		return waiting;
	};
}

/**
 * How long a change is left alone, in milliseconds. The watcher of files says nothing of a second
 * change within 50 of the first: what is read later than that is either the last one or told of.
 */
const unheard = 100;

/** Loads, and in development loads again after each change below the folders (absolute paths). */
export async function loadAndFollow(
	{ watcher, logger }: Pick<LoaderContext, 'watcher' | 'logger'>,
	folders: readonly string[],
	load: () => Promise<void>,
): Promise<void> {
	const reload = oneAtATime(load);
	const follow = (file: string) => {
		if (!folders.some((folder) => file.startsWith(folder + path.sep))) return;
		setTimeout(() => reload().catch((error: unknown) => logger.error(String(error))), unheard);
	};
	// Astro hands out a watcher in dev only.
	for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, follow);
	await reload();
}

/** What Astro's store holds of one post or record. */
export type Entry = Parameters<LoaderContext['store']['set']>[0];

/** A file as it was read: its entry, if it makes one, and whether anything in it is an error. */
export interface ReadFile {
	/** From the project's root. */
	readonly file: string;
	readonly entry: Entry | undefined;
	readonly isBroken: boolean;
}

/** The files of entries at or below names that cannot be read, as broken ones. */
export function filesAt(names: readonly string[], entries: readonly Entry[]): ReadFile[] {
	return entries.flatMap(({ filePath: file }) =>
		file !== undefined && names.some((name) => file === name || file.startsWith(`${name}/`))
			? [{ file, entry: undefined, isBroken: true }]
			: [],
	);
}

/**
 * The entries to show: a broken file keeps its last good one among those shown `before`. Where there
 * never was one, it shows what could be made of it. Files that are gone show nothing.
 */
export function entriesToShow(files: readonly ReadFile[], before: readonly Entry[]): Entry[] {
	const last = new Map(before.map((entry) => [entry.filePath, entry]));
	const shown = new Map<string, Entry>();
	const inTurn = [
		...files.filter(({ isBroken }) => !isBroken),
		...files.filter(({ isBroken }) => isBroken),
	];
	for (const { file, entry, isBroken } of inTurn) {
		const chosen = isBroken ? (last.get(file) ?? entry) : entry;
		if (chosen !== undefined && !shown.has(chosen.id)) shown.set(chosen.id, chosen);
	}
	return [...shown.values()];
}

/** Whether an entry says what another does: as written, since what the store has read again lacks what was `undefined`. */
function isSame(entry: Entry, other: Entry | undefined): boolean {
	if (other === undefined || entry.id !== other.id || entry.digest !== other.digest) return false;
	return entry.data === other.data || JSON.stringify(entry.data) === JSON.stringify(other.data);
}

/**
 * Makes the store hold these entries, in this order, and nothing else; no change leaves it alone. Their
 * data is looked at as well: a digest names what an article was made of, and what its post is about
 * depends on the catalogue too.
 */
export function replaceEntries(store: LoaderContext['store'], entries: readonly Entry[]): void {
	const before = store.values();
	const isKept =
		before.length === entries.length && entries.every((one, at) => isSame(one, before[at]));
	if (isKept) return;
	store.clear();
	for (const entry of entries) store.set(entry);
}
