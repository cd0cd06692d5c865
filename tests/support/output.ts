import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfFile } from '../../src/addresses.ts';
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

/** The address that a file of the output answers, without the origin. */
export function addressOf(file: string): string {
	return site.base + pathOfFile(file).split('/').map(encodeURIComponent).join('/');
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

/** The newest of the release posts, one of seed size; the longest post of a site that has none. */
export function aPost(folder: string): string {
	const posts = join(folder, 'posts');
	const names = readdirSync(posts).filter((name) => existsSync(join(posts, name, 'index.html')));
	const size = (name: string) => statSync(join(posts, name, 'index.html')).size;
	const newest = names.filter((name) => /^v\d+\.\d+\.0$/.test(name)).sort();
	const post = newest.at(-1) ?? names.sort((a, b) => size(a) - size(b)).at(-1);
	if (post === undefined) throw new Error('The site has no post.');
	return urls.post(post);
}
