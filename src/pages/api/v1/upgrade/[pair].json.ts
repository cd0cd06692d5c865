import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonText } from '../../../../api/write.ts';
import { upgradeDocument } from '../../../../api/writeUpgrade.ts';
import { keyed } from '../../../../queries/keyed.ts';
import { upgradeDocuments } from '../../../../queries/releases.ts';

export const getStaticPaths = keyed(upgradeDocuments);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(jsonText(upgradeDocument(props.plan)));
