import { releasesCalendar } from '../feeds/calendar.ts';
import { releaseRecords } from '../queries/catalogue.ts';

export async function GET(): Promise<Response> {
	return new Response(releasesCalendar(await releaseRecords()), {
		headers: { 'content-type': 'text/calendar; charset=utf-8' },
	});
}
