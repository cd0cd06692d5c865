import { describe, expect, it } from 'vitest';
import { type PageFacts, pageMetadata } from '../../../src/seo/pageMetadata.ts';
import { site } from '../../../src/site.ts';
import { urls } from '../../../src/urls.ts';

type PageMetadata = ReturnType<typeof pageMetadata>;

function metadataOf(different: Partial<PageFacts> = {}): PageMetadata {
	return pageMetadata({
		kind: 'page',
		title: '关于',
		description: '这是什么。',
		path: urls.about(),
		...different,
	} as PageFacts);
}

const post = {
	kind: 'post',
	title: 'v1.31.0 版本内容',
	path: urls.post('v1.31.0'),
	published: '2024-08-14T00:00:00+08:00',
	authors: ['编辑部', '乙'],
	tags: ['v1.31.0'],
	markdown: urls.postMarkdown('v1.31.0'),
} as const;

function contentsOf({ meta }: PageMetadata, key: string): string[] {
	return meta
		.filter((one) => ('name' in one ? one.name : one.property) === key)
		.map(({ content }) => content);
}

function linksOf({ links }: PageMetadata, rel: string): string[] {
	return links.filter((link) => link.rel === rel).map(({ href }) => href);
}

describe('pageMetadata', () => {
	it('names the site after the title of a page', () => {
		expect(metadataOf().title).toBe(`关于 · ${site.name}`);
	});

	it('does not name the site twice at home', () => {
		expect(metadataOf({ kind: 'home', title: site.name }).title).toBe(site.name);
	});

	it('has one absolute canonical address', () => {
		expect(linksOf(metadataOf(), 'canonical')).toEqual(['https://k8s-notes.example.org/about/']);
	});

	it('announces the three feeds by absolute addresses', () => {
		expect(linksOf(metadataOf(), 'alternate')).toEqual([
			'https://k8s-notes.example.org/rss.xml',
			'https://k8s-notes.example.org/atom.xml',
			'https://k8s-notes.example.org/feed.json',
		]);
	});

	it('announces the Markdown of a post before the feeds', () => {
		const [first] = metadataOf(post).links.filter(({ rel }) => rel === 'alternate');
		expect(first).toEqual({
			rel: 'alternate',
			type: 'text/markdown',
			href: 'https://k8s-notes.example.org/posts/v1.31.0.md',
		});
	});

	it('says the same in the description and in Open Graph', () => {
		expect(contentsOf(metadataOf(), 'og:description')).toEqual(
			contentsOf(metadataOf(), 'description'),
		);
	});

	it.each([undefined, ''])('describes the site where the page has no description: %j', (none) => {
		const [description] = contentsOf(metadataOf({ description: none }), 'description');
		expect(site.description.startsWith(description ?? '?')).toBe(true);
	});

	it('keeps a page out of search engines that should not be found', () => {
		const metadata = metadataOf({ indexed: false });
		expect(contentsOf(metadata, 'robots')).toEqual(['noindex']);
		expect(linksOf(metadata, 'canonical')).toEqual([]);
	});

	it('says nothing to search engines about other pages', () => {
		expect(contentsOf(metadataOf(), 'robots')).toEqual([]);
	});

	it('calls a page of the site a website', () => {
		expect(contentsOf(metadataOf(), 'og:type')).toEqual(['website']);
	});

	it('writes the language as Open Graph does', () => {
		expect(contentsOf(metadataOf(), 'og:locale')).toEqual(['zh_CN']);
	});

	it('shows a small card without a picture', () => {
		expect(contentsOf(metadataOf(), 'twitter:card')).toEqual(['summary']);
	});

	it('shows a large card with a picture', () => {
		const metadata = metadataOf({ image: { url: '/og/a.png', alt: '1.31', width: 1200 } });
		expect(contentsOf(metadata, 'twitter:card')).toEqual(['summary_large_image']);
		expect(contentsOf(metadata, 'og:image')).toEqual(['https://k8s-notes.example.org/og/a.png']);
		expect(contentsOf(metadata, 'og:image:alt')).toEqual(['1.31']);
		expect(contentsOf(metadata, 'og:image:width')).toEqual(['1200']);
		expect(contentsOf(metadata, 'og:image:height')).toEqual([]);
	});

	it('calls a post an article with its days, authors and tags', () => {
		const metadata = pageMetadata({ ...post, updated: '2024-08-20T00:00:00+08:00' });
		expect(contentsOf(metadata, 'og:type')).toEqual(['article']);
		expect(contentsOf(metadata, 'article:published_time')).toEqual(['2024-08-14T00:00:00+08:00']);
		expect(contentsOf(metadata, 'article:modified_time')).toEqual(['2024-08-20T00:00:00+08:00']);
		expect(contentsOf(metadata, 'author')).toEqual(['编辑部', '乙']);
		expect(contentsOf(metadata, 'article:tag')).toEqual(['v1.31.0']);
	});

	it('takes a post for unchanged since it was published', () => {
		expect(contentsOf(pageMetadata(post), 'article:modified_time')).toEqual([post.published]);
	});
});
