import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonText } from '../../../../api/write.ts';
import { sigDocument } from '../../../../api/writePosts.ts';
import { sigPages } from '../../../../queries/keps.ts';
import { keyed } from '../../../../queries/keyed.ts';
import { allPosts } from '../../../../queries/posts.ts';

export const getStaticPaths = keyed(sigPages);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
	new Response(jsonText(sigDocument(props, await allPosts())));
