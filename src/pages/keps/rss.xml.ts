import { movesChannel, movesFacts } from '../../feeds/channels.ts';
import { rssFeed } from '../../feeds/formats.ts';
import { allKeps, allReleases } from '../../queries/catalogue.ts';
import { allPosts } from '../../queries/posts.ts';

export async function GET(): Promise<Response> {
	const around = { releases: await allReleases(), posts: await allPosts() };
	return new Response(rssFeed(movesChannel(movesFacts, await allKeps(), around)));
}
