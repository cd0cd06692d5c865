function decoded(bytes: string): string {
	try {
		return decodeURIComponent(bytes);
	} catch {
		return bytes;
	}
}

/**
 * The id that a fragment such as `#%E7%9B%AE` names, `''` for none. Anyone may write an address, so
 * what is not well encoded stands for itself, as in `#100%`.
 */
export function idInFragment(fragment: string): string {
	return fragment.replace(/^#/, '').replace(/(?:%[0-9a-f]{2})+/gi, decoded);
}
