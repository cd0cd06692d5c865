import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type OwnAddresses, ownAddresses } from '../domain/ownAddresses.ts';
import { modernFolder } from '../markdown/tree/modernPictures.ts';
import { urls, withoutBase } from '../urls.ts';
import { fromRoot } from './files.ts';

/** What the build writes at the top of the output beside the pages; `tests/build/ownAddresses.test.ts` compares. */
export const builtNames: readonly string[] = [
	// Astro's name for scripts and styles.
	'_astro',
	'_headers',
	...[`/${modernFolder}`, withoutBase(urls.pagefind())].map((folder) => folder.slice(1, -1)),
];

/** The addresses of the project at `root` that belong to the site, its posts with these ids included. */
export function siteAddresses(root: string, ids: readonly string[]): OwnAddresses {
	const pages = path.join(root, 'src/pages');
	const entries = existsSync(pages)
		? readdirSync(pages, { recursive: true, withFileTypes: true })
		: [];
	const routes = entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => fromRoot(pages, path.join(parentPath, name)));
	return ownAddresses({ routes, built: builtNames, ids });
}
