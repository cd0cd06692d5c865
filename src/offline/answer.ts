import { decodedPath } from '../addresses.ts';
import type { KeptFile } from './list.ts';

/** What the worker answers a request with: the rules, without a browser. */

/** What is known of a request. */
export interface Asked {
	/** Absolute. */
	readonly address: string;
	readonly method: string;
	/** Whether it asks for a part of a file. */
	readonly isRanged: boolean;
	/** Whether it may be answered from what the browser has at hand and in no other way. */
	readonly isOnlyIfCached: boolean;
}

/**
 * Whether a request is one for a whole file of this site; the browser answers all others as if there
 * was no worker.
 *
 * @param scope absolute address of the site's base path
 */
export function isForSite(
	{ address, method, isRanged, isOnlyIfCached }: Asked,
	scope: string,
): boolean {
	return method === 'GET' && !isRanged && !isOnlyIfCached && address.startsWith(scope);
}

/** Files by their paths as people write them: addresses differ in what they encode. */
export type FilesByPath = ReadonlyMap<string, KeptFile>;

export function filesByPath(files: readonly KeptFile[]): FilesByPath {
	return new Map(files.map((file) => [decodedPath(file[0]), file]));
}

/** How a request is answered. */
export type Way =
	/** By what is kept; by the network only if the browser has lost it. */
	| { readonly kind: 'kept'; readonly file: KeptFile }
	/**
	 * By the network, and by what is kept when that fails or does not answer within so many milliseconds,
	 * if any are given.
	 */
	| { readonly kind: 'newest'; readonly file: KeptFile; readonly patience?: number }
	/** By the network, else by leading to the page at this path, which is asked for under another name. */
	| { readonly kind: 'renamed'; readonly path: string }
	/** By the network, else by the page that says that a page is not kept. */
	| { readonly kind: 'page' }
	/** By the network alone. */
	| { readonly kind: 'network' }
	/** Not at all. */
	| { readonly kind: 'refused' };

/** Who asks. */
export interface Asker {
	/** Whether a reader goes there. */
	readonly isPage: boolean;
	/** Whether the page or worker that asks has been given something kept in the network's place. */
	readonly isBound: boolean;
}

/** How long a line may be silent before a kept page is shown, in milliseconds. */
export const patience = 3000;

/**
 * Pages come from the network wherever there is one, so that nobody sees an old one without need. A
 * file whose name changes with its content is the same everywhere. What has been given something kept
 * gets all else of the same build, and pieces of another's search index not at all: a search over files
 * of two builds would find nonsense, and one that fails is begun anew.
 *
 * @param scope absolute address of the site's base path
 * @param address whatever query and fragment it has
 */
export function wayOf(
	address: string,
	{ isPage, isBound }: Asker,
	{ scope, files }: { readonly scope: string; readonly files: FilesByPath },
): Way {
	const path = decodedPath(new URL(address).pathname.slice(new URL(scope).pathname.length));
	const file = files.get(path);
	if (file !== undefined) {
		const [, , digest] = file;
		if (digest === undefined || (isBound && !isPage)) return { kind: 'kept', file };
		return { kind: 'newest', file, ...(isPage && { patience }) };
	}
	if (isPage) {
		const folder = path.endsWith('index.html') ? path.slice(0, -'index.html'.length) : `${path}/`;
		const page = files.get(folder);
		return page === undefined ? { kind: 'page' } : { kind: 'renamed', path: page[0] };
	}
	return { kind: isBound && path.startsWith('pagefind/') ? 'refused' : 'network' };
}

/** Whether the network's answer is worse than a kept file: the server, or what stands before it, is broken. */
export function isBroken(status: number): boolean {
	return status >= 500;
}

/** How long a visit is: a new build is looked for once in it, in milliseconds. */
const visit = 30 * 60 * 1000;

/** Whether it is time to look for a new build; a clock that was set back looks at once. */
export function isDue(checked: number | undefined, now: number): boolean {
	return checked === undefined || now < checked || now - checked >= visit;
}
