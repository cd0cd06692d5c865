import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../../src/feeds/content.ts';
import { atomFeed, jsonFeed, rssFeed } from '../../../src/feeds/formats.ts';
import { type FeedChannel, siteChannel } from '../../../src/feeds/items.ts';
import { feedLine } from '../../../src/feeds/text.ts';
import type { Post } from '../../../src/schemas/post.ts';
import { timestampSchema } from '../../../src/schemas/timestamp.ts';
import { urls } from '../../../src/urls.ts';
import { anyText } from './anyText.ts';
import { aPost } from './aPost.ts';
import { childrenOf, readXml, textsOf, type XmlElement } from './xmlReader.ts';

const atom = (name: string) => `{http://www.w3.org/2005/Atom}${name}`;
const dc = (name: string) => `{http://purl.org/dc/elements/1.1/}${name}`;
const encoded = '{http://purl.org/rss/1.0/modules/content/}encoded';

const updated = timestampSchema.parse('2024-08-20 08:30');

function aChannel(post: Partial<Post> = {}, html = '<p>正文</p>'): Promise<FeedChannel> {
	return siteChannel(urls.rss(), [aPost({ updated, ...post })], () => html);
}

function only(elements: readonly XmlElement[]): XmlElement {
	const [element] = elements;
	if (element === undefined || elements.length > 1) throw new Error(`${elements.length} elements`);
	return element;
}

function rssItem(xml: string): XmlElement {
	return only(childrenOf(only(childrenOf(readXml(xml), 'channel')), 'item'));
}

function atomEntry(xml: string): XmlElement {
	return only(childrenOf(readXml(xml), atom('entry')));
}

describe('rssFeed', () => {
	it('says where it is, in which language and when it last changed', async () => {
		const channel = only(childrenOf(readXml(rssFeed(await aChannel())), 'channel'));
		expect(only(childrenOf(channel, atom('link'))).attributes).toEqual({
			href: 'https://k8s-notes.example.org/rss.xml',
			rel: 'self',
			type: 'application/rss+xml',
		});
		expect(textsOf(channel, 'language')).toEqual(['zh-CN']);
		expect(textsOf(channel, 'lastBuildDate')).toEqual(['Tue, 20 Aug 2024 00:30:00 GMT']);
	});

	it('has one item a post', async () => {
		const item = rssItem(rssFeed(await aChannel()));
		expect(textsOf(item, 'title')).toEqual(['v1.31.0 版本内容']);
		expect(textsOf(item, 'link')).toEqual(['https://k8s-notes.example.org/posts/v1.31.0/']);
		expect(textsOf(item, 'pubDate')).toEqual(['Tue, 13 Aug 2024 16:00:00 GMT']);
		expect(textsOf(item, atom('updated'))).toEqual(['2024-08-20T00:30:00.000Z']);
		expect(textsOf(item, dc('creator'))).toEqual(['编辑部']);
		expect(textsOf(item, encoded)).toEqual(['<p>正文</p>']);
	});

	it('does not call its ids addresses', async () => {
		const guid = only(childrenOf(rssItem(rssFeed(await aChannel())), 'guid'));
		expect(guid.attributes).toEqual({ isPermaLink: 'false' });
	});

	it('names what is both a category and a tag once', async () => {
		const item = rssItem(rssFeed(await aChannel()));
		expect(textsOf(item, 'category')).toEqual(['changelog', 'v1.31.0']);
	});

	it('writes the description as HTML', async () => {
		const item = rssItem(rssFeed(await aChannel({ description: 'a <b> & &lt;' })));
		expect(textsOf(item, 'description')).toEqual(['a &lt;b&gt; &amp; &amp;lt;']);
	});
});

describe('atomFeed', () => {
	it('says who it is, where it is and in which language', async () => {
		const feed = readXml(atomFeed(await aChannel()));
		expect(feed.attributes['xml:lang']).toBe('zh-CN');
		expect(textsOf(feed, atom('id'))).toEqual(['tag:k8s-notes.example.org,2024:feed/posts']);
		expect(childrenOf(feed, atom('link')).map(({ attributes }) => attributes['rel'])).toEqual([
			'alternate',
			'self',
		]);
		expect(textsOf(feed, atom('updated'))).toEqual(['2024-08-20T00:30:00.000Z']);
	});

	it('has one entry a post', async () => {
		const entry = atomEntry(atomFeed(await aChannel()));
		expect(textsOf(entry, atom('id'))).toEqual(['tag:k8s-notes.example.org,2024:post/v1.31.0']);
		expect(textsOf(entry, atom('published'))).toEqual(['2024-08-13T16:00:00.000Z']);
		expect(textsOf(entry, atom('updated'))).toEqual(['2024-08-20T00:30:00.000Z']);
		expect(childrenOf(entry, atom('author')).flatMap((a) => textsOf(a, atom('name')))).toEqual([
			'编辑部',
		]);
		expect(childrenOf(entry, atom('category')).map(({ attributes }) => attributes['term'])).toEqual(
			['changelog', 'v1.31.0'],
		);
	});

	it('has the whole post as HTML', async () => {
		const content = only(childrenOf(atomEntry(atomFeed(await aChannel())), atom('content')));
		expect(content).toMatchObject({ attributes: { type: 'html' }, text: '<p>正文</p>' });
	});

	it('is complete without a post', async () => {
		const feed = readXml(atomFeed(await siteChannel(urls.atom(), [], () => '')));
		expect(textsOf(feed, atom('updated'))).toEqual(['1970-01-01T00:00:00.000Z']);
	});
});

describe('jsonFeed', () => {
	it('is a JSON Feed 1.1', async () => {
		expect(JSON.parse(jsonFeed(await aChannel({ cover: '/img/a.svg' })))).toEqual({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'K8s 版本手记',
			description: expect.any(String),
			language: 'zh-CN',
			home_page_url: 'https://k8s-notes.example.org/',
			feed_url: 'https://k8s-notes.example.org/rss.xml',
			items: [
				{
					id: 'tag:k8s-notes.example.org,2024:post/v1.31.0',
					url: 'https://k8s-notes.example.org/posts/v1.31.0/',
					title: 'v1.31.0 版本内容',
					content_html: '<p>正文</p>',
					summary: '这是十周年后的第一个版本。',
					image: 'https://k8s-notes.example.org/img/a.svg',
					date_published: '2024-08-13T16:00:00.000Z',
					date_modified: '2024-08-20T00:30:00.000Z',
					authors: [
						{
							name: '编辑部',
							url: 'https://k8s-notes.example.org/authors/%E7%BC%96%E8%BE%91%E9%83%A8/',
						},
					],
					tags: ['changelog', 'v1.31.0'],
				},
			],
		});
	});

	it('is complete without a post', async () => {
		expect(JSON.parse(jsonFeed(await siteChannel(urls.jsonFeed(), [], () => '')))).toMatchObject({
			items: [],
		});
	});
});

/** Text with all that breaks XML, CDATA, entities and UTF-16. */
const hostileText = fc
	.array(
		fc.oneof(
			anyText,
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(']]>', '<![CDATA[', '&apos;', '&amp;apos;', '&#0;', '<b>', '-->', '\uD83D'),
			fc.constantFrom('\u0000', '\u000B', '\r', '\uFFFE', '\uFDD0', '\u2028', '&\uFDD0apos;'),
		),
	)
	.map((parts) => `文${parts.join('')}字`);

const hostilePost = fc.record({
	title: hostileText,
	description: hostileText,
	// An address cannot be made of half a surrogate pair.
	authors: fc.tuple(hostileText.map((name) => name.toWellFormed())),
	tags: fc.tuple(hostileText),
	feedId: hostileText,
});

/** HTML of a paragraph and the form in which feeds have it. */
const hostileHtml = hostileText.map((text) => `<p>${text.replace(/</g, '&lt;')}</p>`);

function decoded(html: string): string {
	return html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

describe('text that breaks feeds', () => {
	const withHostileText = (
		check: (channel: FeedChannel, title: string, html: string) => void,
	): Promise<void> =>
		fc.assert(
			fc.asyncProperty(hostilePost, hostileHtml, async (post, html) => {
				const channel = await aChannel({ ...post, categories: [] }, html);
				const [item] = channel.items;
				check(channel, feedLine(post.title), feedHtml(html, item?.url ?? ''));
			}),
		);

	it('arrives whole in RSS, by a strict XML reader', () =>
		withHostileText((channel, title, html) => {
			const item = rssItem(rssFeed(channel));
			expect(textsOf(item, 'title')).toEqual([title]);
			expect(textsOf(item, encoded)).toEqual([html]);
			expect(textsOf(item, dc('creator'))).toEqual(channel.items[0]?.authors.map((a) => a.name));
			expect(textsOf(item, 'category')).toEqual(channel.items[0]?.tags);
		}));

	it('arrives whole in RSS, by the reader of feedsmith', () =>
		withHostileText((channel, _, html) => {
			expect(parseRssFeed(rssFeed(channel)).items?.[0]?.content?.encoded).toBe(html);
		}));

	it('arrives whole in Atom, by a strict XML reader', () =>
		withHostileText((channel, title, html) => {
			const entry = atomEntry(atomFeed(channel));
			expect(textsOf(entry, atom('title')).map(decoded)).toEqual([title]);
			expect(textsOf(entry, atom('content'))).toEqual([html]);
			expect(only(childrenOf(entry, atom('category'))).attributes['term']).toBe(
				channel.items[0]?.tags[0],
			);
		}));

	it('arrives whole in Atom, by the reader of feedsmith', () =>
		withHostileText((channel, _, html) => {
			expect(parseAtomFeed(atomFeed(channel)).entries?.[0]?.content?.value).toBe(html);
		}));

	it('arrives whole in JSON Feed, by JSON.parse', () =>
		withHostileText((channel, title, html) => {
			const [item] = JSON.parse(jsonFeed(channel)).items;
			expect(item).toMatchObject({ title, content_html: html });
		}));

	it('arrives whole in JSON Feed, by the reader of feedsmith', () =>
		withHostileText((channel, title, html) => {
			const item = parseJsonFeed(jsonFeed(channel)).items?.[0];
			expect(item).toMatchObject({ title, content_html: html });
		}));
});

describe('every format', () => {
	it.each([
		['RSS', rssFeed],
		['Atom', atomFeed],
		['JSON Feed', jsonFeed],
	])('is the same in every time zone: %s', async (_, write) => {
		const channel = await aChannel();
		const zone = process.env['TZ'];
		const inZone = (name: string) => {
			process.env['TZ'] = name;
			return write(channel);
		};
		const [east, west] = [inZone('Pacific/Kiritimati'), inZone('Pacific/Niue')];
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(east).toBe(west);
	});
});
