import { llmsFile } from '../feeds/markdown.ts';
import { allPosts } from '../queries/posts.ts';

export async function GET(): Promise<Response> {
	return new Response(llmsFile(await allPosts()));
}
