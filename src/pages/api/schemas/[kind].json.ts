import { olderKinds } from '../../../api/documents.ts';

export { GET } from '../v1/schemas/[kind].json.ts';

export function getStaticPaths() {
	return olderKinds.map((kind) => ({ params: { kind }, props: { kind } }));
}
