import { rssFeed } from '../feeds/formats.ts';
import { siteChannel } from '../feeds/items.ts';
import { pictureLength } from '../pictures/posts.ts';
import { allPosts, articlesForFeeds } from '../queries/posts.ts';
import { urls } from '../urls.ts';

export async function GET(): Promise<Response> {
	const channel = await siteChannel(urls.rss(), await allPosts(), {
		...articlesForFeeds,
		pictureLength,
	});
	return new Response(rssFeed(channel), {
		headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
	});
}
