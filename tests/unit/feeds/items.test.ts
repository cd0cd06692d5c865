import { describe, expect, it } from 'vitest';
import { feedItem, type PostParts, siteChannel } from '../../../src/feeds/items.ts';
import { timestampSchema } from '../../../src/schemas/timestamp.ts';
import { site } from '../../../src/site.ts';
import { titleAmongNews } from '../../../src/strings/titles.ts';
import { urls } from '../../../src/urls.ts';
import { aPost } from './aPost.ts';

const day = (text: string) => timestampSchema.parse(text);
const parts = (html = ''): PostParts => ({ htmlOf: () => html, pictureLength: () => 1234 });

describe('feedItem', () => {
	it('is identified by the feed id, whatever the file is called', async () => {
		const before = await feedItem(aPost({ id: 'v1.31.0', feedId: 'elli' }), parts());
		const after = await feedItem(aPost({ id: 'moved', feedId: 'elli' }), parts());
		expect(after.id).toBe(before.id);
	});

	it('does not name the address in its id', async () => {
		expect((await feedItem(aPost({ feedId: 'elli' }), parts())).id).not.toContain('v1.31.0');
	});

	it('resolves addresses of the body against the page of the post', async () => {
		const { html, url } = await feedItem(aPost(), parts('<a href="#a">x</a>'));
		expect(html).toBe(`<a href="${url}#a">x</a>`);
	});

	it('was updated when it was published, if it never was', async () => {
		expect((await feedItem(aPost(), parts())).updated).toBe('2024-08-14T00:00:00+08:00');
	});

	it('was updated on the day that the author wrote', async () => {
		expect((await feedItem(aPost({ updated: day('2024-08-20') }), parts())).updated).toBe(
			'2024-08-20T00:00:00+08:00',
		);
	});

	it('announces the bitmap of a drawn cover, with the headline on it', async () => {
		const post = aPost({ cover: '/img/a.svg', headline: '乙' });
		const asked: unknown[] = [];
		const pictureLength: PostParts['pictureLength'] = (...told) => asked.push(told) + 6;
		expect((await feedItem(post, { ...parts(), pictureLength })).picture).toEqual({
			url: `${site.origin}/og/v1.31.0.png`,
			file: { type: 'image/png', length: 7 },
		});
		expect(asked).toEqual([[post, '乙']]);
	});

	it.each([
		['/img/a.JPG', 'image/jpeg'],
		['/img/a.webp', 'image/webp'],
	])('announces the photograph %s as it is', async (cover, type) => {
		expect((await feedItem(aPost({ cover }), parts())).picture).toEqual({
			url: `${site.origin}${cover}`,
			file: { type, length: 1234 },
		});
	});

	it('knows no bytes of a cover on another site', async () => {
		const url = 'https://b.example/a.png';
		const { picture } = await feedItem(aPost({ remoteCover: url }), parts());
		expect(picture).toEqual({ url });
	});

	it('has no picture without a cover', async () => {
		expect(await feedItem(aPost(), parts())).not.toHaveProperty('picture');
	});

	it('is called so that readers know among news of everything what it is about', async () => {
		for (const title of ['v1.31.0 版本内容', '怎么升级']) {
			expect((await feedItem(aPost({ title }), parts())).title).toBe(titleAmongNews(title));
		}
	});
});

describe('siteChannel', () => {
	const many = Array.from({ length: site.feedSize + 5 }, (_, index) =>
		aPost({ id: `p${index}`, date: day(`2024-01-${String(index + 1).padStart(2, '0')}`) }),
	);

	it('has the newest posts first', async () => {
		const { items } = await siteChannel(urls.rss(), many.slice(0, 3), parts());
		expect(items.map(({ published }) => published.slice(0, 10))).toEqual([
			'2024-01-03',
			'2024-01-02',
			'2024-01-01',
		]);
	});

	it('has no more posts than a feed takes', async () => {
		const { items } = await siteChannel(urls.rss(), many, parts());
		expect(items).toHaveLength(site.feedSize);
	});

	it('asks for the HTML of its own posts alone', async () => {
		const asked: string[] = [];
		await siteChannel(urls.rss(), many, {
			...parts(),
			htmlOf: async ({ id }) => {
				asked.push(id);
				return '';
			},
		});
		expect(asked).toHaveLength(site.feedSize);
	});

	it('was updated when the last of its posts was, by the instant and not by the letters', async () => {
		const posts = [
			aPost({ date: day('2024-08-14 01:00:00+08:00') }),
			aPost({ id: 'b', date: day('2024-08-13 23:00:00Z') }),
		];
		const { updated } = await siteChannel(urls.rss(), posts, parts());
		expect(updated).toBe('2024-08-13T23:00:00+00:00');
	});

	it('states a day long ago when there is no post', async () => {
		expect((await siteChannel(urls.rss(), [], parts())).updated).toBe('1970-01-01T00:00:00Z');
	});
});
