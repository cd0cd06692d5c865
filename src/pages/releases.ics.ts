import { releasesCalendar } from '../feeds/calendar.ts';
import { allReleases } from '../queries/catalogue.ts';

export async function GET(): Promise<Response> {
	return new Response(releasesCalendar(await allReleases()), {
		headers: { 'content-type': 'text/calendar; charset=utf-8' },
	});
}
