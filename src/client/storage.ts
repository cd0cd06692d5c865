/** What the reader's browser keeps from page to page; storage may be blocked, full or absent. */

/** What is kept under a key, if anything. */
export function recall(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Keeps a value, or drops the key for none. Where that fails, it holds until the page is left. */
export function keep(key: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// The reader cannot do anything about it, and the page works without.
	}
}
