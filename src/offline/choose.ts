import { decodeHTMLAttribute } from 'entities';
import { decodedPath, pathOfFile } from '../addresses.ts';
import { hashedFolders } from '../hosting/headers.ts';

/** Which files of a built site are kept for reading offline. */

/** What the search reads first changes its name with its content as well, outside of the folders of such files. */
const searchMeta = /^pagefind\/[^/]*\.pf_meta$/;

/** What scripts, the search and the check read, and no page names in its HTML. */
const read = /^(?:_astro\/|pagefind\/(?!LICENSE)|search\/.*\.json$|check\/.*\.js$)/;

/** What may be a part of a page; its head names feeds as well, and moving pictures take too much. */
const showable = /\.(?:svg|png|jpe?g|gif|webp|avif|ico|css|m?js|woff2?)$/i;

const parts = /<(?:img|source|script|link|use|image)\b[^>]*>/gi;
const addresses = /\s(?:src|srcset|href|xlink:href)="([^"]*)"/gi;

/** Whether the name of a file changes with its content. */
export function isNamedByContent(file: string): boolean {
	return hashedFolders.some((folder) => file.startsWith(folder)) || searchMeta.test(file);
}

/** The address of a file of the output from the site's base path: that of a page is its folder. */
export function pathOf(file: string): string {
	return pathOfFile(file).split('/').map(encodeURIComponent).join('/');
}

/** The addresses in an attribute: one, or one for each candidate of a `srcset`. */
function addressesIn(value: string): string[] {
	return decodeHTMLAttribute(value)
		.split(/,\s+/)
		.map((candidate) => candidate.trim().split(/\s/, 1)[0] ?? '');
}

/** The files of the output that a part of a page shows. */
function filesOf(part: string, base: string): string[] {
	const own = new URL(base, 'https://own.invalid');
	return [...part.matchAll(addresses)]
		.flatMap(([, value = '']) => addressesIn(value))
		.flatMap((address) => {
			const url = URL.parse(address, own);
			if (url?.host !== own.host || !url.pathname.startsWith(base)) return [];
			const file = decodedPath(url.pathname.slice(base.length));
			return showable.test(file) ? [file] : [];
		});
}

/**
 * The files of the output that a page shows: pictures, icons, sheets and scripts below `base`.
 *
 * @param known what parts of other pages below the same base show; most stand in every page
 */
export function filesShownBy(
	html: string,
	base: string,
	known = new Map<string, readonly string[]>(),
): Set<string> {
	const found = new Set<string>();
	for (const [part] of html.matchAll(parts)) {
		const files = known.get(part) ?? filesOf(part, base);
		known.set(part, files);
		for (const file of files) found.add(file);
	}
	return found;
}

/** Whether a page only leads to another; hosts may do that before they look for the file. */
export function isRedirect(html: string): boolean {
	return /<meta http-equiv="refresh"/i.test(html);
}

/** Files that stand beside others for hosts that compress nothing themselves. */
const compressed = /\.(?:br|gz)$/;

/**
 * The files to keep, in code point order of their paths: every page but the one for addresses that are
 * not there, in whose place another answers offline, and those that lead elsewhere; what pages show;
 * what the search and the check read. Feeds, pictures for sharing, sources of posts and documents for
 * machines are not kept.
 *
 * @param shown what pages show
 * @param redirects pages that lead elsewhere
 */
export function filesToKeep(
	files: readonly string[],
	shown: ReadonlySet<string>,
	redirects: ReadonlySet<string>,
): string[] {
	const isPage = (file: string) => file.endsWith('.html');
	return files
		.filter((file) =>
			isPage(file)
				? file !== '404.html' && !redirects.has(file)
				: (read.test(file) && !compressed.test(file)) || shown.has(file),
		)
		.map((file) => ({ file, path: pathOf(file) }))
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map(({ file }) => file);
}
