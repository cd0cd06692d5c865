import type { Asked } from '../worker/engine.ts';
import { addressOf } from './address.ts';

/** What the panel does only where it stands in a dialog. */

/** Escape, a button, a link (it may lead to this very page) and a click beside the dialog close it. */
export function closeWithDialog(panel: HTMLElement): void {
	const dialog = panel.closest('dialog');
	panel.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || event.isComposing) return;
		// Some browsers would clear the field first; the query is kept for the next time.
		event.preventDefault();
		dialog?.close();
	});
	dialog?.addEventListener('click', ({ target }) => {
		if (!(target instanceof Element)) return;
		if (target === dialog || target.closest('a, [data-search-close]')) dialog.close();
	});
}

/** The link from the dialog to the search page takes along what was typed. */
export function linkToPage(panel: HTMLElement, question: Asked): void {
	const link = panel.closest('dialog')?.querySelector<HTMLAnchorElement>('[data-search-more]');
	if (link) link.search = addressOf(question);
}
