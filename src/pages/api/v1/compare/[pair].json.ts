import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { comparisonDocument, jsonText } from '../../../../api/write.ts';
import { keyed } from '../../../../queries/keyed.ts';
import { comparisonDocuments } from '../../../../queries/releases.ts';

export const getStaticPaths = keyed(comparisonDocuments);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(jsonText(comparisonDocument(props.keps, props.from, props.to)));
