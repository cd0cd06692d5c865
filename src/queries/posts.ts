import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { newestFirst, termsOf, yearsOf } from '../domain/posts.ts';
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

async function entryOf(post: Post): Promise<CollectionEntry<'posts'>> {
	const entry = await getEntry('posts', post.id);
	if (entry === undefined) throw new Error(`There is no post ${post.id} in the store.`);
	return entry;
}

/** The component that renders a post's article. */
export async function postContent(post: Post) {
	return (await render(await entryOf(post))).Content;
}

/** A post's Markdown as its author wrote it, without the frontmatter. */
export async function postSource(post: Post): Promise<string> {
	return (await entryOf(post)).body ?? '';
}

/** A post's article as HTML, the same as on its page. */
export async function postHtml(post: Post): Promise<string> {
	const entry = await entryOf(post);
	if (entry.rendered !== undefined) return entry.rendered.html;
	// An .mdx post is a component. Only the container API renders one outside of a page.
	const { experimental_AstroContainer: Container } = await import('astro/container');
	const { default: renderer } = await import('@astrojs/mdx/server.js');
	const container = await Container.create();
	container.addServerRenderer({ name: 'mdx', renderer });
	const { Content } = await render(entry);
	return container.renderToString(Content);
}
