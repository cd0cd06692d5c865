import path from 'node:path';
import { fileBelow } from '../../src/folders.ts';
import { postsFolder } from '../../src/loaders/postFiles.ts';
import type { Blog } from './blog.ts';

/** What posts may bring along: pictures, sounds, films and documents; code of a site is looked at by people. */
const wantedFile =
	/\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|mp4|webm|mov|mp3|ogg|wav|m4a|pdf|zip|gz|tgz|tar|7z|txt|csv|pptx?|docx?|xlsx?|epub|ya?ml|json|drawio)$/i;
/** A step of what is nobody else's business; GitBook keeps its pictures in `.gitbook/assets`. */
const hidden = /^\.(?!gitbook$)/;
/** Parts of posts that are Markdown are beside posts only. */
const besidePost = /\.(?:md|markdown)$/i;

/**
 * Finds the files of a blog that its posts want: what they expect in `public/` may be in any folder
 * that was published at the root of the site, what they expect beside them is where it was.
 */
export class Supply {
	readonly #root: string;
	readonly #publicFolders: readonly string[];
	readonly #base: string;
	readonly #posts: Blog['posts'];

	/** `root` is the blog's, absolute. */
	constructor(root: string, blog: Pick<Blog, 'publicFolders' | 'base' | 'posts'>) {
		this.#root = root;
		this.#publicFolders = [...blog.publicFolders, ''];
		this.#base = blog.base;
		this.#posts = blog.posts;
	}

	/** The file of the blog, from its root, that a path from the project's root stands for. */
	find(wanted: string): string | undefined {
		const isHidden = wanted.split('/').some((step) => hidden.test(step));
		const isPart = wanted.startsWith(`${postsFolder}/`) && besidePost.test(wanted);
		if (isHidden || !(isPart || wantedFile.test(wanted))) return undefined;
		return this.#candidates(wanted).find((name) => fileBelow(this.#root, name) !== undefined);
	}

	#candidates(wanted: string): string[] {
		if (wanted.startsWith('public/')) {
			const inside = wanted.slice('public'.length);
			const paths = inside.startsWith(this.#base)
				? [inside, inside.slice(this.#base.length)]
				: [inside];
			return paths.flatMap((name) =>
				this.#publicFolders.map((folder) => path.posix.join(folder, name)),
			);
		}
		const inside = wanted.slice(postsFolder.length + 1);
		return this.#posts.flatMap(({ folder, into }) => {
			const isIn = into === '' || inside.startsWith(`${into}/`);
			return isIn ? [path.posix.join(folder, path.posix.relative(into, inside))] : [];
		});
	}
}
