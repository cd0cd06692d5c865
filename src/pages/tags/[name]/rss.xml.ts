import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { termFacts } from '../../../feeds/channels.ts';
import { rssFeed } from '../../../feeds/formats.ts';
import { postsChannel } from '../../../feeds/items.ts';
import { termFeeds } from '../../../queries/pages.ts';
import { postHtml, postTags } from '../../../queries/posts.ts';

export const getStaticPaths = () => termFeeds(postTags());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { term } }) =>
	new Response(rssFeed(await postsChannel(termFacts('tag', term), term.posts, postHtml)));
