import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { comparisonDocument, jsonText } from '../../../../api/write.ts';
import { allKeps } from '../../../../queries/catalogue.ts';
import { keyed } from '../../../../queries/keyed.ts';
import { comparisonPages } from '../../../../queries/releases.ts';

export const getStaticPaths = keyed(comparisonPages);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
	new Response(jsonText(comparisonDocument(await allKeps(), props.from, props.to)));
