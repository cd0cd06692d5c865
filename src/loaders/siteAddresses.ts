import { type OwnAddresses, ownAddresses } from '../domain/ownAddresses.ts';
import { entriesIn, type Standing } from '../folders.ts';
import { modernFolder } from '../markdown/tree/modernPictures.ts';
import { urls, withoutBase } from '../urls.ts';

/** What the build writes at the top of the output beside the pages; `tests/build/ownAddresses.test.ts` compares. */
export const builtNames: readonly string[] = [
	// Astro's name for scripts and styles.
	'_astro',
	'_headers',
	...[`/${modernFolder}`, withoutBase(urls.pagefind())].map((folder) => folder.slice(1, -1)),
];

/** The folders and the files of `src/pages/`, from there. */
export function routesIn(root: string): {
	readonly folders: readonly string[];
	readonly routes: readonly string[];
} {
	const [, ...entries] = entriesIn(root, 'src/pages');
	const inside = (wanted: Standing) =>
		entries
			.filter(({ standing }) => standing === wanted)
			.map(({ name }) => name.slice('src/pages/'.length));
	return { folders: inside('folder'), routes: inside('file') };
}

/** The addresses of the project at `root` that belong to the site, its posts with these ids included. */
export function siteAddresses(root: string, ids: readonly string[]): OwnAddresses {
	return ownAddresses({ routes: routesIn(root).routes, built: builtNames, ids });
}
