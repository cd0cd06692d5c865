import { createHash } from 'node:crypto';
import { digestOf, type KeptFile, type OfflineList } from '../../../src/offline/list.ts';

/** What the rules of offline reading need of a browser and of a site. */

/** A cache that forgets nothing; the first write after `room` others fails as browsers do that are full. */
class ACache {
	readonly answers = new Map<string, Response>();
	readonly #room: number;

	constructor(room: number) {
		this.#room = room;
	}

	async match(address: string) {
		return this.answers.get(address)?.clone();
	}

	async put(address: string, answer: Response) {
		if (this.answers.size >= this.#room) {
			throw new DOMException('no room', 'QuotaExceededError');
		}
		this.answers.set(address, answer);
	}

	async keys() {
		return [...this.answers.keys()].map((url) => ({ url }));
	}

	async delete(address: string) {
		return this.answers.delete(address);
	}
}

/** A browser's caches, as far as they are used. */
export function someCaches(room = Number.POSITIVE_INFINITY) {
	const caches = new Map<string, ACache>();
	const made = {
		has: async (name: string) => caches.has(name),
		open: async (name: string) => {
			const cache = caches.get(name) ?? new ACache(room);
			caches.set(name, cache);
			return cache;
		},
		delete: async (name: string) => caches.delete(name),
	};
	return {
		caches: made as unknown as CacheStorage,
		names: () => [...caches.keys()],
		/** Everything that is kept under a name, by its address. */
		keptAt: (name: string) => [...(caches.get(name)?.answers.keys() ?? [])].sort(),
	};
}

/** The list of a site of these files; a name with a dot in it stands for its content. */
export async function aList(files: Readonly<Record<string, string>>): Promise<OfflineList> {
	const entries = Object.entries(files).map(async ([path, text]): Promise<KeptFile> => {
		const content = new TextEncoder().encode(text);
		return path.includes('.')
			? [path, content.length]
			: [path, content.length, await digestOf(content)];
	});
	const listed = await Promise.all(entries);
	const version = createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 12);
	return { version, files: listed };
}
