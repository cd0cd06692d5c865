import { type Release, releaseSchema } from '../../src/schemas/release.ts';
import type { ReleaseVersion } from '../../src/schemas/releaseVersion.ts';
import { webAddressSchema } from '../../src/schemas/text.ts';
import { daySchema } from '../../src/schemas/timestamp.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';
import { type Answers, always, type Field, flawBy, soundRecord } from './fields.ts';

/** The record of a release that the catalogue lacks. */

const { labels } = strings;
const flawOfDay = flawBy(daySchema);
const flawOfAddress = flawBy(webAddressSchema);

/** What its author has to say: no day is guessed, and one that is out has its name. */
export const releaseFields = (today: string): readonly Field[] => [
	{ option: 'released', label: labels.released, isRequired: always, flaw: flawOfDay },
	{ option: 'source', label: labels.daysSource, isRequired: always, flaw: flawOfAddress },
	{
		option: 'codename',
		label: labels.codename,
		isRequired: (answers) => (answers('released')[0] ?? today) <= today,
	},
	{ option: 'announcement', label: labels.announcement, flaw: flawOfAddress },
	{ option: 'maintenance', label: labels.maintenance, flaw: flawOfDay },
	{ option: 'end-of-life', label: labels['end-of-life'], flaw: flawOfDay },
];

/**
 * The record of a release from what was answered; one whose day is to come is planned.
 * @throws PlainError with everything that is wrong.
 */
export function releaseRecord(version: ReleaseVersion, answers: Answers, today: string): Release {
	const one = (option: string) => answers(option)[0];
	const released = one('released') ?? today;
	const record = {
		version,
		codename: one('codename'),
		released,
		maintenance: one('maintenance'),
		endOfLife: one('end-of-life'),
		announcement: one('announcement'),
		...(released > today && { planned: true }),
		source: one('source'),
		read: today,
	};
	return soundRecord(releaseSchema, record, { endOfLife: 'end-of-life' });
}
