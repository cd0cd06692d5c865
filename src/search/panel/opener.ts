import styles from '../../styles/searchPanel.css?url';
import { isForElsewhere, isShortcut } from './keys.ts';

/**
 * The part of the search that every page loads: opens the dialog and fetches the rest on first use.
 * On the search page itself the field stands in the page, and there is nothing to open.
 */

const links = document.querySelectorAll<HTMLAnchorElement>('[data-search-open]');
const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const ownPanel = document.querySelector<HTMLElement>('[data-search-panel="page"]');
const panel = ownPanel ?? dialog?.querySelector<HTMLElement>('[data-search-panel]');

let styled: Promise<unknown> | undefined;

/** What answers look like; without it they can be read all the same. The search's own page links it. */
function loadStyles(): Promise<unknown> {
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = styles;
	const settled = new Promise((resolve) => {
		link.onload = resolve;
		link.onerror = resolve;
	});
	document.head.append(link);
	return settled;
}

async function start(): Promise<void> {
	if (!panel) return;
	if (!ownPanel) styled ??= loadStyles();
	const [{ openPanel }] = await Promise.all([import('./panel.ts'), styled]);
	openPanel(panel);
}

function open(): void {
	if (!panel) return;
	if (dialog && !ownPanel && !dialog.open) dialog.showModal();
	const field = panel.querySelector('input');
	field?.focus();
	field?.select();
	// The page of the search can load itself again; a dialog without its script can do nothing.
	start().catch(() => location.assign(links[0]?.href ?? location.href));
}

function takesText(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches('input, textarea, select'))
	);
}

for (const link of links) {
	link.addEventListener('click', (event) => {
		// A click that asks for a new tab or window gets the search page there.
		if (isForElsewhere(event)) return;
		event.preventDefault();
		open();
	});
}

document.addEventListener('keydown', (event) => {
	if (!isShortcut(event, takesText(event.target))) return;
	event.preventDefault();
	open();
});

if (ownPanel) start();
