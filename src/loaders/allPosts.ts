import { keyOf } from '../cache.ts';
import type { Problem } from '../domain/problems.ts';
import {
	type ArticleName,
	isArticleKept,
	isArticleThere,
	keepArticle,
	keepFindings,
	keptFindings,
} from '../markdown/articles.ts';
import { type Linked, meantAnchors } from './anchors.ts';
import type { NamedAt } from './completePost.ts';
import { fromRoot, type readText } from './files.ts';
import { codeKey } from './inputs.ts';
import { withoutParts } from './parts.ts';
import { idOfPost, openPost, type PostFile, waitingFiles } from './postFiles.ts';
import { type KnownReleases, withRelease } from './releaseChecks.ts';
import { scheduled } from './schedule.ts';
import {
	type Called,
	calledIn,
	type Question,
	type Surroundings,
	surroundingsOf,
} from './surroundings.ts';

/** Reads all posts, and keeps what was made of each under a key of all that it was made of. */

/** What was found in a post's file. */
export interface Findings {
	/** What is known of the post, even if it has errors; `undefined` if nothing is. */
	readonly linked: Linked | undefined;
	/** What names its release. */
	readonly releases: NamedAt;
	/** Whether the post lacks nothing, so that an article was made of it. */
	readonly isWhole: boolean;
	readonly problems: readonly Problem[];
}

/** A post's file as it was loaded. */
export interface Loaded extends Findings {
	/** The file from the project's root. */
	readonly file: string;
	/** What the article is kept under; its post has the same id. */
	readonly article: ArticleName;
}

/** The file of a post, and those of parts that it includes, from the project's root, as far as they may hold errors. */
export function sourcesOf({ file, linked, problems }: Loaded): readonly string[] {
	const places = [...problems, ...(linked?.links ?? [])];
	return [...new Set([file, ...places.flatMap((place) => place.file ?? [])])];
}

/** What posts are read for, and with. */
export interface Purpose {
	/** Whether only problems are asked for, and no articles. */
	readonly isCheck?: boolean;
	/** The releases that posts may be about. */
	readonly catalogue: KnownReleases;
	/** How files are read, if not anew. */
	readonly read?: typeof readText;
	/** The day that the build is of: posts of later ones wait. Without it none does. */
	readonly day?: string | undefined;
}

/** What all posts of one run are read with. */
interface Reading {
	readonly isCheck: boolean;
	readonly surroundings: Surroundings;
	/** What links into other posts mean, by the file that they are in, see `meantAnchors`. */
	readonly anchors?: ReturnType<typeof meantAnchors>;
}

/** What was found in a file. */
interface Found {
	readonly findings: Findings;
	/** What was asked meanwhile. */
	readonly asked: readonly Question[];
	/** Of the article. */
	readonly key: string;
	readonly called: Called;
}

/** A post's file, what names it there and what was found when it was read before. */
interface Opened extends PostFile {
	/** From the project's root. */
	readonly place: string;
	/** Of its contents and of the code. */
	readonly name: ArticleName;
	/** What this process knows it by. */
	readonly slot: string;
	readonly found: Found | undefined;
	readonly called: Called;
}

/** What this process found, by the slots of files, with the keys of what it read. */
const known = new Map<
	string,
	{ readonly key: string; readonly found: Found; readonly hasArticle: boolean }
>();

/** Whether what was found before is what would be found now; there is an article as well, unless this is a check. */
function isCurrent({ root, name, slot }: Opened, found: Found, reading: Reading): boolean {
	if (reading.surroundings.keyWith(name.key, found.asked) !== found.key) return false;
	if (reading.isCheck || !found.findings.isWhole) return true;
	const article = { ...name, key: found.key };
	// One that this process has seen whole need not be read again with each change in development.
	return known.get(slot)?.hasArticle === true
		? isArticleThere(root, article)
		: isArticleKept(root, article);
}

/** Reads one file and keeps what was made of it, or takes what was found when everything was as it is. */
async function foundIn(reading: Reading, file: Opened): Promise<Found> {
	const { root, name, called, place, found: before } = file;
	if (before !== undefined && isCurrent(file, before, reading)) return before;
	const { isCheck, surroundings } = reading;
	const asked: Question[] = [];
	const around = surroundings.around(asked, reading.anchors?.get(place));
	// Where nothing has changed, what reads and renders posts is never loaded.
	const { readSafely } = await import('./readSafely.ts');
	const read = await readSafely({ ...file, isCheck }, around);
	const { post, releases, isWhole, rendered, oldAddresses, problems } = read;
	const linked = post && { post, ...rendered, oldAddresses };
	const key = surroundings.keyWith(name.key, asked);
	const found = { findings: { linked, releases, isWhole, problems }, asked, key, called };
	// Why the program failed is asked anew each time.
	if (post === undefined) return found;
	if (isWhole && !isCheck) await keepArticle(root, { ...name, key }, { html: read.html });
	await keepFindings(root, name, found);
	return found;
}

async function loadPost(reading: Reading, file: Opened): Promise<Loaded> {
	const { name, place, slot } = file;
	const found = await foundIn(reading, file);
	const { linked, isWhole } = found.findings;
	if (linked !== undefined) {
		known.set(slot, { key: name.key, found, hasArticle: isWhole && !reading.isCheck });
	}
	return { file: place, article: { id: name.id, key: found.key }, ...found.findings };
}

/** Names a post's file; `anchors` are what its links into other posts mean. */
function opened(file: PostFile, anchors?: Readonly<Record<string, string>>): Opened {
	const { root, absolute, contents, flaw } = file;
	const slot = JSON.stringify([absolute, anchors !== undefined]);
	const place = fromRoot(root, absolute);
	const key = keyOf({ code: codeKey(root), place, contents, flaw, anchors });
	const name = { id: idOfPost(root, absolute), key };
	const last = known.get(slot);
	const found = last?.key === key ? last.found : (keptFindings(root, name) as Found | undefined);
	return { ...file, place, name, slot, found, called: found?.called ?? calledIn(file) };
}

/** The posts that wait to be mended and have no other in their place: what links to them is no mistake. */
function waitingBeside(root: string, posts: readonly Opened[]): PostFile[] {
	const ids = new Set(posts.map(({ name }) => name.id));
	return waitingFiles(root)
		.filter((file) => !ids.has(idOfPost(root, file)))
		.map((file) => openPost(root, file));
}

/**
 * Reads the posts in these files, absolute, of the project at `root`, or takes what was found when all
 * was as it is.
 */
export async function loadPosts(
	root: string,
	files: readonly string[],
	{ isCheck = false, read, catalogue, day }: Purpose,
): Promise<Loaded[]> {
	const found = files.map((file) => openPost(root, file, read));
	const posts = withoutParts(found, surroundingsOf(root, []).around()).map((file) => opened(file));
	const surroundings = surroundingsOf(root, [...posts, ...waitingBeside(root, posts)]);
	const loaded: Loaded[] = [];
	for (const file of posts) loaded.push(await loadPost({ surroundings, isCheck }, file));
	const anchors = meantAnchors(loaded.flatMap(({ linked }) => linked ?? []));
	// What links into other posts mean is known when all of them have been read.
	for (const [index, file] of posts.entries()) {
		const meant = anchors.get(file.place);
		if (meant === undefined) continue;
		loaded[index] = await loadPost({ surroundings, isCheck, anchors }, opened(file, meant));
	}
	// What is kept of a post is made without the catalogue and the day, which change more often.
	return scheduled(
		loaded.map((one) => withRelease(one, catalogue)),
		day,
	);
}
