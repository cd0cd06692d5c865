import { filesIn, type Inputs, keyOf, oncePerProcess } from '../cache.ts';

/** What everything is made of that loaders keep, beside the files that it is read from. */

/**
 * What all articles are made of beside their posts and what these ask for: the code that reads and
 * renders them, its packages, the letters of pictures for sharing, and the site's address, which
 * their links begin with.
 * `root` is the project's.
 */
export function articleInputs(root: string): Inputs {
	const folders = ['domain', 'loaders', 'markdown', 'pictures', 'schemas', 'strings'];
	const files = [
		'addresses.ts',
		'cache.ts',
		'folders.ts',
		'nearest.ts',
		'plainError.ts',
		'site.ts',
		'urls.ts',
	];
	const sources = [...folders, ...files].map((name) => `src/${name}`);
	return {
		...filesIn(root, ['package-lock.json', 'fonts', ...sources]),
		address: process.env['SITE_URL'],
	};
}

/**
 * The key of `articleInputs`, asked once by each process: it goes on with the code that it began with, whatever
 * becomes of the files meanwhile.
 */
export const codeKey = oncePerProcess((root) => keyOf(articleInputs(root)), ['SITE_URL']);
