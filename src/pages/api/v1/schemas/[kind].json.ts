import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentKinds } from '../../../../api/documents.ts';
import { jsonText, schemaDocument } from '../../../../api/write.ts';

export function getStaticPaths() {
	return documentKinds.map((kind) => ({ params: { kind }, props: { kind } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(jsonText(schemaDocument(props.kind)));
