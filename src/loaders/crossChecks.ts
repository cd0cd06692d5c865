import path from 'node:path';
import { fileProblem, type Problem } from '../domain/problems.ts';
import { entriesIn } from '../folders.ts';
import type { FileBeside } from '../markdown/render.ts';
import type { Post } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import { publicFileStrings } from '../strings/publicFiles.ts';
import type { Said } from '../strings/said.ts';
import { deadAnchors, type Linked } from './anchors.ts';
import { filesBeside } from './filesBeside.ts';
import { contentFlaws, type Published, publicFileProblems, publishedBelow } from './publicFiles.ts';
import { type SiteAddresses, siteAddresses } from './siteAddresses.ts';

/** What can only be said of all posts together: addresses, feed ids, links, files beside them. */

/** A path and those above it: `a/b` and `a`. */
function upwards(path: string): string[] {
	const steps = path.split('/');
	return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** The first post that bears each key. */
class FirstPosts {
	readonly #posts = new Map<string, Post>();

	/** The first post with one of the keys. */
	of(keys: readonly string[]): Post | undefined {
		for (const key of keys) {
			const post = this.#posts.get(key);
			if (post !== undefined) return post;
		}
		return undefined;
	}

	add(post: Post, keys: readonly string[]): void {
		for (const key of keys) if (!this.#posts.has(key)) this.#posts.set(key, post);
	}
}

/**
 * Posts that would be written over each other. The page of a post is a file in a folder of its own,
 * its text as its author wrote it a file beside that folder, which may hold further posts. Many hosts
 * fold the case of addresses.
 */
function sameAddresses(posts: readonly Post[]): Problem[] {
	const [pages, folders, files] = [new FirstPosts(), new FirstPosts(), new FirstPosts()];
	return posts.flatMap((post): Problem[] => {
		const page = post.id.toLowerCase();
		const file = `${page}.md`;
		const other = pages.of([page]) ?? files.of(upwards(page)) ?? folders.of([file]);
		pages.add(post, [page]);
		folders.add(post, upwards(page));
		files.add(post, [file]);
		if (other === undefined) return [];
		return [fileProblem(post.file, problemStrings.sameAddress(other.file))];
	});
}

function sameFeedIds(posts: readonly Post[]): Problem[] {
	const first = new FirstPosts();
	return posts.flatMap((post): Problem[] => {
		const key = post.feedId.normalize('NFC');
		const other = first.of([key]);
		first.add(post, [key]);
		if (other === undefined) return [];
		return [fileProblem(post.file, problemStrings.sameFeedId(other.file))];
	});
}

/** Finds the file that is at a path or at one above it, or is the page of the folder at the path. */
function fileFinder(published: Published) {
	const files = new Map(
		published.map(([path, name]) => [path.normalize('NFC').toLowerCase(), name] as const),
	);
	return (address: string): string | undefined => {
		const steps = address.toLowerCase().split('/');
		const above = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
		const taken = [...above, [...steps, 'index.html'].join('/')].find((path) => files.has(path));
		return taken === undefined ? undefined : files.get(taken);
	};
}

/** Old addresses that belong to another post, to the site itself or to a file below `public/`. */
function takenAddresses(
	linked: readonly Linked[],
	{ isOwn, isTaken }: SiteAddresses,
	publicAt: (address: string) => string | undefined,
): Problem[] {
	const first = new Map<string, Post>();
	return linked.flatMap(({ post, oldAddresses }) =>
		oldAddresses.flatMap(({ path: address, field, line }): Problem[] => {
			const error = (said: Said): Problem[] => [
				{ file: post.file, line, field, ...said, severity: 'error' },
			];
			// Hosts keep names that begin with `_` for themselves.
			const isReserved = address.startsWith('/_') || isOwn(address);
			if (isReserved) return error(problemStrings.ownAddress(address));
			const file = publicAt(address);
			if (file !== undefined) return error(problemStrings.fileAddress(address, file));
			if (isTaken(address)) return error(problemStrings.postAddress(address));
			const other = first.get(address.toLowerCase());
			first.set(address.toLowerCase(), other ?? post);
			if (other === undefined || other === post) return [];
			return error(problemStrings.sameOldAddress(address, other.file));
		}),
	);
}

/** What is wrong with the files beside posts that are published with them. */
function filesBesideProblems(
	root: string,
	files: readonly FileBeside[],
	isTaken: (address: string) => boolean,
): Problem[] {
	return files.flatMap(({ address, file }): Problem[] => {
		if (isTaken(address)) return [fileProblem(file, publicFileStrings.ownFile(address.slice(1)))];
		return contentFlaws(path.join(root, file)).map((flaw) => ({ file, ...flaw }));
	});
}

/** Everything that is wrong between posts. `root` is the project's. */
export function crossProblems(root: string, linked: readonly Linked[]): Problem[] {
	const posts = linked.map(({ post }) => post);
	const site = siteAddresses(
		root,
		posts.map(({ id }) => id),
	);
	const publicEntries = entriesIn(root, 'public');
	const isPublic = fileFinder(publishedBelow(publicEntries));
	const beside = filesBeside(posts);
	const published = beside.map(({ address, file }) => [address, file] as const);
	return [
		...sameAddresses(posts),
		...sameFeedIds(posts),
		...takenAddresses(linked, site, fileFinder([...publishedBelow(publicEntries), ...published])),
		...deadAnchors(linked),
		...publicFileProblems(root, publicEntries, site),
		...filesBesideProblems(
			root,
			beside,
			(path) => site.isTaken(path) || isPublic(path) !== undefined,
		),
	];
}
