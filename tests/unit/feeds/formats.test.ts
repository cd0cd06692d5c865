import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed, jsonFeed, rssFeed } from '../../../src/feeds/formats.ts';
import { siteChannel } from '../../../src/feeds/items.ts';
import { site } from '../../../src/site.ts';
import { titleAmongNews } from '../../../src/strings/titles.ts';
import { urls } from '../../../src/urls.ts';
import { aChannel, atom, atomEntry, dc, encoded, only, rssItem } from './feedReader.ts';
import { childrenOf, readXml, textsOf } from './xmlReader.ts';

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
		expect(textsOf(item, 'title')).toEqual([titleAmongNews('v1.31.0 版本内容')]);
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

const media = '{http://search.yahoo.com/mrss/}content';

describe('the picture of a post', () => {
	const drawn = { cover: '/img/a.svg' };
	const picture = 'https://k8s-notes.example.org/og/v1.31.0.png';
	const remote = { remoteCover: 'https://b.example/a' };

	it('is an enclosure of RSS, with its type and its bytes', async () => {
		const xml = rssFeed(await aChannel(drawn));
		const { attributes } = only(childrenOf(rssItem(xml), 'enclosure'));
		expect(attributes).toEqual({ url: picture, length: '4321', type: 'image/png' });
		expect(parseRssFeed(xml).items?.[0]?.enclosures).toEqual([
			{ url: picture, length: 4321, type: 'image/png' },
		]);
	});

	it('is a link of Atom', async () => {
		const xml = atomFeed(await aChannel(drawn));
		const links = childrenOf(atomEntry(xml), atom('link')).map(({ attributes }) => attributes);
		const link = { rel: 'enclosure', href: picture, length: '4321', type: 'image/png' };
		expect(links).toContainEqual(link);
		expect(parseAtomFeed(xml).entries?.[0]?.links).toContainEqual({ ...link, length: 4321 });
	});

	it('is media of RSS and a bare link of Atom where nobody knows its bytes', async () => {
		const channel = await aChannel(remote);
		const item = rssItem(rssFeed(channel));
		expect(childrenOf(item, 'enclosure')).toEqual([]);
		const { attributes } = only(childrenOf(item, media));
		expect(attributes).toEqual({ url: remote.remoteCover, medium: 'image' });
		const links = childrenOf(atomEntry(atomFeed(channel)), atom('link'));
		expect(links.map((link) => link.attributes)).toContainEqual({
			rel: 'enclosure',
			href: remote.remoteCover,
		});
	});

	it('is not there without a cover', async () => {
		const channel = await aChannel();
		expect(rssFeed(channel)).not.toMatch(/enclosure|media/);
		expect(atomFeed(channel)).not.toContain('enclosure');
	});
});

describe('what stands for a feed', () => {
	const icon = 'https://k8s-notes.example.org/icon-144.png';

	it('is the icon of the site, with the title and the page of the RSS channel', async () => {
		const channel = only(childrenOf(readXml(rssFeed(await aChannel())), 'channel'));
		const image = only(childrenOf(channel, 'image'));
		expect(textsOf(image, 'url')).toEqual([icon]);
		expect(textsOf(image, 'width')).toEqual(['144']);
		expect(['title', 'link'].map((name) => textsOf(image, name))).toEqual(
			['title', 'link'].map((name) => textsOf(channel, name)),
		);
	});

	it('is the icon of the site in Atom', async () => {
		expect(textsOf(readXml(atomFeed(await aChannel())), atom('icon'))).toEqual([icon]);
	});

	it.each([
		['RSS', rssFeed],
		['Atom', atomFeed],
	])('is a sheet of styles to browsers: %s', async (_, write) => {
		expect(
			write(await aChannel())
				.split('\n')
				.slice(0, 2),
		).toEqual([
			'<?xml version="1.0" encoding="utf-8"?>',
			'<?xml-stylesheet type="text/css" href="/feed.css"?>',
		]);
	});
});

describe('atomFeed', () => {
	it('says who it is, where it is and in which language', async () => {
		const feed = readXml(atomFeed(await aChannel()));
		expect(feed.attributes['xml:lang']).toBe('zh-CN');
		expect(textsOf(feed, atom('id'))).toEqual([`tag:${site.feedAuthority}:feed/posts`]);
		expect(childrenOf(feed, atom('link')).map(({ attributes }) => attributes['rel'])).toEqual([
			'alternate',
			'self',
		]);
		expect(textsOf(feed, atom('updated'))).toEqual(['2024-08-20T00:30:00.000Z']);
	});

	it('has one entry a post', async () => {
		const entry = atomEntry(atomFeed(await aChannel()));
		expect(textsOf(entry, atom('id'))).toEqual([`tag:${site.feedAuthority}:post/v1.31.0`]);
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
		const feed = readXml(
			atomFeed(await siteChannel(urls.atom(), [], { htmlOf: () => '', pictureLength: () => 0 })),
		);
		expect(textsOf(feed, atom('updated'))).toEqual(['1970-01-01T00:00:00.000Z']);
	});
});

describe('jsonFeed', () => {
	it('is a JSON Feed 1.1', async () => {
		expect(JSON.parse(jsonFeed(await aChannel({ cover: '/img/a.svg' })))).toEqual({
			version: 'https://jsonfeed.org/version/1.1',
			title: site.name,
			description: expect.any(String),
			language: 'zh-CN',
			home_page_url: 'https://k8s-notes.example.org/',
			feed_url: 'https://k8s-notes.example.org/rss.xml',
			icon: 'https://k8s-notes.example.org/icon-512.png',
			favicon: 'https://k8s-notes.example.org/icon-144.png',
			items: [
				{
					id: `tag:${site.feedAuthority}:post/v1.31.0`,
					url: 'https://k8s-notes.example.org/posts/v1.31.0/',
					title: titleAmongNews('v1.31.0 版本内容'),
					content_html: '<p>正文</p>',
					summary: '这是十周年后的第一个版本。',
					image: 'https://k8s-notes.example.org/og/v1.31.0.png',
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
		expect(
			JSON.parse(
				jsonFeed(
					await siteChannel(urls.jsonFeed(), [], { htmlOf: () => '', pictureLength: () => 0 }),
				),
			),
		).toMatchObject({
			items: [],
		});
	});
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
