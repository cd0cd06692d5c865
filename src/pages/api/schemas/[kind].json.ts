import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { type DocumentKind, documents } from '../../../api/documents.ts';
import { jsonText, schemaDocument } from '../../../api/write.ts';

export function getStaticPaths() {
	return (Object.keys(documents) as DocumentKind[]).map((kind) => ({
		params: { kind },
		props: { kind },
	}));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(jsonText(schemaDocument(props.kind)));
