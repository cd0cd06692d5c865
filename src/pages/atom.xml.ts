import { atomFeed } from '../feeds/formats.ts';
import { siteChannel } from '../feeds/items.ts';
import { pictureLength } from '../pictures/posts.ts';
import { allPosts, articlesForFeeds } from '../queries/posts.ts';
import { urls } from '../urls.ts';

export async function GET(): Promise<Response> {
	const channel = await siteChannel(urls.atom(), await allPosts(), {
		...articlesForFeeds,
		pictureLength,
	});
	return new Response(atomFeed(channel), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
	});
}
