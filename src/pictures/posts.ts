import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, type Inputs, kept, keyOf, versionsIn } from '../cache.ts';
import { fileBelow } from '../folders.ts';
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

/** The file of a post's cover in the project at `root`. */
function coverFile(root: string, { cover = '', files = [] }: Post): string {
	const address = decodeURIComponent(cover);
	const beside = files.find((one) => one.address === address)?.file;
	const file =
		beside === undefined
			? fileBelow(path.join(root, 'public'), address)
			: fileBelow(path.join(root, 'src'), beside.slice('src/'.length));
	if (file === undefined) throw new Error(`There is no file public${cover}.`);
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

/** Lengths that are known, as long as the post is: a post is in many feeds. */
const lengths = new WeakMap<Post, Promise<number>>();

async function lengthOf(post: Post, words: string | undefined): Promise<number> {
	if (words !== undefined) return (await postPicture(post, words)).length;
	return (await stat(coverFile(process.cwd(), post))).size;
}

/** The bytes of a post's picture: of that with these words on its drawn cover, or of the cover's file. */
export function pictureLength(post: Post, words: string | undefined): Promise<number> {
	const length = lengths.get(post) ?? lengthOf(post, words);
	lengths.set(post, length);
	return length;
}
