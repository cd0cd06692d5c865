import { kepSummaries } from '../../queries/subjects.ts';

export async function GET(): Promise<Response> {
	return Response.json(await kepSummaries());
}
