import { jsonText, kepsDocument } from '../../../api/write.ts';
import { allKeps } from '../../../queries/catalogue.ts';

export async function GET(): Promise<Response> {
	return new Response(jsonText(kepsDocument(await allKeps())));
}
