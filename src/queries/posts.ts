import { getCollection, getEntry } from 'astro:content';
import { newestFirst } from '../domain/posts.ts';
import { type Article, keptArticle, keptForFeeds } from '../markdown/articles.ts';
import { withoutLinks } from '../markdown/withoutLinks.ts';
import { printOf } from '../print.ts';
import { noteRead, tellsOf } from '../reads.ts';
import type { Post, WholePost } from '../schemas/post.ts';
import { once } from './once.ts';

/** Every post that readers may see, whole and newest first. Drafts and those of days to come are among them in dev alone. */
export const wholePosts = once(
	'wholePosts',
	async (): Promise<readonly WholePost[]> =>
		newestFirst((await getCollection('posts')).map(({ data }) => data)),
);

/** Without its place in the file. */
function unplaced<Placed extends { readonly line: number }>({ line: _, ...told }: Placed) {
	return told;
}

/** The same for pages about other things: a word more in a post makes none of them again. */
export const allPosts = once(
	'allPosts',
	async (): Promise<readonly Post[]> =>
		(await wholePosts()).map(({ length: _, mentions, actions, ...post }) => ({
			...post,
			mentions: mentions.map(unplaced),
			actions: actions.map(unplaced),
		})),
);

/** The entry of a post. */
async function entryOf(id: string) {
	return getEntry('posts', id);
}

/** What the loader kept of a post. The project's root is where Astro runs. */
async function articleOf({ id }: Post): Promise<Article> {
	const entry = await entryOf(id);
	const article = await keptArticle(process.cwd(), { id, key: String(entry?.digest) });
	if (article === undefined) throw new Error(`There is no article of the post ${id}.`);
	return article;
}

const kind = 'article';

/** What an article is made of and what it must not link to: what stands in it follows from both. */
async function articlePrint(id: string): Promise<string> {
	const entry = await entryOf(id);
	return printOf([entry?.digest, entry?.data.ahead]);
}

tellsOf(kind, articlePrint);

/** A post's article as HTML, for its page and for its Markdown, without links to what is not out yet. */
export async function postHtml(post: Post): Promise<string> {
	noteRead(kind, post.id);
	return withoutLinks((await articleOf(post)).html, post.ahead ?? []);
}

/** An article as feeds have it, of which `make` makes it: it stands in many feeds, from one build to the next. */
async function feedBody(post: Post, make: () => Promise<string>): Promise<string> {
	noteRead(kind, post.id);
	const { id } = post;
	return keptForFeeds(process.cwd(), { id, key: await articlePrint(id) }, make);
}

/** The articles of posts, for feeds. */
export const articlesForFeeds = { htmlOf: postHtml, bodyOf: feedBody } as const;
