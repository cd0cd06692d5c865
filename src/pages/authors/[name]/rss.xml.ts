import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { termFacts } from '../../../feeds/channels.ts';
import { rssFeed } from '../../../feeds/formats.ts';
import { postsChannel } from '../../../feeds/items.ts';
import { termFeeds } from '../../../queries/pages.ts';
import { postAuthors, postHtml } from '../../../queries/posts.ts';

export const getStaticPaths = () => termFeeds(postAuthors());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { term } }) =>
	new Response(rssFeed(await postsChannel(termFacts('author', term), term.posts, postHtml)));
