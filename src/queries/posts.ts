import { getCollection, getEntry } from 'astro:content';
import { newestFirst } from '../domain/posts.ts';
import { type Article, keptArticle } from '../markdown/articles.ts';
import { withoutLinks } from '../markdown/withoutLinks.ts';
import { printOf } from '../print.ts';
import { noteRead, tellsOf } from '../reads.ts';
import type { Post } from '../schemas/post.ts';
import { once } from './once.ts';

/** Every post that readers may see, newest first. Drafts and those of days to come are among them in dev alone. */
export const allPosts = once(
	'allPosts',
	async (): Promise<readonly Post[]> =>
		newestFirst((await getCollection('posts')).map(({ data }) => data)),
);

/** What the loader kept of a post. The project's root is where Astro runs. */
async function articleOf(post: Post): Promise<Article> {
	const { id } = post;
	// Astro's type leaves out what its loaders are told to set.
	const entry = (await getEntry('posts', id)) as { readonly digest?: string } | undefined;
	const article = await keptArticle(process.cwd(), { id, key: String(entry?.digest) });
	if (article === undefined) throw new Error(`There is no article of the post ${id}.`);
	return article;
}

/** What an article is made of and what it must not link to: what stands in it follows from both. */
tellsOf('article', async (id) => {
	const entry = (await getEntry('posts', id)) as
		| { readonly digest?: string; data: Post }
		| undefined;
	return printOf([entry?.digest, entry?.data.ahead]);
});

/** A post's article as HTML, for its page, for feeds and for its Markdown, without links to what is not out yet. */
export async function postHtml(post: Post): Promise<string> {
	noteRead('article', post.id);
	return withoutLinks((await articleOf(post)).html, post.ahead ?? []);
}
