import { getCollection, getEntry } from 'astro:content';
import { newestFirst, termsOf, yearsOf } from '../domain/posts.ts';
import { type Article, keptArticle } from '../markdown/articles.ts';
import type { Post } from '../schemas/post.ts';
import { site } from '../site.ts';
import { segmentOf } from '../urls.ts';
import { once } from './once.ts';

/** Every post that readers may see, newest first. Drafts are among them in dev alone. */
export const allPosts = once(
	async (): Promise<readonly Post[]> =>
		newestFirst((await getCollection('posts')).map(({ data }) => data)),
);

export async function postCategories() {
	return termsOf(await allPosts(), (post) => post.categories, segmentOf);
}

export async function postTags() {
	return termsOf(await allPosts(), (post) => post.tags, segmentOf);
}

export async function postAuthors() {
	return termsOf(await allPosts(), (post) => post.authors, segmentOf);
}

/** What there is to say about an author, or `undefined`. */
export function authorNote(name: string): string | undefined {
	return site.authors.find((author) => author.name === name)?.note;
}

export async function postYears() {
	return yearsOf(await allPosts());
}

/** What the loader kept of a post. The project's root is where Astro runs. */
async function articleOf(post: Post): Promise<Article> {
	const { id } = post;
	// Astro's type leaves out what its loaders are told to set.
	const entry = (await getEntry('posts', id)) as { readonly digest?: string } | undefined;
	const article = await keptArticle(process.cwd(), { id, key: String(entry?.digest) });
	if (article === undefined) throw new Error(`There is no article of the post ${id}.`);
	return article;
}

/** A post's Markdown as its author wrote it, without the frontmatter. */
export async function postSource(post: Post): Promise<string> {
	return (await articleOf(post)).source;
}

/** A post's article as HTML, for its page and for feeds. */
export async function postHtml(post: Post): Promise<string> {
	return (await articleOf(post)).html;
}
