import { allPosts } from '../queries/posts.ts';
import { sitemap, sitemapEntries } from '../seo/sitemap.ts';

export async function GET(): Promise<Response> {
	return new Response(sitemap(sitemapEntries(await allPosts())));
}
