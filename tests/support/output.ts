import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../src/site.ts';
import { urls } from '../../src/urls.ts';
import { type HtmlElement, parseHtml } from './html.ts';

/** A page of a built site. */
export interface BuiltPage {
	/** Its file below the output, such as `posts/v1.31.0/index.html`. */
	readonly file: string;
	/** Its address without the origin, such as `/posts/v1.31.0/`. */
	readonly address: string;
	readonly html: string;
	readonly tree: HtmlElement;
}

/** Files below `folder`, with `/` between names, in code point order. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => statSync(join(folder, name)).isFile())
		.map((name) => name.replaceAll('\\', '/'))
		.sort();
}

/** A hash a file, to see at once which files of two trees differ. */
export function hashesOf(folder: string): Record<string, string> {
	return Object.fromEntries(
		filesBelow(folder).map((name) => [
			name,
			createHash('sha256')
				.update(readFileSync(join(folder, name)))
				.digest('hex'),
		]),
	);
}

function addressOf(file: string): string {
	const path = file.replace(/(^|\/)index\.html$/, '$1');
	return site.base + path.split('/').map(encodeURIComponent).join('/');
}

export function pagesIn(folder: string): BuiltPage[] {
	return filesBelow(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(folder, file), 'utf8');
			return { file, address: addressOf(file), html, tree: parseHtml(html) };
		});
}

/** The file that answers an address without origin, query and fragment, if there is one. */
export function fileAt(folder: string, address: string): string | undefined {
	if (!address.startsWith(site.base)) return undefined;
	const path = decodeURIComponent(address.slice(site.base.length));
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	return existsSync(join(folder, file)) && statSync(join(folder, file)).isFile() ? file : undefined;
}

/** The addresses of the pages below `parent`, given with both slashes, one level down. */
function childrenOf(folder: string, parent: string): string[] {
	const path = join(folder, decodeURIComponent(parent.slice(site.base.length)));
	if (!existsSync(path)) return [];
	return readdirSync(path)
		.sort()
		.filter((name) => existsSync(join(path, name, 'index.html')))
		.map((name) => `${parent}${encodeURIComponent(name)}/`);
}

/** The last of the posts, in order of their names: a release post of seed size. */
export function aPost(folder: string): string {
	const posts = childrenOf(folder, urls.post('x').replace('x/', ''));
	const release = posts.findLast((address) => /\/v\d/.test(address)) ?? posts.at(-1);
	if (release === undefined) throw new Error('The site has no post.');
	return release;
}

/** One address for each kind of page that the site has, by a name for it. */
export function pageKinds(folder: string): Record<string, string> {
	const one = (parent: string) => childrenOf(folder, parent)[0];
	const kinds = {
		home: urls.home(),
		'home, page 2': fileAt(folder, urls.home(2)) === undefined ? undefined : urls.home(2),
		post: aPost(folder),
		releases: urls.releases(),
		release: one(urls.releases()),
		KEPs: urls.keps(),
		KEP: urls.kep(3329),
		SIGs: urls.sigs(),
		SIG: one(urls.sigs()),
		gates: urls.gates(),
		comparisons: urls.comparisons(),
		comparison: one(urls.comparisons()),
		archive: urls.archive(),
		year: one(urls.archive()),
		categories: urls.categories(),
		category: one(urls.categories()),
		tags: urls.tags(),
		tag: one(urls.tags()),
		authors: urls.authors(),
		author: one(urls.authors()),
		search: urls.search(),
		subscribe: urls.subscribe(),
		about: urls.about(),
		'not found': `${site.base}404.html`,
	};
	const present = Object.entries(kinds).filter((kind) => kind[1] !== undefined);
	return Object.fromEntries(present) as Record<string, string>;
}
