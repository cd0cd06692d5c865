import type { LoaderContext } from 'astro/loaders';
import type { Entry } from '../../../src/loaders/live.ts';

/** Astro's store of one collection, as far as loaders use it, and whether anything wrote to it. */
export function aStore(entries: readonly Entry[] = []) {
	const held = new Map(entries.map((entry) => [entry.id, entry]));
	let isWritten = false;
	const store = {
		values: () => [...held.values()],
		get: (id: string) => held.get(id),
		clear: () => {
			isWritten = true;
			held.clear();
		},
		set: (entry: Entry) => {
			isWritten = true;
			// Astro takes an entry with the digest of the one it holds for the same.
			const isKnown = entry.digest !== undefined && held.get(entry.id)?.digest === entry.digest;
			if (!isKnown) held.set(entry.id, entry);
			return !isKnown;
		},
	};
	return { store: store as unknown as LoaderContext['store'], written: () => isWritten };
}
