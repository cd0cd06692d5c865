import { allKeps, releaseRecords } from '../queries/catalogue.ts';
import { allPosts } from '../queries/posts.ts';
import { sitemap, sitemapEntries } from '../seo/sitemap.ts';

export async function GET(): Promise<Response> {
	const [posts, releases, keps] = [await allPosts(), await releaseRecords(), await allKeps()];
	return new Response(sitemap(sitemapEntries({ posts, releases, keps })));
}
