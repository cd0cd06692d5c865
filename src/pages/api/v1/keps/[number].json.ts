import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonText, kepDocument } from '../../../../api/write.ts';
import { kepPages } from '../../../../queries/keps.ts';
import { keyed } from '../../../../queries/keyed.ts';
import { allPosts } from '../../../../queries/posts.ts';

export const getStaticPaths = keyed(kepPages);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
	new Response(jsonText(kepDocument(props.kep, await allPosts())));
