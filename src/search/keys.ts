/** What keys mean to the search. */

type Key = Pick<
	KeyboardEvent,
	'key' | 'isComposing' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'
>;

/** Whether a key opens the search: `/` outside of fields, Ctrl-K and Cmd-K anywhere. */
export function isShortcut(key: Key, isInField: boolean): boolean {
	if (key.isComposing || key.altKey || key.shiftKey) return false;
	if (key.ctrlKey || key.metaKey) return key.key.toLowerCase() === 'k';
	return key.key === '/' && !isInField;
}

/** Whether a click asks for a new tab or window, and not for this one. */
export function isForElsewhere(
	click: Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): boolean {
	return click.ctrlKey || click.metaKey || click.shiftKey || click.altKey;
}

/** How many stops a key moves on through field and results: 1, -1, or 0 for a key that does not. */
export function stepOf(key: Key): number {
	if (key.isComposing || key.altKey || key.ctrlKey || key.metaKey) return 0;
	return key.key === 'ArrowDown' ? 1 : key.key === 'ArrowUp' ? -1 : 0;
}

/** The stop after `at`, of `count`; the first and the last are ends. */
export function stopAfter(at: number, step: number, count: number): number {
	return Math.min(Math.max(at + step, 0), count - 1);
}
