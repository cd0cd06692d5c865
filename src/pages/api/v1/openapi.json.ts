import { openApiDocument } from '../../../api/openapi.ts';
import { jsonText } from '../../../api/write.ts';

export function GET(): Response {
	return new Response(jsonText(openApiDocument()));
}
