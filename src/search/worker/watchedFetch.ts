/**
 * A `fetch` that tells of every file that could not be read. Pagefind logs a piece of the index that it
 * cannot read, takes it for an empty one and keeps that, so words of it would be found nowhere. Its
 * releases after https://github.com/Pagefind/pagefind/pull/1329 ask again.
 */
export function watchedFetch(fetch: typeof globalThis.fetch, onMissed: () => void): typeof fetch {
	return async (...request) => {
		try {
			const response = await fetch(...request);
			if (!response.ok) onMissed();
			return response;
		} catch (error) {
			onMissed();
			throw error;
		}
	};
}
