/** What `read` reads, once for all who ask for it, and anew after it could not be read. */
export function readOnce<Value>(read: () => Promise<Value>): () => Promise<Value> {
	let kept: Promise<Value> | undefined;
	return () => {
		kept ??= read().catch((error: unknown) => {
			kept = undefined;
			throw error;
		});
		return kept;
	};
}
