import { kindsOf, olderKinds } from '../../../api/documents.ts';
import { keyed } from '../../../queries/keyed.ts';
import { heldParts } from '../../../queries/parts.ts';

export { GET } from '../v1/schemas/[kind].json.ts';

export const getStaticPaths = keyed(async () => {
	const kinds = kindsOf(olderKinds, await heldParts());
	return kinds.map((kind) => ({ params: { kind }, props: { kind } }));
});
