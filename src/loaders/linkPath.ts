import { decodedPath } from '../addresses.ts';
import { urls, withoutBase } from '../urls.ts';

/** The path of a link from the site's root, decoded, as a browser on the page of the post `id` reads it. */
export function linkPath(url: string, id: string): string {
	const { pathname } = new URL(url, new URL(urls.post(id), 'https://nowhere.invalid'));
	return decodedPath(withoutBase(pathname)).normalize('NFC');
}
