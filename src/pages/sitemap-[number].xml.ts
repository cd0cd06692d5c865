import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { keyed } from '../queries/keyed.ts';
import { sitemapContents } from '../queries/sitemap.ts';
import { sitemap, sitemapEntries, sitemapParts } from '../seo/sitemap.ts';

export const getStaticPaths = keyed(async () => {
	return sitemapParts(sitemapEntries(await sitemapContents())).map(({ number, items }) => ({
		params: { number: String(number) },
		props: { entries: items },
	}));
});

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(sitemap(props.entries));
