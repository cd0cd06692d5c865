import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, type Inputs, kept, keyOf, versionsIn } from '../cache.ts';
import { fileBelow } from '../folders.ts';
import { noteRead } from '../reads.ts';
import type { Post } from '../schemas/post.ts';
import { site } from '../site.ts';
import { type SharingRequest, sharingPicture } from './sharing.ts';

/** All that a sharing picture is made of; `root` is the project's. */
export function sharingInputs(root: string, request: SharingRequest): Inputs {
	return {
		...request,
		...filesIn(root, ['fonts', 'src/pictures']),
		...versionsIn(root, ['sharp']),
	};
}

/** Where covers are that were looked for, as long as their posts are: a post is in many feeds. */
const coverFiles = new WeakMap<Post, string>();

function coverFileOf(root: string, { cover = '', files = [] }: Post): string {
	const address = decodeURIComponent(cover);
	const beside = files.find((one) => one.address === address)?.file;
	const file =
		beside === undefined
			? fileBelow(path.join(root, 'public'), address)
			: fileBelow(path.join(root, 'src'), beside.slice('src/'.length));
	if (file === undefined) throw new Error(`There is no file public${cover}.`);
	return file;
}

/** The file of a post's cover in the project at `root`, which the page that asks for it depends on. */
function coverFile(root: string, post: Post): string {
	const file = coverFiles.get(post) ?? coverFileOf(root, post);
	coverFiles.set(post, file);
	noteRead('file', path.relative(root, file));
	return file;
}

/** The sharing picture of a post with a drawn cover and these words. The project's root is where Astro runs. */
export async function postPicture(post: Post, title: string): Promise<Uint8Array> {
	const root = process.cwd();
	const art = await readFile(coverFile(root, post), 'utf8');
	const request = { cover: art, title, siteName: site.name };
	const name = `${keyOf(sharingInputs(root, request))}.png`;
	return kept(path.join(root, '.cache', 'sharing', name), () => sharingPicture(request));
}

/** Lengths that are known, in the same way. */
const lengths = new WeakMap<Post, Promise<number>>();

async function lengthOf(post: Post, words: string | undefined, cover: string): Promise<number> {
	if (words !== undefined) return (await postPicture(post, words)).length;
	return (await stat(cover)).size;
}

/** The bytes of a post's picture: of that with these words on its drawn cover, or of the cover's file. */
export function pictureLength(post: Post, words: string | undefined): Promise<number> {
	const cover = coverFile(process.cwd(), post);
	const length = lengths.get(post) ?? lengthOf(post, words, cover);
	lengths.set(post, length);
	return length;
}
