import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { termFacts } from '../../../feeds/channels.ts';
import { rssFeed } from '../../../feeds/formats.ts';
import { postsChannel } from '../../../feeds/items.ts';
import { pictureLength } from '../../../pictures/posts.ts';
import { keyed } from '../../../queries/keyed.ts';
import { articlesForFeeds } from '../../../queries/posts.ts';
import { termFeeds } from '../../../queries/terms.ts';

export const getStaticPaths = keyed(() => termFeeds('author'));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { kind, term } }) =>
	new Response(
		rssFeed(
			await postsChannel(termFacts(kind, term), term.posts, { ...articlesForFeeds, pictureLength }),
		),
	);
