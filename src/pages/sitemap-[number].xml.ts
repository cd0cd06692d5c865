import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sitemapContents } from '../queries/sitemap.ts';
import { sitemap, sitemapEntries, sitemapParts } from '../seo/sitemap.ts';

export async function getStaticPaths() {
	return sitemapParts(sitemapEntries(await sitemapContents())).map(({ number, items }) => ({
		params: { number: String(number) },
		props: { entries: items },
	}));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(sitemap(props.entries));
