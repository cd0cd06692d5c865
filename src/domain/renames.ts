import { bitsApart } from './textPrint.ts';

/** Which post, as posts are now, is each of those that were published before: by what is in them, not by their names. */

/** A published post as it is remembered. */
export interface Remembered {
	/** The file from the posts' folder. */
	readonly file: string;
	/** What feeds call it by. */
	readonly id: string;
	/** Its address from the site's root, decoded, with a slash at both ends. */
	readonly address: string;
	readonly title: string;
	/** The print of its text, see `printOf`. */
	readonly text: string;
}

/** A post as it is now. */
export interface PostNow extends Omit<Remembered, 'text'> {
	/** The print of its text, asked only where names do not tell. */
	readonly print: () => string;
	/** Its old addresses, as `address` is written. */
	readonly old: readonly string[];
	/** Whether its author wrote the `id`. */
	readonly isIdWritten: boolean;
}

/** What became of the posts that were published. */
export interface Continued<Known extends Remembered, Now extends PostNow> {
	/** The post that each of them is now. */
	readonly is: ReadonlyMap<Known, Now>;
	/** Of those of which that is unclear, the posts that they may be; none for one that nothing resembles. */
	readonly unclear: ReadonlyMap<Known, readonly Now[]>;
}

/** Texts that differ in more bits are two. */
const nearText = 16;
/** From how many points on a post is surely the other one, may be it, and how far the next has to be behind. */
const [sure, possible, lead] = [30, 20, 5];

const stepOf = (file: string) => file.replace(/^.*\//, '').toLowerCase();

/** How much speaks for it that a remembered post is this one, in points. */
function likeness(known: Remembered, now: PostNow): number {
	const apart = bitsApart(known.text, now.print());
	const ofText = apart === 0 ? 60 : apart <= nearText ? 30 + nearText - apart : 0;
	return (
		(now.isIdWritten && known.id === now.id ? 100 : 0) +
		(now.old.includes(known.address) ? 100 : 0) +
		ofText +
		(known.title === now.title ? possible : 0) +
		(stepOf(known.file) === stepOf(now.file) ? lead : 0)
	);
}

/** The post in the file of each, or at its address, as md becomes mdx and a file the page of a folder. */
function ownPosts<Known extends Remembered, Now extends PostNow>(
	known: readonly Known[],
	posts: readonly Now[],
): Map<Known, Now> {
	const files = new Map(posts.map((post) => [post.file, post]));
	const remembered = new Set(known.map(({ file }) => file));
	const free = posts.filter(({ file }) => !remembered.has(file));
	const addresses = new Map(free.map((post) => [post.address, post]));
	return new Map(
		known.flatMap((one) => {
			const own = files.get(one.file) ?? addresses.get(one.address);
			return own === undefined ? [] : [[one, own] as const];
		}),
	);
}

/**
 * Those whose file holds another of the posts: swapped names, or a name that was given on. Only where
 * the title is another one is the text asked for, so that a build has nothing to do.
 */
function displaced<Known extends Remembered, Now extends PostNow>(
	known: readonly Known[],
	own: ReadonlyMap<Known, Now>,
	posts: readonly Now[],
): Set<Known> {
	const taken = new Set(own.values());
	const free = posts.filter((post) => !taken.has(post));
	const isSuspect = (one: Known) => {
		const now = own.get(one);
		return (
			now === undefined || (now.title !== one.title && !(now.isIdWritten && now.id === one.id))
		);
	};
	const suspects = known.filter(isSuspect);
	return new Set(
		suspects.filter((one) => {
			const now = own.get(one);
			if (now === undefined) return false;
			const here = likeness({ ...one, id: '' }, now);
			// With another title it is a copy that was made of it before it was rewritten.
			const isElsewhere = free.some((post) => {
				const there = post.title === one.title ? likeness({ ...one, id: '' }, post) : 0;
				return there >= sure && there >= here + lead;
			});
			if (isElsewhere) return true;
			return suspects.some((other) => {
				const there = other === one ? 0 : likeness({ ...other, id: '' }, now);
				return there >= sure && there >= here + lead;
			});
		}),
	);
}

interface Pair<Known, Now> {
	readonly known: Known;
	readonly now: Now;
	readonly points: number;
}

/** Gives each the post that is most like it, the surest first; those with two that are as like stay unclear. */
function matched<Known extends Remembered, Now extends PostNow>(
	known: readonly Known[],
	posts: readonly Now[],
): { readonly is: Map<Known, Now>; readonly unclear: Map<Known, readonly Now[]> } {
	const pairs = known
		.flatMap((one) => posts.map((now) => ({ known: one, now, points: likeness(one, now) })))
		.filter(({ points }) => points >= possible)
		.sort((a, b) => b.points - a.points);
	const is = new Map<Known, Now>();
	const unclear = new Map<Known, readonly Now[]>();
	const taken = new Set<Now>();
	const isOpen = ({ known: one, now }: Pair<Known, Now>) =>
		!is.has(one) && !unclear.has(one) && !taken.has(now);
	for (const pair of pairs) {
		if (!isOpen(pair)) continue;
		const rivals = pairs.filter(
			(other) =>
				isOpen(other) &&
				other.points > pair.points - lead &&
				(other.known === pair.known || other.now === pair.now),
		);
		if (pair.points >= sure && rivals.length === 1) {
			is.set(pair.known, pair.now);
			taken.add(pair.now);
			continue;
		}
		for (const { known: one } of rivals) {
			const mine = pairs.filter((other) => other.known === one && !taken.has(other.now));
			unclear.set(
				one,
				mine.map(({ now }) => now),
			);
		}
	}
	return { is, unclear };
}

/** What became of posts that were published; `posts` are all there are, drafts among them. */
export function continued<Known extends Remembered, Now extends PostNow>(
	known: readonly Known[],
	posts: readonly Now[],
): Continued<Known, Now> {
	const own = ownPosts(known, posts);
	const moved = displaced(known, own, posts);
	const staying = new Map([...own].filter(([one]) => !moved.has(one)));
	const kept = new Set(staying.values());
	const lost = known.filter((one) => !staying.has(one));
	const found = matched(
		lost,
		posts.filter((post) => !kept.has(post)),
	);
	const taken = new Set(found.is.values());
	const is = new Map([...staying, ...found.is]);
	const unclear = new Map(found.unclear);
	for (const one of lost) {
		if (is.has(one)) continue;
		const now = own.get(one);
		const isBack = now !== undefined && !taken.has(now);
		if (isBack) {
			is.set(one, now);
			unclear.delete(one);
		} else if (!unclear.has(one)) unclear.set(one, []);
	}
	return { is, unclear };
}
