import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonText } from '../../../../api/write.ts';
import { postDocument } from '../../../../api/writePosts.ts';
import { keyed } from '../../../../queries/keyed.ts';
import { postPages } from '../../../../queries/postPages.ts';

export const getStaticPaths = keyed(postPages);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => new Response(jsonText(postDocument(props.post)));
