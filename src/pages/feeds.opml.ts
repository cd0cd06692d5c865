import { feedGroups } from '../feeds/channels.ts';
import { opml } from '../feeds/opml.ts';
import { kepsPage } from '../queries/keps.ts';
import { allTerms } from '../queries/terms.ts';

export async function GET(): Promise<Response> {
	const { sigs } = await kepsPage();
	return new Response(opml(feedGroups({ terms: await allTerms(), sigs })));
}
