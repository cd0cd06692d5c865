import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allKeps, releaseRecords } from '../queries/catalogue.ts';
import { allPosts } from '../queries/posts.ts';
import { sitemap, sitemapEntries, sitemapParts } from '../seo/sitemap.ts';

export async function getStaticPaths() {
	const [posts, releases, keps] = [await allPosts(), await releaseRecords(), await allKeps()];
	return sitemapParts(sitemapEntries({ posts, releases, keps })).map(({ number, items }) => ({
		params: { number: String(number) },
		props: { entries: items },
	}));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(sitemap(props.entries));
