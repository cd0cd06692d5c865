import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What a page reads while it is rendered, so that the next build renders it again only if one of these
 * things is another one then. A thing has a kind and a name, and whoever gives things of a kind to pages
 * says how to tell what they are now (`tellsOf`).
 */

/** Says in a few characters what the thing of that name is now; the same is said of what is the same, and nothing of what it cannot tell. */
export type Tell = (name: string) => string | Promise<string | undefined>;

interface Reads {
	/** The things that the page has read that is being rendered. */
	readonly page: AsyncLocalStorage<Set<string> | undefined>;
	readonly tells: Map<string, Tell>;
}

/** Pages are compiled into a program of its own, which has this module a second time: both share this. */
const place = Symbol.for('blog.reads');
const shared = globalThis as typeof globalThis & { [place]?: Reads };
shared[place] ??= { page: new AsyncLocalStorage(), tells: new Map() };
const { page, tells } = shared[place];

/** Says how things of a kind are told: of one name, or of all whose names nothing else is said of. */
export function tellsOf(kind: string, tell: Tell): void {
	tells.set(kind, tell);
}

/** Notes that the page which is being rendered, if one is, reads a thing. */
export function noteRead(kind: string, name: string): void {
	page.getStore()?.add(`${kind} ${name}`);
}

/** Runs what itself is told of, so that the page depends on it and not on what it reads. */
export function untold<Result>(work: () => Result): Result {
	return page.run(undefined, work);
}

/** Does work whose reads join a set, also those of what it sets going. */
export function noting<Result>(read: Set<string>, work: () => Result): Result {
	return page.run(read, work);
}

/** Renders a page and says what it read, in order. */
export async function withReads<Made>(
	render: () => Promise<Made>,
): Promise<{ readonly made: Made; readonly reads: readonly string[] }> {
	const read = new Set<string>();
	const made = await noting(read, render);
	return { made, reads: [...read].sort() };
}

/** What a thing is now, by what `withReads` said of it; `undefined` if nobody can tell. */
export async function toldOf(read: string): Promise<string | undefined> {
	const [kind = '', name = ''] = read.split(/ (.*)/s);
	return tells.get(kind)?.(name);
}
