import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonText, kepDocument } from '../../../../api/write.ts';
import { kepDocuments } from '../../../../queries/keps.ts';
import { keyed } from '../../../../queries/keyed.ts';

export const getStaticPaths = keyed(kepDocuments);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(jsonText(kepDocument(props.kep, props.quotes)));
