import { pairOf } from '../../domain/releases.ts';
import type { ReleaseSubject, Subjects } from '../../domain/subjects.ts';
import type { Intent, PlanAnswer } from './answer.ts';
import type { TypedVersions } from './versions.ts';

type Version = ReleaseSubject['version'];

function planBetween({ plan, check }: Subjects, from: Version, to: Version): PlanAnswer {
	const filled = (address: string) => address.replace('{from}', from).replace('{to}', to);
	return { kind: 'plan', url: filled(plan), from, to, check: filled(check) };
}

/** The plan of an upgrade of which one end is named: from it to the newest, or to it from the one before. */
function planWithOne(
	subjects: Subjects,
	version: Version,
	isFrom: boolean,
): PlanAnswer | undefined {
	const { planned } = subjects;
	const at = planned.indexOf(version);
	const other = at < 0 ? undefined : isFrom ? planned.at(-1) : planned[at - 1];
	const pair = other && pairOf(other, version);
	return pair && planBetween(subjects, pair.from, pair.to);
}

/** What versions alone are about: two of them the plan between, one with 升级 a plan, else a release. */
export function aboutVersions(
	subjects: Subjects,
	{ versions, isFrom }: TypedVersions,
	intents: readonly Intent[],
): PlanAnswer | ReleaseSubject | undefined {
	const known = versions.flatMap(
		(version) => subjects.planned.find((one) => one === version) ?? [],
	);
	const [a, b] = [known[0], known.findLast((version) => version !== known[0])];
	const pair = a && b && known.length === versions.length && pairOf(a, b);
	if (pair) return planBetween(subjects, pair.from, pair.to);
	const releases = subjects.subjects.filter((subject) => subject.kind === 'release');
	const named = releases.filter(({ version }) => versions.includes(version));
	const release = named.find(({ planned }) => planned) ?? named[0];
	if (release === undefined || versions.length > 1 || !intents.includes('upgrade')) return release;
	return planWithOne(subjects, release.version, isFrom) ?? release;
}
