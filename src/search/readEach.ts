/**
 * What `read` reads for each key, kept for those who ask again; what could not be read is read anew.
 *
 * @param most how many are kept: those that were asked for last
 */
export function readEach<Key, Value>(
	read: (key: Key) => Promise<Value>,
	most = Number.POSITIVE_INFINITY,
): (key: Key) => Promise<Value> {
	const kept = new Map<Key, Promise<Value>>();
	return (key) => {
		const value = kept.get(key) ?? read(key);
		kept.delete(key);
		kept.set(key, value);
		value.catch(() => kept.delete(key));
		const oldest = kept.keys().next();
		if (kept.size > most && !oldest.done) kept.delete(oldest.value);
		return value;
	};
}
