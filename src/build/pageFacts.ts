import { join } from 'node:path';
import { filesIn, type Inputs, keyOf, projectRoot, versionsIn } from '../cache.ts';
import { filesShownBy, isRedirect } from '../offline/choose.ts';
import { factsOf } from './facts.ts';
import type { Output } from './outputFile.ts';

/** What a page says of the files of the site. */
export interface PageFacts {
	/** Whether it only leads to another page. */
	readonly isRedirect: boolean;
	/** The files of the output that it shows, from there. */
	readonly shown: readonly string[];
	/** The addresses of the pictures in modern formats that it offers. */
	readonly pictures: readonly string[];
}

/** The addresses of the pictures in modern formats that a page offers. */
export function picturesIn(html: string): string[] {
	const found = html.matchAll(/<source type="image\/webp" srcset="([^"\s,]+)"/g);
	return [...found].map(([, address = '']) => address);
}

/** What the facts of a page are made of but for the page: the code, its packages, and where the site is. */
export function pageInputs(root: string, base: string): Inputs {
	const code = ['src/addresses.ts', 'src/build', 'src/offline'];
	return { ...filesIn(root, code), ...versionsIn(root, ['entities']), base };
}

/**
 * The facts of all pages of an output by the digests of their contents: each page is read once, whoever
 * asks.
 *
 * @param base what the addresses of the site begin with
 * @param cache absolute path of the folder that keeps facts from one build to the next
 */
export function pageFacts(
	output: Output,
	{ base, cache }: { readonly base: string; readonly cache: string },
): Promise<ReadonlyMap<string, PageFacts>> {
	const pages = output.files.filter(({ name }) => name.endsWith('.html'));
	const known = new Map<string, readonly string[]>();
	return factsOf(output, pages, {
		file: join(cache, 'pages.json'),
		key: keyOf(pageInputs(projectRoot(), base)),
		factOf(content): PageFacts {
			const html = content.toString('utf8');
			return {
				isRedirect: isRedirect(html),
				shown: [...filesShownBy(html, base, known)],
				pictures: picturesIn(html),
			};
		},
	});
}
