import { gatesDocument, jsonText } from '../../../api/write.ts';
import { allGates, allKeps } from '../../../queries/catalogue.ts';

export async function GET(): Promise<Response> {
	return new Response(jsonText(gatesDocument(await allGates(), await allKeps())));
}
