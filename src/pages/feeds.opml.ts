import { feedGroups } from '../feeds/channels.ts';
import { opml } from '../feeds/opml.ts';
import { subscribable } from '../queries/releases.ts';

export async function GET(): Promise<Response> {
	return new Response(opml(feedGroups(await subscribable())));
}
