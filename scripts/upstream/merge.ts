import { messageOf } from '../../src/loaders/yaml.ts';
import { type Correctable, correctable, type Kep, kepSchema } from '../../src/schemas/kep.ts';
import { milestones } from '../../src/schemas/milestone.ts';
import type { ReleaseVersion } from '../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../src/schemas/versionOrder.ts';
import { reportStrings } from '../../src/strings/problems.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';
import type { UpstreamKep } from './kepYaml.ts';
import { Unreadable } from './yamlMap.ts';

/** Puts what upstream says of a KEP together with what our record says. */

/** Where a KEP was read. */
export interface Origin {
	/** The address of the KEP's folder. */
	readonly source: string;
	/** The day to which the repository belongs, `2026-07-24`. */
	readonly read: string;
	/** The newest release of which a record has a milestone that was reached. */
	readonly shipped: ReleaseVersion;
	/** The release whose targets are confirmed, all of them, as shipped. */
	readonly confirmed?: ReleaseVersion | undefined;
}

/** A field that an import changes. */
export interface FieldChange {
	readonly field: string;
	readonly before: string;
	readonly after: string;
}

/** What an import makes of one KEP. */
export interface Merged {
	readonly record: Kep;
	/** Nothing changed if there are none. */
	readonly changes: readonly FieldChange[];
	/** What upstream says now of fields that we correct, where that has changed. */
	readonly overtaken: readonly FieldChange[];
}

/** What nobody goes on with may name releases that never had it. */
const unshipped: ReadonlySet<string> = new Set(['provisional', 'deferred']);

type Stages = Kep['milestones'];

function stagesOf(kep: UpstreamKep, old: Kep | undefined, { shipped, confirmed }: Origin) {
	const reached: Stages = {};
	const planned: Stages = {};
	const isConfirmed = (release: ReleaseVersion) =>
		confirmed !== undefined && compareVersions(release, confirmed) <= 0;
	for (const milestone of milestones) {
		const release = kep.milestones[milestone];
		if (release === undefined) continue;
		// What a source has confirmed stays confirmed.
		const isReached =
			old?.milestones[milestone] === release ||
			(!unshipped.has(kep.status) &&
				(isConfirmed(release) ||
					// What did not ship with its release stays a plan until upstream names another.
					(compareVersions(release, shipped) <= 0 && old?.planned[milestone] !== release)));
		(isReached ? reached : planned)[milestone] = release;
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
export function merge(kep: UpstreamKep, old: Kep | undefined, origin: Origin): Merged {
	const { reached, planned } = stagesOf(kep, old, origin);
	const { source, read } = origin;
	const told = { ...kep, milestones: reached, planned, source, read };
	const sound = soundRecord(told);
	if (old === undefined) return { record: sound, changes: [], overtaken: [] };
	const fresh = { ...old, ...told, read: sound.read };
	const record = corrected(fresh, old);
	const changes = correctable
		.map((field) => ({ field, before: shown(old, field), after: shown(record, field) }))
		.filter(({ before, after }) => before !== after);
	const overtaken = old.corrections
		.map(({ field, upstream }) => ({
			field,
			before: upstream,
			after: shown(fresh, field).replace(/^v(?=1\.)|（计划）$/g, ''),
		}))
		.filter(({ before, after }) => before.replace(/^v(?=1\.)/, '') !== after);
	return { record: changes.length === 0 ? old : record, changes, overtaken };
}

/** Whether a record lacks the Chinese name that pages of newer releases show. */
export function needsName({ name, milestones, planned }: Kep): boolean {
	const releases = [...Object.values(milestones), ...Object.values(planned)];
	return name === undefined && releases.some((release) => Number(release?.slice(2)) >= 29);
}
