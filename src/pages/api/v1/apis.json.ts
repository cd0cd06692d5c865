import { apisDocument, jsonText } from '../../../api/write.ts';
import { allApis } from '../../../queries/catalogue.ts';

export async function GET(): Promise<Response> {
	return new Response(jsonText(apisDocument(await allApis())));
}
