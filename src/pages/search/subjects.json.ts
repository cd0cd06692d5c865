import { subjectsOfSite } from '../../queries/subjects.ts';

export async function GET(): Promise<Response> {
	return Response.json(await subjectsOfSite());
}
