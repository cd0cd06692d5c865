import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blogPosting, breadcrumbList, serializeJsonLd, webSite } from '../../../src/seo/jsonLd.ts';
import { pageMetadata } from '../../../src/seo/pageMetadata.ts';
import { sharingImageOf } from '../../../src/seo/sharingImage.ts';
import { site } from '../../../src/site.ts';
import { urls } from '../../../src/urls.ts';
import { anyText } from '../feeds/anyText.ts';
import { aPost } from '../feeds/aPost.ts';

describe('blogPosting', () => {
	it('says who wrote the post, when, and where it is', () => {
		expect(blogPosting(aPost({ authors: ['某人'] }), undefined)).toMatchObject({
			'@type': 'BlogPosting',
			headline: 'v1.31.0 版本内容',
			url: 'https://k8s-notes.example.org/posts/v1.31.0/',
			inLanguage: 'zh-CN',
			datePublished: '2024-08-14T00:00:00+08:00',
			dateModified: '2024-08-14T00:00:00+08:00',
			author: [{ '@type': 'Person', name: '某人' }],
		});
	});

	it('says of a known author whether it is a group', () => {
		const types = { group: 'Organization', person: 'Person' };
		const authors = site.authors.map(({ name }) => name);
		expect(blogPosting(aPost({ authors }), undefined)).toMatchObject({
			author: site.authors.map(({ name, kind }) => ({ '@type': types[kind], name })),
		});
	});

	it('says when the post was last changed', () => {
		expect(blogPosting(aPost({ updated: '2024-08-20T00:00:00+08:00' }), undefined)).toMatchObject({
			datePublished: '2024-08-14T00:00:00+08:00',
			dateModified: '2024-08-20T00:00:00+08:00',
		});
	});

	it.each(['/img/a.svg', '/img/a.jpg', undefined])(
		'shows the picture that the page names for sharing, with the cover %s',
		(cover) => {
			const post = aPost({ cover });
			const image = sharingImageOf(post);
			const facts = { kind: 'page', title: post.title, path: urls.post(post.id), image } as const;
			const named = pageMetadata(facts).meta.find(
				(meta) => 'property' in meta && meta.property === 'og:image',
			);
			expect(blogPosting(post, image).image).toBe(named?.content);
		},
	);

	it('leaves out what the post does not have', () => {
		const posting = blogPosting(aPost({ description: '', categories: [], tags: [] }), undefined);
		for (const key of ['description', 'articleSection', 'keywords', 'image']) {
			expect(posting).not.toHaveProperty(key);
		}
	});
});

describe('breadcrumbList', () => {
	it('counts the steps from 1 and gives no address to the page itself', () => {
		const steps = [{ name: '首页', path: urls.home() }, { name: 'v1.31.0' }];
		expect(breadcrumbList(steps).itemListElement).toEqual([
			{ '@type': 'ListItem', position: 1, name: '首页', item: 'https://k8s-notes.example.org/' },
			{ '@type': 'ListItem', position: 2, name: 'v1.31.0' },
		]);
	});
});

describe('webSite', () => {
	it('says where queries go', () => {
		expect(webSite().potentialAction.target.urlTemplate).toBe(
			'https://k8s-notes.example.org/search/?q={search_term_string}',
		);
	});
});

describe('serializeJsonLd', () => {
	it('cannot end the script it stands in', () => {
		expect(serializeJsonLd({ a: '</script><!--' })).toBe('{"a":"\\u003c/script>\\u003c!--"}');
	});

	it('escapes the line separators of JavaScript', () => {
		expect(serializeJsonLd({ a: '\u2028\u2029' })).toBe('{"a":"\\u2028\\u2029"}');
	});

	it('reads back as it was', () => {
		fc.assert(
			fc.property(fc.object({ values: [anyText] }), (value) => {
				expect(JSON.parse(serializeJsonLd(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});
});
