import { jsonText } from '../../../api/write.ts';
import { postsDocument } from '../../../api/writePosts.ts';
import { wholePosts } from '../../../queries/posts.ts';

export async function GET(): Promise<Response> {
	return new Response(jsonText(postsDocument(await wholePosts())));
}
