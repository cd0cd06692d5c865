import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
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

async function entryOf({ id }: Post): Promise<CollectionEntry<'posts'>> {
	const entry = await getEntry('posts', id);
	if (entry === undefined) throw new Error(`There is no post ${id} in the store.`);
	return entry;
}

/** What the loader kept of a post. The project's root is where Astro runs. */
async function articleOf(post: Post): Promise<Article> {
	const { id } = post;
	// Astro's type leaves out what its loaders are told to set.
	const { digest } = (await entryOf(post)) as { readonly digest?: string };
	const article = await keptArticle(process.cwd(), { id, key: String(digest) });
	if (article === undefined) throw new Error(`There is no article of the post ${id}.`);
	return article;
}

/** A post's Markdown as its author wrote it, without the frontmatter. */
export async function postSource(post: Post): Promise<string> {
	return (await articleOf(post)).source;
}

/** A post's article for its page: HTML, or the component that an .mdx post is. */
export async function postContent(post: Post) {
	const { html } = await articleOf(post);
	if (html !== undefined) return { html };
	return { Content: (await render(await entryOf(post))).Content };
}

/** A post's article as HTML, the same as on its page. */
export async function postHtml(post: Post): Promise<string> {
	const { html, Content } = await postContent(post);
	if (Content === undefined) return html;
	// Only the container API renders a component outside of a page.
	const { experimental_AstroContainer: Container } = await import('astro/container');
	const { default: renderer } = await import('@astrojs/mdx/server.js');
	const container = await Container.create();
	container.addServerRenderer({ name: 'mdx', renderer });
	return container.renderToString(Content);
}
