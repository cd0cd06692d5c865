import { type OwnAddresses, ownAddresses, type SiteParts } from '../domain/ownAddresses.ts';
import { entriesIn, type Standing } from '../folders.ts';
import { modernFolder } from '../pictures/modern.ts';
import { urls, withoutBase } from '../urls.ts';

/** What the build writes at the top of the output beside the pages; `tests/build/ownAddresses.test.ts` compares. */
const builtNames: readonly string[] = [
	// Astro's name for scripts and styles.
	'_astro',
	...['_headers', '_redirects', '_nginx.conf'],
	// The worker for offline reading, and what it reads.
	...['offline', 'offline.js'],
	...[`/${modernFolder}`, withoutBase(urls.pagefind())].map((folder) => folder.slice(1, -1)),
];

/** What the site of a project answers to. */
export interface SiteAddresses {
	/** Addresses that are the site's whatever posts there are. */
	readonly isOwn: OwnAddresses;
	/** The same and those of the posts. */
	readonly isTaken: OwnAddresses;
	/** The folders that the build writes into, without those that are named by content. */
	readonly folders: ReadonlySet<string>;
}

/**
 * The addresses of the project at `root`, whose posts have these ids. `valuesOf` narrows `isTaken` to
 * the pages that there are, see `SiteParts`.
 */
export function siteAddresses(
	root: string,
	ids: readonly string[],
	valuesOf?: SiteParts['valuesOf'],
): SiteAddresses {
	const [, ...entries] = entriesIn(root, 'src/pages');
	const inside = (wanted: Standing) =>
		entries
			.filter(({ standing }) => standing === wanted)
			.map(({ name }) => name.slice('src/pages/'.length));
	const parts = { routes: inside('file'), built: builtNames };
	return {
		isOwn: ownAddresses({ ...parts, ids: [] }),
		isTaken: ownAddresses({ ...parts, ids, ...(valuesOf && { valuesOf }) }),
		folders: new Set(inside('folder').filter((name) => !name.includes('['))),
	};
}
