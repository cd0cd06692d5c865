import { openApiDocument } from '../../../api/openapi.ts';
import { jsonText } from '../../../api/write.ts';
import { heldParts } from '../../../queries/parts.ts';

export async function GET(): Promise<Response> {
	return new Response(jsonText(openApiDocument(await heldParts())));
}
