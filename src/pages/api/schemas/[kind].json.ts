import { kindsOf, olderKinds } from '../../../api/documents.ts';
import { heldParts } from '../../../queries/parts.ts';

export { GET } from '../v1/schemas/[kind].json.ts';

export async function getStaticPaths() {
	const kinds = kindsOf(olderKinds, await heldParts());
	return kinds.map((kind) => ({ params: { kind }, props: { kind } }));
}
