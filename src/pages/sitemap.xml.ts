import { allKeps, allReleases } from '../queries/catalogue.ts';
import { allPosts } from '../queries/posts.ts';
import { catalogueEntries, sitemap, sitemapEntries } from '../seo/sitemap.ts';

export async function GET(): Promise<Response> {
	const catalogue = { releases: await allReleases(), keps: await allKeps() };
	const entries = [...sitemapEntries(await allPosts()), ...catalogueEntries(catalogue)];
	return new Response(sitemap(entries));
}
