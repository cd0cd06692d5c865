/** How keys walk through the field and the results. */

/** How many stops a key moves on through field and results: 1, -1, or 0 for a key that does not. */
export function stepOf(
	key: Pick<KeyboardEvent, 'key' | 'isComposing' | 'altKey' | 'ctrlKey' | 'metaKey'>,
): number {
	if (key.isComposing || key.altKey || key.ctrlKey || key.metaKey) return 0;
	return key.key === 'ArrowDown' ? 1 : key.key === 'ArrowUp' ? -1 : 0;
}

/** The stop after `at`, of `count`; the first and the last are ends. */
export function stopAfter(at: number, step: number, count: number): number {
	return Math.min(Math.max(at + step, 0), count - 1);
}
