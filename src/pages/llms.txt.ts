import { llmsFile } from '../feeds/markdown.ts';
import { allReleases } from '../queries/catalogue.ts';
import { heldParts } from '../queries/parts.ts';
import { allPosts } from '../queries/posts.ts';

export async function GET(): Promise<Response> {
	const catalogue = { releases: await allReleases(), held: await heldParts() };
	return new Response(llmsFile(await allPosts(), catalogue));
}
