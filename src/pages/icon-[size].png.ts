import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { iconSizes, siteIcon } from '../pictures/icon.ts';
import { keyed } from '../queries/keyed.ts';

export const getStaticPaths = keyed(() =>
	iconSizes.map((size) => ({ params: { size: String(size) }, props: { size } })),
);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { size } }) =>
	new Response(new Uint8Array(await siteIcon(size)), { headers: { 'content-type': 'image/png' } });
