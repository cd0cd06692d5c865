import { jsonText } from '../../../api/write.ts';
import { sigsDocument } from '../../../api/writePosts.ts';
import { sigsPage } from '../../../queries/keps.ts';
import { allPosts } from '../../../queries/posts.ts';

export async function GET(): Promise<Response> {
	const { sigs } = await sigsPage();
	return new Response(jsonText(sigsDocument(sigs, await allPosts())));
}
