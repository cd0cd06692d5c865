import { llmsFile } from '../feeds/markdown.ts';
import { allReleases } from '../queries/catalogue.ts';
import { allPosts } from '../queries/posts.ts';

export async function GET(): Promise<Response> {
	return new Response(llmsFile(await allPosts(), await allReleases()));
}
