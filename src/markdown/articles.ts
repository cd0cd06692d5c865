import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, type Inputs, keep, kept, keptIn, keyOf, oncePerProcess } from '../cache.ts';

/**
 * What was made of each post, in files of their own below the project's `.cache/`. Astro's store is
 * written, bundled and compiled in one piece by each build: with the text and the HTML of a thousand
 * posts in it, a build held 300 MB more.
 *
 * A file's name holds the key of its article, so a page gets what the store's entry was made with,
 * whatever another build or a development server makes of the post in the meantime.
 */
export interface Article {
	/** What readers see. */
	readonly html: string;
}

/** What an article is kept under. */
export interface ArticleName {
	/** The post's. */
	readonly id: string;
	/** Of all that the article is made of. */
	readonly key: string;
}

/** How many articles of one post are kept; a development server beside a build needs two. */
const keptOfPost = 8;

/** Folders of what is kept: articles, what was found when posts were read, and articles as feeds have them. */
const folders = ['articles', 'findings', 'feeds'] as const;

function fileOf(root: string, folder: (typeof folders)[number], { id, key }: ArticleName): string {
	// As short for the longest name, which the file of a post may have, as for any.
	return path.join(root, '.cache', folder, `${keyOf({ id }).slice(0, 16)}.${key}.json`);
}

/** What was kept in that folder under that name, as its caller knows it; `undefined` if nothing was. */
function keptAs<Kept>(
	folder: (typeof folders)[number],
	root: string,
	name: ArticleName,
): Kept | undefined {
	const content = keptIn(fileOf(root, folder, name));
	return content === undefined ? undefined : JSON.parse(content.toString('utf8'));
}

/**
 * Keeps what was found in a post and what it asked of its surroundings; `key` is that of its contents and of the
 * code, the answers are a part of its article's key.
 */
export async function keepFindings(root: string, name: ArticleName, found: unknown): Promise<void> {
	await keep(fileOf(root, 'findings', name), JSON.stringify(found));
}

/** What was kept by `keepFindings` under that name; `undefined` if nothing was. */
export function keptFindings(root: string, name: ArticleName): unknown {
	return keptAs('findings', root, name);
}

/** Keeps the article of a post in the project at `root`, an absolute path. */
export async function keepArticle(
	root: string,
	name: ArticleName,
	article: Article,
): Promise<void> {
	await keep(fileOf(root, 'articles', name), JSON.stringify(article));
}

/** The article that was kept under that name, if any. */
export async function keptArticle(root: string, name: ArticleName): Promise<Article | undefined> {
	return keptAs('articles', root, name);
}

/** Whether the article under that name was kept and is whole. */
export function isArticleKept(root: string, name: ArticleName): boolean {
	return keptIn(fileOf(root, 'articles', name)) !== undefined;
}

/** Whether there is an article under that name, whole or not. */
export function isArticleThere(root: string, name: ArticleName): boolean {
	return existsSync(fileOf(root, 'articles', name));
}

/** What an article as feeds have it is made of beside the article. */
export function feedInputs(root: string): Inputs {
	return filesIn(root, ['src/feeds']);
}

/** The key of the code that makes feeds, which a build does not change. */
const feedCode = oncePerProcess((root) => keyOf(feedInputs(root)));

/** An article as feeds have it, made if it was never made before; `key` is the article's. */
export async function keptForFeeds(
	root: string,
	{ id, key }: ArticleName,
	make: () => Promise<string>,
): Promise<string> {
	const name = { id, key: keyOf({ key, code: feedCode(root) }) };
	const content = await kept(fileOf(root, 'feeds', name), async () => Buffer.from(await make()));
	return Buffer.from(content).toString('utf8');
}

/** Drops the oldest files of posts that have many in a folder, but none with one of the keys `inUse`. */
async function dropOld(folder: string, inUse: ReadonlySet<string>): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	const ofPosts = Map.groupBy(names, (name) => name.replace(/\.[^.]+\.json$/, ''));
	for (const ofPost of [...ofPosts.values()].filter(({ length }) => length > keptOfPost)) {
		const dated = await Promise.all(
			ofPost.map(async (name) => {
				const stats = await stat(path.join(folder, name)).catch(() => undefined);
				return { name, written: stats?.mtimeMs ?? 0 };
			}),
		);
		dated.sort((a, b) => b.written - a.written);
		for (const { name } of dated.slice(keptOfPost)) {
			const key = name.split('.').at(-2) ?? '';
			if (!inUse.has(key)) await rm(path.join(folder, name), { force: true });
		}
	}
}

/** Drops what is old of posts of which much is kept, but no article with one of the keys `inUse`. */
export async function dropOldArticles(root: string, inUse: ReadonlySet<string>): Promise<void> {
	for (const folder of folders) await dropOld(path.join(root, '.cache', folder), inUse);
}
