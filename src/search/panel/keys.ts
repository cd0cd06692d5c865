/** Which keys and clicks open the search; every page loads this. */

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
