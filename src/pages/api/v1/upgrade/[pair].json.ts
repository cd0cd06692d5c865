import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonText } from '../../../../api/write.ts';
import { upgradeDocument } from '../../../../api/writeUpgrade.ts';
import { comparisonPages } from '../../../../queries/releases.ts';

export const getStaticPaths = comparisonPages;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(jsonText(upgradeDocument(props.plan)));
