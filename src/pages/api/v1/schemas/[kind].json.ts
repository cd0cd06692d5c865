import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentKinds, kindsOf } from '../../../../api/documents.ts';
import { jsonText, schemaDocument } from '../../../../api/write.ts';
import { keyed } from '../../../../queries/keyed.ts';
import { heldParts } from '../../../../queries/parts.ts';

export const getStaticPaths = keyed(async () => {
	const kinds = kindsOf(documentKinds, await heldParts());
	return kinds.map((kind) => ({ params: { kind }, props: { kind } }));
});

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(jsonText(schemaDocument(props.kind)));
