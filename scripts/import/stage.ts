import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodedPath } from '../../src/addresses.ts';
import { errorsAmong, type Problem } from '../../src/domain/problems.ts';
import { loadPosts } from '../../src/loaders/allPosts.ts';
import { readCatalogue } from '../../src/loaders/catalogue.ts';
import { fromRoot } from '../../src/loaders/files.ts';
import { openPost, postFiles, postsFolder, waitingFolder } from '../../src/loaders/postFiles.ts';
import { contentFindings } from '../../src/loaders/posts.ts';
import { readSafely } from '../../src/loaders/readSafely.ts';
import { type Surroundings, surroundingsOf } from '../../src/loaders/surroundings.ts';
import { urls, withoutBase } from '../../src/urls.ts';

/**
 * A copy of the project beside it, into which posts are laid and judged as a build judges them before
 * anything is written into the project itself.
 */

/** What one post is made of and what is wrong with it by itself. */
export interface Tried {
	readonly problems: readonly Problem[];
	/** Files that it shows or links to, from the project's root. */
	readonly asked: ReadonlySet<string>;
}

/** What of the project decides about posts. */
const copied = ['package-lock.json', 'public', 'src/pages', postsFolder, waitingFolder];

export class Stage {
	/** Absolute. */
	readonly root: string;
	/** The project's, absolute. */
	readonly #project: string;
	/** The posts that the project has, from its root. */
	readonly #own: ReadonlySet<string>;
	readonly #surroundings: Surroundings;

	constructor(project: string) {
		this.#project = project;
		this.root = mkdtempSync(path.join(tmpdir(), 'import-'));
		for (const name of copied.filter((name) => existsSync(path.join(project, name)))) {
			cpSync(path.join(project, name), path.join(this.root, name), {
				recursive: true,
				dereference: true,
			});
		}
		this.#surroundings = surroundingsOf(this.root, []);
		this.#own = new Set(postFiles(this.root).files.map((file) => fromRoot(this.root, file)));
	}

	/** Lays a file, named from the project's root. */
	lay(name: string, content: string | Uint8Array): void {
		const file = path.join(this.root, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}

	/** Takes a file away; one that the project has is as the project has it. */
	take(name: string): void {
		const before = path.join(this.#project, name);
		if (existsSync(before)) cpSync(before, path.join(this.root, name), { dereference: true });
		else rmSync(path.join(this.root, name), { force: true });
	}

	/**
	 * Reads a laid post by itself. `supply` is asked for each file that the post wants, by its path from
	 * the project's root, and may lay it.
	 */
	async try(name: string, supply: (wanted: string) => void): Promise<Tried> {
		const file = openPost(this.root, path.join(this.root, name));
		const asked = new Set<string>();
		const around = this.#surroundings.around();
		const want = (wanted: string) => {
			const plain = path.posix.normalize(wanted);
			supply(plain);
			asked.add(plain);
		};
		const { problems, rendered, post } = await readSafely(file, {
			...around,
			file: (wanted) => {
				want(wanted);
				return around.file(wanted);
			},
		});
		const page = new URL(urls.post(post?.id ?? '-'), 'https://nowhere.invalid');
		for (const { url } of rendered.links) {
			const target = URL.parse(url, page);
			if (target?.host !== page.host) continue;
			const linked = decodedPath(withoutBase(target.pathname));
			if (!linked.endsWith('/')) want(path.posix.join('public', linked));
		}
		return { problems, asked };
	}

	/** The errors of all content as a build would tell them, the project's own posts first. */
	async judge(): Promise<readonly Problem[]> {
		const { files, problems } = postFiles(this.root);
		const isOwn = (file: string) => this.#own.has(fromRoot(this.root, file));
		const ordered = [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))];
		const catalogue = await readCatalogue(this.#project);
		const loaded = await loadPosts(this.root, ordered, { catalogue });
		return errorsAmong([...problems, ...contentFindings(this.root, loaded, catalogue).problems]);
	}

	dispose(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}
