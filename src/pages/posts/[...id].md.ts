import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { markdownFile } from '../../feeds/markdown.ts';
import { keyed } from '../../queries/keyed.ts';
import { postPages } from '../../queries/postPages.ts';
import { postHtml } from '../../queries/posts.ts';

export const getStaticPaths = keyed(postPages);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
	new Response(markdownFile(props.post, await postHtml(props.post)));
