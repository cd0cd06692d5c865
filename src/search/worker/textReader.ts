import type { PageText } from '../page.ts';
import type { Variants } from '../text/fold.ts';
import { type FoldedPage, foldPage } from './foldedPage.ts';
import type { PageReader } from './pageReader.ts';

/** Folded texts that are kept; more pages are read again when they are shown again. */
const keptTexts = 200;

/** Reads and folds pages' texts and keeps them for the next keystroke. */
export function createTextReader(
	{ json }: { json(path: string): Promise<unknown> },
	pages: PageReader,
	variants: Variants,
): (id: string) => Promise<FoldedPage> {
	const kept = new Map<string, Promise<FoldedPage>>();
	async function read(id: string): Promise<FoldedPage> {
		const [known, sections] = await Promise.all([
			pages.with([id]),
			json(`text/${id}.json`) as Promise<PageText>,
		]);
		return foldPage(known.get(id)?.title ?? '', sections, variants);
	}
	return (id) => {
		const known = kept.get(id);
		if (known !== undefined) return known;
		const text = read(id);
		kept.set(id, text);
		text.catch(() => kept.delete(id));
		const oldest = kept.keys().next();
		if (kept.size > keptTexts && !oldest.done) kept.delete(oldest.value);
		return text;
	};
}
