import { summariesOfSite } from '../../queries/subjects.ts';

export async function GET(): Promise<Response> {
	return Response.json(await summariesOfSite());
}
