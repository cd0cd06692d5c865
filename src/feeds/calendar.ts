import ical, {
	ICalAlarmType,
	ICalCalendarMethod,
	ICalEventStatus,
	ICalEventTransparency,
} from 'ical-generator';
import { type Release, releaseDays } from '../schemas/release.ts';
import { site } from '../site.ts';
import { feedStrings } from '../strings/feeds.ts';
import { absolute, urls } from '../urls.ts';

const strings = feedStrings.calendar;

/** Days before the end of support on which a calendar reminds its owner. */
const reminders = [60, 30] as const;

const dayInSeconds = 86_400;

/** A whole day, which RFC 5545 writes as a date and this library takes as midnight UTC. */
function midnight(day: string): Date {
	return new Date(`${day}T00:00:00Z`);
}

/**
 * The days of releases as a calendar (RFC 5545): whole days (3.6.1, `VALUE=DATE`) that take nobody's time
 * (3.8.2.7, `TRANSP:TRANSPARENT`), ids that never change, a reminder 60 and 30 days before each end of
 * support, what is only planned as tentative (3.8.1.11). It says where it is and asks to be read again each
 * day (RFC 7986, 5.7 and 5.8; `X-PUBLISHED-TTL` for Outlook). Its bytes depend on the releases alone.
 */
export function releasesCalendar(releases: readonly Release[]): string {
	const calendar = ical({
		name: strings.name,
		description: site.description,
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: site.name, product: 'releases', language: 'ZH' },
		url: absolute(urls.calendar()),
		source: absolute(urls.calendar()),
		ttl: dayInSeconds,
	});
	for (const release of releases) {
		const { version, codename, planned: isPlanned = false } = release;
		for (const kind of releaseDays) {
			const day = release[kind];
			if (day === undefined) continue;
			const event = calendar.createEvent({
				id: `${kind}-${version}@${site.feedAuthority.split(',')[0]}`,
				start: midnight(day),
				end: new Date(midnight(day).getTime() + dayInSeconds * 1000),
				allDay: true,
				timezone: 'UTC',
				transparency: ICalEventTransparency.TRANSPARENT,
				// The clock of a build is in no byte of the site. A plan that moves to an earlier day is newer all the same.
				stamp: midnight(isPlanned ? release.read : release.released),
				summary: isPlanned ? strings.planned(strings[kind](version)) : strings[kind](version),
				...(isPlanned && { status: ICalEventStatus.TENTATIVE }),
				description: strings.description(version, codename),
				url: absolute(urls.release(version)),
			});
			if (kind !== 'endOfLife') continue;
			for (const days of reminders) {
				event.createAlarm({
					type: ICalAlarmType.display,
					trigger: days * dayInSeconds,
					description: strings.alarm(version, days),
				});
			}
		}
	}
	return calendar.toString();
}
