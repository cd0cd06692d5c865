/**
 * Old addresses of posts, as VuePress, Hexo and others let authors write them (`permalink`,
 * `aliases`, `redirectFrom`), which go on leading to the post.
 */

/** What is wrong with an old address. */
export type AddressFlaw = 'pattern' | 'foreign';

export interface OldAddress {
	/** From the site's root, decoded, with a slash in front and none at the end: `/2024/08/x.html`. */
	readonly path: string;
	readonly flaw?: AddressFlaw;
}

/** Reads one address as its author wrote it; `/` stands for none. */
export function oldAddress(written: string): OldAddress {
	const path = `/${decodeURI(written.trim().replace(/%(?![0-9a-f]{2})/gi, '%25'))
		.replace(/^\/+|\/+$/g, '')
		.replace(/\/index(?:\.html)?$/, '')
		.normalize('NFC')}`;
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(written.trim()) || path.split('/').includes('..')) {
		return { path, flaw: 'foreign' };
	}
	return /\/:\w+|[?#\\<>"]/.test(path) ? { path, flaw: 'pattern' } : { path };
}
