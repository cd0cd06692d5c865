import { jsonText, releasesDocument } from '../../../api/write.ts';
import { allKeps, releaseRecords } from '../../../queries/catalogue.ts';
import { allPosts } from '../../../queries/posts.ts';

export async function GET(): Promise<Response> {
	const document = releasesDocument(await releaseRecords(), await allKeps(), await allPosts());
	return new Response(jsonText(document));
}
