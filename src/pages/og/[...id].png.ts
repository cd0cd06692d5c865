import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { postPicture } from '../../pictures/posts.ts';
import { keyed } from '../../queries/keyed.ts';
import { drawnPosts } from '../../queries/postPages.ts';

export const getStaticPaths = keyed(drawnPosts);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
	new Response(new Uint8Array(await postPicture(props.post, props.words)), {
		headers: { 'content-type': 'image/png' },
	});
