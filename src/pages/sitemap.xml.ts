import { sitemapContents } from '../queries/sitemap.ts';
import { sitemap, sitemapEntries } from '../seo/sitemap.ts';

export async function GET(): Promise<Response> {
	return new Response(sitemap(sitemapEntries(await sitemapContents())));
}
