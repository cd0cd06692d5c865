/** `find`, asked once for each object: what it found is kept as long as the object is. */
export function remembered<Of extends object, Found extends object>(
	find: (of: Of) => Found,
): (of: Of) => Found {
	const known = new WeakMap<Of, Found>();
	return (of) => {
		const kept = known.get(of);
		if (kept !== undefined) return kept;
		const found = find(of);
		known.set(of, found);
		return found;
	};
}
