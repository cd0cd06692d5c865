import { glossaryDocument, jsonText } from '../../../api/write.ts';
import { allGlossary } from '../../../queries/catalogue.ts';

export async function GET(): Promise<Response> {
	return new Response(jsonText(glossaryDocument(await allGlossary())));
}
