import { robots } from '../seo/sitemap.ts';

export function GET(): Response {
	return new Response(robots());
}
