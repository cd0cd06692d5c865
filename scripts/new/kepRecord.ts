import { isOut, newestOut } from '../../src/domain/releases.ts';
import { aliasesSchema } from '../../src/schemas/aliases.ts';
import { gateNameSchema } from '../../src/schemas/gate.ts';
import { type Kep, kepSchema } from '../../src/schemas/kep.ts';
import { milestones } from '../../src/schemas/milestone.ts';
import type { Release } from '../../src/schemas/release.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../src/schemas/releaseVersion.ts';
import { stages } from '../../src/schemas/stage.ts';
import { webAddressSchema } from '../../src/schemas/text.ts';
import { compareVersions } from '../../src/schemas/versionOrder.ts';
import { scaffoldStrings as strings } from '../../src/strings/scaffold.ts';
import { sources } from '../../src/strings/sources.ts';
import { sigName } from '../upstream/keps/words.ts';
import {
	type Answers,
	always,
	answersTo,
	type Field,
	flawBy,
	soundRecord,
	type Talk,
} from './fields.ts';
import { type KepRequest, kepFromRepository } from './kepFromRepository.ts';

/** The record of a KEP that the catalogue lacks. */

const { labels } = strings;
const { shape } = kepSchema;

const flawOfSummary = (summary: string) =>
	/^[^。]{6,80}。$/u.test(summary) ? undefined : strings.oneSentence;

/** What no repository has: our own words. */
const ownWords: readonly Field[] = [
	{ option: 'name', label: labels.name, isRequired: always, flaw: flawBy(shape.name) },
	{ option: 'summary', label: labels.summary, isRequired: always, flaw: flawOfSummary },
	{
		option: 'alias',
		label: labels.alias,
		isRequired: always,
		isList: true,
		flaw: (alias) => flawBy(aliasesSchema)([alias] as never),
	},
];

const fromField: Field = { option: 'from', label: labels.from };

const withoutV = (release: string) => release.replace(/^v/i, '');

/** What a repository would tell. */
function factFields(number: number): readonly Field[] {
	const flawOfRelease = (release: string) =>
		releaseVersionSchema.safeParse(withoutV(release)).success ? undefined : strings.minor;
	return [
		{ option: 'title', label: labels.kepTitle, isRequired: always },
		{
			option: 'sig',
			label: labels.sig,
			isRequired: always,
			flaw: (sig) => flawBy(shape.sig)(sigName(sig)),
		},
		{ option: 'status', label: labels.status, isRequired: always, flaw: flawBy(shape.status) },
		...milestones.map((option) => ({
			option,
			label: labels.milestone(option),
			flaw: flawOfRelease,
		})),
		{ option: 'gate', label: labels.gate, isList: true, flaw: flawBy(gateNameSchema) },
		{
			option: 'source',
			label: labels.kepSource,
			fallback: () => sources.kep(number),
			flaw: flawBy(webAddressSchema),
		},
	];
}

/** Whether what came with a release is there: one that no record tells of is older than all that do, or to come. */
function isReached(release: ReleaseVersion, releases: ReadonlyMap<string, Release>): boolean {
	const record = releases.get(release);
	if (record !== undefined) return isOut(record);
	const newest = newestOut([...releases.values()]);
	return newest === undefined || compareVersions(release, newest) < 0;
}

/** The milestones that were typed: those of releases that are out are reached, the others planned. */
function typedMilestones(answers: Answers, releases: ReadonlyMap<string, Release>) {
	const typed = milestones.flatMap((milestone) =>
		answers(milestone).map((release) => [milestone, withoutV(release) as ReleaseVersion] as const),
	);
	const isThere = ([, release]: (typeof typed)[number]) => isReached(release, releases);
	const isEnding =
		typed.length > 0 && !typed.some(([one]) => stages.some((stage) => stage === one));
	return {
		...(isEnding && { change: 'removal' as const }),
		milestones: Object.fromEntries(typed.filter(isThere)),
		planned: Object.fromEntries(typed.filter((one) => !isThere(one))),
	};
}

/** What is known beside the answers. */
export type KepKnown = Omit<KepRequest, 'from' | 'keps'> & {
	readonly keps: ReadonlyMap<number, Kep>;
	readonly releases: ReadonlyMap<string, Release>;
};

/**
 * The record of a KEP, from what is typed or from `--from`.
 * @throws PlainError with everything that is wrong or missing.
 */
export async function kepRecord(known: KepKnown, talk: Talk): Promise<Kep> {
	const { number, today, releases, keps } = known;
	const [from] = talk.options['from'] ?? [];
	const facts = from === undefined ? factFields(number) : [fromField];
	const answers = await answersTo([...facts, ...ownWords], talk, strings.kinds.kep);
	const [name, summary] = ['name', 'summary'].map((option) => answers(option)[0]);
	const [title, sig, status, source] = ['title', 'sig', 'status', 'source'].map(
		(option) => answers(option)[0],
	);
	const told =
		from === undefined
			? {
					...{ number, title, status, source, read: today, gates: answers('gate') },
					sig: sigName(sig ?? ''),
					...typedMilestones(answers, releases),
				}
			: await kepFromRepository({ ...known, from, keps: keps.values() });
	const record = { ...told, name, summary, aliases: answers('alias') };
	return soundRecord(kepSchema, record, { aliases: 'alias', gates: 'gate' });
}
