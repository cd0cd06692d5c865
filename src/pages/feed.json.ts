import { jsonFeed } from '../feeds/formats.ts';
import { siteChannel } from '../feeds/items.ts';
import { pictureLength } from '../pictures/posts.ts';
import { allPosts, articlesForFeeds } from '../queries/posts.ts';
import { urls } from '../urls.ts';

export async function GET(): Promise<Response> {
	const channel = await siteChannel(urls.jsonFeed(), await allPosts(), {
		...articlesForFeeds,
		pictureLength,
	});
	return new Response(jsonFeed(channel), {
		headers: { 'content-type': 'application/feed+json; charset=utf-8' },
	});
}
