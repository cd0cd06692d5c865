import { readFile } from 'node:fs/promises';
import { decodedPath, encodedPath, readAddress } from '../addresses.ts';
import { hasDrawnCover, headlineOf } from '../domain/posts.ts';
import type { Problem } from '../domain/problems.ts';
import type { Around } from '../markdown/around.ts';
import type { FileBeside } from '../markdown/render.ts';
import { fileMeant, insidePosts } from '../markdown/siteFiles.ts';
import { publicPath, storedSize } from '../pictures/files.ts';
import { lettersBeyondFont } from '../pictures/font.ts';
import { drawnCover } from '../pictures/sharing.ts';
import type { Post } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { absolute } from '../urls.ts';
import { fieldError, type Written } from './frontmatter.ts';

/** The address of a cover as pages have it, from the site's root; it never leads out of `public/`. */
export function coverAddress(written: string): string {
	return encodedPath(publicPath(written.trim().toWellFormed()));
}

/** What a post has for a cover. */
export interface Cover {
	/** The address as pages have it, from the site's root, whether or not there is a file. */
	readonly cover?: string;
	/** The file, from the project's root. */
	readonly name?: string;
	/** The address of a cover on another site. */
	readonly remoteCover?: string;
}

/** Themes take a colour for a cover as well; here it is none. */
const colour =
	/^(?:#[\da-f]{3,8}|transparent|(?:repeating-)?(?:(?:linear|radial|conic)-gradient|rgba?|hsla?)\(.*\))$/is;

/** The cover that an author means in the frontmatter of `file`. */
export function coverMeant(around: Around, written: string, file: string): Cover {
	const address = written.trim().toWellFormed();
	if (address === '' || colour.test(address)) return {};
	const read = readAddress(address);
	if (read.kind === 'web' && read.origin !== undefined) {
		return { remoteCover: absolute(read.url) };
	}
	const found = read.kind === 'site' ? fileMeant(around, address, file) : undefined;
	if (found === undefined) return { cover: coverAddress(address) };
	return { cover: encodedPath(found.path), name: found.name };
}

/** Where themes put a picture that lists may show as well; the likeliest first. */
// biome-ignore format: words fill lines
const otherCovers = [
	'image', 'featuredImage', 'heroImage', 'thumbnail', 'index_img', 'banner', 'header-img',
] as const;

/** The cover of a post: what its author calls one, or else a picture of the theme's, if it can be shown. */
export async function coverOf(around: Around, { written, file }: Written): Promise<Cover> {
	if (written.cover !== undefined) return coverMeant(around, written.cover, file);
	for (const key of otherCovers) {
		const meant = coverMeant(around, written[key] ?? '', file);
		const { cover, name } = meant;
		if (cover === undefined || name === undefined) continue;
		if ((await coverFlaw(around, cover, name)) === undefined) return meant;
	}
	return {};
}

/** The file of a cover that is published beside the posts, if it is one of those. */
export function fileOfCover({ cover, name }: Cover): FileBeside | undefined {
	if (cover === undefined || name === undefined || insidePosts(name) === undefined)
		return undefined;
	return { address: decodedPath(cover), file: name };
}

/**
 * What is wrong with a cover, an address from `coverAddress` or that of the file `name`; `undefined` if
 * pages can show it.
 */
export async function coverFlaw(
	around: Around,
	cover: string,
	name = `public${decodedPath(cover)}`,
): Promise<Said | undefined> {
	const shown = name.replace(/\p{Cc}/gu, '\ufffd');
	const file = around.file(name);
	if (file === undefined) return problemStrings.coverMissing(shown);
	try {
		if (hasDrawnCover({ cover })) await drawnCover(await readFile(file, 'utf8'));
		else if ((await storedSize(file)) === undefined) return problemStrings.coverUnreadable(shown);
	} catch {
		return problemStrings.coverUndrawn(shown);
	}
	return undefined;
}

/** What is wrong with a post's cover, and what its picture for sharing cannot show of its words. */
export async function coverProblems(
	around: Around,
	frontmatter: Written,
	post: Pick<Post, 'title' | 'headline'>,
): Promise<Problem[]> {
	const written = frontmatter.written.cover;
	if (written === undefined) return [];
	const { cover, name, remoteCover } = coverMeant(around, written, frontmatter.file);
	if (remoteCover !== undefined) {
		const remote = fieldError(frontmatter, 'cover', problemStrings.coverRemote(remoteCover));
		return [{ ...remote, severity: 'warning' }];
	}
	if (cover === undefined) return [];
	const flaw = await coverFlaw(around, cover, name);
	const missing = hasDrawnCover({ cover }) ? lettersBeyondFont(headlineOf(post)) : [];
	const unshown = fieldError(
		frontmatter,
		post.headline === undefined ? 'title' : 'headline',
		problemStrings.lettersMissing(missing.join(' ')),
	);
	return [
		...(flaw === undefined ? [] : [fieldError(frontmatter, 'cover', flaw)]),
		...(missing.length === 0 ? [] : [{ ...unshown, severity: 'warning' as const }]),
	];
}
