import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { movesChannel, sigFacts } from '../../../feeds/channels.ts';
import { rssFeed } from '../../../feeds/formats.ts';
import { allReleases } from '../../../queries/catalogue.ts';
import { sigPages } from '../../../queries/keps.ts';
import { keyed } from '../../../queries/keyed.ts';
import { allPosts } from '../../../queries/posts.ts';

export const getStaticPaths = keyed(sigPages);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { sig, keps } }) => {
	const around = { releases: await allReleases(), posts: await allPosts() };
	return new Response(rssFeed(movesChannel(sigFacts(sig), keps, around)));
};
