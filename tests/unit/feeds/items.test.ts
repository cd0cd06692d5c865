import { describe, expect, it } from 'vitest';
import { feedItem, siteChannel } from '../../../src/feeds/items.ts';
import { timestampSchema } from '../../../src/schemas/timestamp.ts';
import { site } from '../../../src/site.ts';
import { urls } from '../../../src/urls.ts';
import { aPost } from './aPost.ts';

const day = (text: string) => timestampSchema.parse(text);

describe('feedItem', () => {
	it('is identified by the feed id, whatever the file is called', () => {
		const before = feedItem(aPost({ id: 'v1.31.0', feedId: 'elli' }), '');
		const after = feedItem(aPost({ id: 'moved', feedId: 'elli' }), '');
		expect(after.id).toBe(before.id);
	});

	it('does not name the address in its id', () => {
		expect(feedItem(aPost({ feedId: 'elli' }), '').id).not.toContain('v1.31.0');
	});

	it('resolves addresses of the body against the page of the post', () => {
		const { html, url } = feedItem(aPost(), '<a href="#a">x</a>');
		expect(html).toBe(`<a href="${url}#a">x</a>`);
	});

	it('was updated when it was published, if it never was', () => {
		expect(feedItem(aPost(), '').updated).toBe('2024-08-14T00:00:00+08:00');
	});

	it('was updated on the day that the author wrote', () => {
		expect(feedItem(aPost({ updated: day('2024-08-20') }), '').updated).toBe(
			'2024-08-20T00:00:00+08:00',
		);
	});

	it('has the cover as an absolute address', () => {
		expect(feedItem(aPost({ cover: '/img/a.svg' }), '').image).toBe(`${site.origin}/img/a.svg`);
	});

	it('has no image without a cover', () => {
		expect(feedItem(aPost(), '')).not.toHaveProperty('image');
	});
});

describe('siteChannel', () => {
	const many = Array.from({ length: site.feedSize + 5 }, (_, index) =>
		aPost({ id: `p${index}`, date: day(`2024-01-${String(index + 1).padStart(2, '0')}`) }),
	);

	it('has the newest posts first', async () => {
		const { items } = await siteChannel(urls.rss(), many.slice(0, 3), () => '');
		expect(items.map(({ published }) => published.slice(0, 10))).toEqual([
			'2024-01-03',
			'2024-01-02',
			'2024-01-01',
		]);
	});

	it('has no more posts than a feed takes', async () => {
		const { items } = await siteChannel(urls.rss(), many, () => '');
		expect(items).toHaveLength(site.feedSize);
	});

	it('asks for the HTML of its own posts alone', async () => {
		const asked: string[] = [];
		await siteChannel(urls.rss(), many, async ({ id }) => {
			asked.push(id);
			return '';
		});
		expect(asked).toHaveLength(site.feedSize);
	});

	it('was updated when the last of its posts was, by the instant and not by the letters', async () => {
		const posts = [
			aPost({ date: day('2024-08-14 01:00:00+08:00') }),
			aPost({ id: 'b', date: day('2024-08-13 23:00:00Z') }),
		];
		const { updated } = await siteChannel(urls.rss(), posts, () => '');
		expect(updated).toBe('2024-08-13T23:00:00+00:00');
	});

	it('states a day long ago when there is no post', async () => {
		expect((await siteChannel(urls.rss(), [], () => '')).updated).toBe('1970-01-01T00:00:00Z');
	});
});
