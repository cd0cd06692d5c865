import type { PageText } from '../page.ts';
import { fold, type Variants } from '../text/fold.ts';
import { tokensOf } from '../text/tokens.ts';

/**
 * What Pagefind indexes of a page: a word for each character position. The title comes first, then
 * all headings, then everything else, so that a position alone tells how much a hit weighs.
 */
export interface IndexedWords {
	readonly content: string;
	/** The position after the title's last. */
	readonly titleEnd: number;
	/** The position after the last heading's last. */
	readonly headingsEnd: number;
}

/** Takes a position in Pagefind's count of words and is no word: it has no letter or digit. */
const emptyPosition = '.';

export function indexedWords(title: string, sections: PageText, variants?: Variants): IndexedWords {
	/** Each block ends with an empty position, so that no phrase runs from one into the next. */
	const wordsOf = (blocks: readonly string[]) =>
		blocks.flatMap((block) => {
			const tokens = tokensOf(fold(block, variants).text);
			return [...tokens.map((token) => (token === '' ? emptyPosition : token)), emptyPosition];
		});
	const headings = sections.map(({ heading }) => heading).filter((heading) => heading !== '');
	const titleWords = wordsOf([title]);
	const headingWords = wordsOf(headings);
	const textWords = wordsOf(sections.flatMap(({ blocks }) => blocks));
	return {
		content: [...titleWords, ...headingWords, ...textWords].join(' '),
		titleEnd: titleWords.length,
		headingsEnd: titleWords.length + headingWords.length,
	};
}
