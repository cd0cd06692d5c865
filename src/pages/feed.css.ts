import { feedStylesheet } from '../feeds/stylesheet.ts';

export function GET(): Response {
	return new Response(feedStylesheet(), { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
