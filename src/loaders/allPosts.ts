import { filesIn, type Inputs, keyOf } from '../cache.ts';
import type { Problem } from '../domain/problems.ts';
import {
	type ArticleName,
	keepArticle,
	keepAsked,
	keepFindings,
	keptArticle,
	keptAsked,
	keptFindings,
} from '../markdown/articles.ts';
import { type Linked, meantAnchors } from './anchors.ts';
import type { NamedAt } from './completePost.ts';
import { fromRoot } from './files.ts';
import { withoutParts } from './parts.ts';
import { idOfPost, openPosts, type PostFile, waitingFiles } from './postFiles.ts';
import { readSafely } from './readSafely.ts';
import { type KnownReleases, withRelease } from './releaseChecks.ts';
import { scheduled } from './schedule.ts';
import { type Question, type Surroundings, surroundingsOf } from './surroundings.ts';

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

/** What posts are read for, and with. */
export interface Purpose {
	/** Whether only problems are asked for, and no articles. */
	readonly isCheck?: boolean;
	/** The releases that posts may be about. */
	readonly catalogue: KnownReleases;
	/** The day that the build is of: posts of later ones wait. Without it none does. */
	readonly day?: string | undefined;
}

/** What all posts of one run are read with. */
interface Reading {
	readonly isCheck: boolean;
	/** The key of `articleInputs`. */
	readonly inputs: string;
	readonly surroundings: Surroundings;
	/** What links into other posts mean, by the file that they are in, see `meantAnchors`. */
	readonly anchors?: ReturnType<typeof meantAnchors>;
}

/** The key of an article: of all that it is made of, and what it asked for with the answers. */
function articleKey(base: string, asked: readonly Question[], { surroundings }: Reading): string {
	const questions = new Map(asked.map((question) => [JSON.stringify(question), question]));
	const answers = [...questions].map(([name, question]) => [name, surroundings.answer(question)]);
	return keyOf({ base, answers });
}

/** What was found in a file, and the key of its article. */
interface Found extends Findings {
	readonly key: string;
}

/** What was kept of a file when everything was as it is; an article as well, unless this is a check. */
async function keptOf(
	reading: Reading,
	root: string,
	name: ArticleName,
): Promise<Found | undefined> {
	const asked = (await keptAsked(root, name)) as readonly Question[] | undefined;
	if (asked === undefined) return undefined;
	const key = articleKey(name.key, asked, reading);
	const kept = (await keptFindings(root, { ...name, key })) as Findings | undefined;
	if (kept === undefined) return undefined;
	const isMade =
		reading.isCheck || !kept.isWhole || (await keptArticle(root, { ...name, key })) !== undefined;
	return isMade ? { ...kept, key } : undefined;
}

/** Reads one file and keeps what was made of it, or takes what was found when everything was as it is. */
async function findingsOf(reading: Reading, file: PostFile, name: ArticleName): Promise<Found> {
	const { root } = file;
	const kept = await keptOf(reading, root, name);
	if (kept !== undefined) return kept;
	const { isCheck, surroundings } = reading;
	const asked: Question[] = [];
	const anchors = reading.anchors?.get(fromRoot(root, file.absolute));
	const around = surroundings.around(asked, anchors);
	const read = await readSafely({ ...file, isCheck }, around);
	const { post, releases, isWhole, rendered, oldAddresses, problems } = read;
	const key = articleKey(name.key, asked, reading);
	const findings = {
		linked: post && { post, ...rendered, oldAddresses },
		releases,
		isWhole,
		problems,
	};
	// Why the program failed is asked anew each time.
	if (post === undefined) return { ...findings, key };
	await keepAsked(root, name, asked);
	await keepFindings(root, { ...name, key }, findings);
	if (isWhole && !isCheck) {
		await keepArticle(root, { ...name, key }, { html: read.html });
	}
	return { ...findings, key };
}

async function loadPost(reading: Reading, file: PostFile): Promise<Loaded> {
	const place = fromRoot(file.root, file.absolute);
	const id = idOfPost(file.root, file.absolute);
	const anchors = reading.anchors?.get(place);
	const base = keyOf({
		inputs: reading.inputs,
		place,
		contents: file.contents,
		flaw: file.flaw,
		anchors,
	});
	const { key, ...findings } = await findingsOf(reading, file, { id, key: base });
	return { file: place, article: { id, key }, ...findings };
}

/** The posts that wait to be mended and have no other in their place: what links to them is no mistake. */
async function waitingBeside(root: string, posts: readonly PostFile[]): Promise<PostFile[]> {
	const idOf = ({ absolute }: Pick<PostFile, 'absolute'>) => idOfPost(root, absolute);
	const ids = new Set(posts.map(idOf));
	const waiting = await openPosts(root, waitingFiles(root));
	return waiting.filter((file) => !ids.has(idOf(file)));
}

/**
 * Reads the posts in these files, absolute, of the project at `root`, or takes what was found when all
 * was as it is.
 */
export async function loadPosts(
	root: string,
	files: readonly string[],
	{ isCheck = false, catalogue, day }: Purpose,
): Promise<Loaded[]> {
	const found = await openPosts(root, files);
	const opened = withoutParts(found, surroundingsOf(root, []).around());
	const surroundings = surroundingsOf(root, [...opened, ...(await waitingBeside(root, opened))]);
	const reading = { inputs: keyOf(articleInputs(root)), surroundings, isCheck };
	const loaded: Loaded[] = [];
	for (const file of opened) loaded.push(await loadPost(reading, file));
	const anchors = meantAnchors(loaded.flatMap(({ linked }) => linked ?? []));
	// What links into other posts mean is known when all of them have been read.
	for (const [index, file] of opened.entries()) {
		if (!anchors.has(fromRoot(root, file.absolute))) continue;
		loaded[index] = await loadPost({ ...reading, anchors }, file);
	}
	// What is kept of a post is made without the catalogue and the day, which change more often.
	return scheduled(
		loaded.map((one) => withRelease(one, catalogue)),
		day,
	);
}
