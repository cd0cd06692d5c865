import { messageOf } from '../../../src/loaders/yaml.ts';
import { type Correctable, type Kep, kepSchema } from '../../../src/schemas/kep.ts';
import { type Milestone, milestones } from '../../../src/schemas/milestone.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { reportStrings } from '../../../src/strings/problems.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import type { FieldChange } from '../report.ts';
import { Unreadable } from '../yaml.ts';
import type { UpstreamKep } from './kepYaml.ts';

/** Puts what upstream says of a KEP together with what our record says. */

/** Where a KEP was read. */
export interface KepOrigin {
	/** The address of the KEP's folder. */
	readonly source: string;
	/** The day to which the repository belongs, `2026-07-24`. */
	readonly read: string;
	/** The newest release of which a record has a milestone that was reached. */
	readonly shipped: ReleaseVersion;
	/** The release whose targets a source has confirmed, all of them, as shipped. */
	readonly confirmed?: ReleaseVersion | undefined;
}

/** What an import makes of one KEP. */
export interface MergedKep {
	readonly record: Kep;
	/** Nothing changed if there are none. */
	readonly changes: readonly FieldChange[];
	/** What upstream says now of fields that we correct, where that has changed. */
	readonly overtaken: readonly FieldChange[];
}

/** The fields of a report, what matters first. */
const reported: readonly Correctable[] = [
	...milestones,
	...(['status', 'title', 'sig', 'gates', 'participating'] as const),
];

/** What nobody goes on with may name releases that never had it. */
const unshipped: ReadonlySet<string> = new Set(['provisional', 'deferred']);

type Stages = Kep['milestones'];

/** What an import knows of a KEP beside what upstream says. */
type Known = KepOrigin & { readonly old: Kep | undefined };

/** Whether what upstream names is reached, not aimed at. */
function isReached(milestone: Milestone, kep: UpstreamKep, known: Known): boolean {
	const { old, shipped, confirmed } = known;
	const release = kep.milestones[milestone];
	// What a source has confirmed stays confirmed.
	if (release === undefined || old?.milestones[milestone] === release) return release !== undefined;
	if (unshipped.has(kep.status)) return false;
	if (release === confirmed) return true;
	// Upstream lets targets stand that slipped: a plan of ours waits for a source, and so does what lies
	// beyond the stage of the file itself.
	const isPlan = old?.planned[milestone] !== undefined;
	const isBeyond =
		kep.stage !== undefined && milestones.indexOf(milestone) > milestones.indexOf(kep.stage);
	return !isPlan && !isBeyond && compareVersions(release, shipped) <= 0;
}

/** The release at which a plan aims: one that is out already is no news where ours is later. */
function planOf(told: ReleaseVersion, ours: ReleaseVersion | undefined, { shipped }: KepOrigin) {
	const isOut = compareVersions(told, shipped) <= 0;
	return isOut && ours !== undefined && compareVersions(told, ours) < 0 ? ours : told;
}

function stagesOf(kep: UpstreamKep, known: Known) {
	const reached: Stages = {};
	const planned: Stages = {};
	for (const milestone of milestones) {
		const release = kep.milestones[milestone];
		if (release === undefined) continue;
		if (isReached(milestone, kep, known)) reached[milestone] = release;
		else planned[milestone] = planOf(release, known.old?.planned[milestone], known);
	}
	return { reached, planned };
}

/** A field as a report shows it. */
function shown(record: Kep, field: Correctable): string {
	const stage = milestones.find((name) => name === field);
	if (stage !== undefined) {
		const { milestones: reached, planned } = record;
		if (reached[stage] !== undefined) return `v${reached[stage]}`;
		return planned[stage] === undefined ? '' : `v${planned[stage]}（计划）`;
	}
	const value = record[field as keyof Kep];
	return Array.isArray(value) ? value.join('、') : String(value ?? '');
}

/** What upstream says of a field, as corrections have it. */
function toldOf(kep: UpstreamKep, field: Correctable): string {
	const { milestones: told, ...facts } = kep;
	const value = { ...facts, ...told }[field];
	return Array.isArray(value) ? value.join('、') : (value ?? '');
}

/** The record without the fields that are corrected, which stay as they were. */
function corrected(record: Kep, old: Kep): Kep {
	const own = new Set<string>(old.corrections.map(({ field }) => field));
	const kept = Object.entries(old).filter(([field]) => own.has(field));
	const stages = (of: 'milestones' | 'planned'): Stages =>
		Object.fromEntries(
			milestones.flatMap((name) => {
				const release = own.has(name) ? old[of][name] : record[of][name];
				return release === undefined ? [] : [[name, release]];
			}),
		);
	return {
		...record,
		...Object.fromEntries(kept),
		milestones: stages('milestones'),
		planned: stages('planned'),
	};
}

function soundRecord(told: object): Kep {
	const { data, error } = kepSchema.safeParse(told, { error: messageOf });
	if (data !== undefined) return data;
	const flaws = error.issues.map(({ path, message }) =>
		reportStrings.fieldMessage(path.map(String).join('.'), message),
	);
	throw new Unreadable(1, strings.reasons.invalid(flaws.join(' ')));
}

/**
 * The record of a KEP after an import. Whatever upstream does not tell stays as it was, and so do
 * corrections; a KEP of which nothing changed keeps its source and day as well.
 * @throws Unreadable if what upstream says makes no sound record.
 */
export function mergeKep(kep: UpstreamKep, old: Kep | undefined, origin: KepOrigin): MergedKep {
	const { reached, planned } = stagesOf(kep, { ...origin, old });
	const { source, read } = origin;
	const { stage: _, ...facts } = kep;
	const told = { ...facts, milestones: reached, planned, source, read };
	const sound = soundRecord(told);
	if (old === undefined) return { record: sound, changes: [], overtaken: [] };
	const fresh = { ...old, ...told, read: sound.read };
	const record = corrected(fresh, old);
	const changes = reported
		.map((field) => ({ field, before: shown(old, field), after: shown(record, field) }))
		.filter(({ before, after }) => before !== after);
	const overtaken = old.corrections
		.map(({ field, upstream: before }) => ({ field, before, after: toldOf(kep, field) }))
		.filter(({ before, after }) => before.replace(/^v(?=1\.)/, '') !== after);
	return { record: changes.length === 0 ? old : record, changes, overtaken };
}
