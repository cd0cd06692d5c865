import type { PageText } from '../page.ts';
import { readEach } from '../readEach.ts';
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
	return readEach(async (id) => {
		const [known, sections] = await Promise.all([
			pages.with([id]),
			json(`text/${id}.json`) as Promise<PageText>,
		]);
		return foldPage(known.get(id)?.title ?? '', sections, variants);
	}, keptTexts);
}
