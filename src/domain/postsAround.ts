import type { Post } from '../schemas/post.ts';

/** The posts before and after one, and those that share most with it. */

/** The posts around one. */
export interface PostsAround {
	/** The next older one. */
	readonly previous: Post | undefined;
	/** The next newer one. */
	readonly next: Post | undefined;
	/** See `relatedIn`. */
	readonly related: readonly Post[];
}

/** How many related posts there are at most. */
const mostRelated = 3;

/** What a post may share with others: its release counts most, then tags, then categories. */
const weights = { release: 5, tag: 2, category: 1 } as const;

type Kind = keyof typeof weights;

/** What a post may share, as keys with what each is worth. A version tag says no more than the release does. */
function traitsOf({ release, tags, categories }: Post): ReadonlyMap<string, number> {
	const named = (kind: Kind, names: readonly string[]) =>
		names.map((name) => [`${kind} ${name}`, weights[kind]] as const);
	return new Map([
		...named('release', release === undefined ? [] : [release]),
		...named('tag', tags),
		...named('category', categories),
	]);
}

/** A post that shares something with another: its place among all and what that is worth. */
interface Candidate {
	readonly at: number;
	readonly points: number;
}

/** Whether no post from place `at` on that shares at most `points` comes before this one. */
function isAhead(one: Candidate | undefined, at: number, points: number): boolean {
	return one !== undefined && (one.points > points || (one.points === points && one.at < at));
}

/**
 * Finds for each of the posts, which are newest first, the others that share most with it, newest first among
 * equals; one that shares nothing is not related. Posts of the rarest trait are looked at first, and no further ones
 * as soon as none of them can share more: of thousands of posts few are held against each.
 */
export function relatedIn(
	posts: readonly Post[],
	limit = mostRelated,
): (post: Post) => readonly Post[] {
	const traits = posts.map(traitsOf);
	const bearers = new Map<string, number[]>();
	for (const [at, ofPost] of traits.entries()) {
		for (const trait of ofPost.keys()) {
			const known = bearers.get(trait);
			if (known === undefined) bearers.set(trait, [at]);
			else known.push(at);
		}
	}
	return (post) => {
		const own = traitsOf(post);
		const pointsOf = (at: number) => {
			let points = 0;
			for (const [trait, worth] of own) if (traits[at]?.has(trait)) points += worth;
			return points;
		};
		const seen = new Set<number>();
		const best: Candidate[] = [];
		const take = (at: number) => {
			if (seen.has(at) || posts[at]?.id === post.id) return;
			seen.add(at);
			const points = pointsOf(at);
			const place = best.findIndex((one) => !isAhead(one, at, points));
			best.splice(place === -1 ? best.length : place, 0, { at, points });
			if (best.length > limit) best.pop();
		};
		/** What a post can share at most that bears none of the traits that were looked at. */
		let most = [...own.values()].reduce((sum, worth) => sum + worth, 0);
		const rarestFirst = [...own]
			.map(([trait, worth]) => ({ worth, places: bearers.get(trait) ?? [] }))
			.sort((a, b) => a.places.length - b.places.length);
		for (const { worth, places } of rarestFirst) {
			for (const at of places) {
				if (isAhead(best[limit - 1], at, most)) break;
				take(at);
			}
			most -= worth;
		}
		return best.flatMap(({ at }) => posts[at] ?? []);
	};
}

/** Finds what is around each of the posts, which are newest first. */
export function postsAround(posts: readonly Post[]): (post: Post) => PostsAround {
	const places = new Map(posts.map(({ id }, at) => [id, at]));
	const related = relatedIn(posts);
	return (post) => {
		const at = places.get(post.id);
		return {
			previous: at === undefined ? undefined : posts[at + 1],
			next: at === undefined ? undefined : posts[at - 1],
			related: related(post),
		};
	};
}
