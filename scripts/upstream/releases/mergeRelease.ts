import { type Release, releaseSchema } from '../../../src/schemas/release.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import type { FieldChange } from '../report.ts';
import type { Patch, ToldRelease } from './schedule.ts';

/** Puts what upstream says of a release together with what our record says. */

/** Where releases were read. */
export interface ReleaseOrigin {
	/** The day to which the files belong. */
	readonly read: string;
	/** A release that is out for certain. */
	readonly shipped?: ReleaseVersion | undefined;
}

/** What an import makes of one release. */
export interface MergedRelease {
	/** Absent where nothing can be recorded. */
	readonly record?: Release | undefined;
	/** Nothing changed if there are none. */
	readonly changes: readonly FieldChange[];
	/** What a maintainer has to look at. */
	readonly notes: readonly string[];
}

const source = 'https://kubernetes.io/releases/';

const patchNumber = (version: string) => Number(version.split('.').at(-1));

/** The newest patch release after the first, if it is newer than the one that is known or has its day. */
function newestPatch(known: Patch | undefined, told: readonly Patch[]): Patch | undefined {
	return told
		.filter(({ version }) => patchNumber(version) > 0)
		.reduce((best: Patch | undefined, patch) => {
			const lead = patchNumber(patch.version) - patchNumber(best?.version ?? '1.0.0');
			const isDated = lead === 0 && best?.day === undefined && patch.day !== undefined;
			return lead > 0 || isDated ? patch : best;
		}, known);
}

function shown(value: unknown): string {
	if (typeof value !== 'object' || value === null) return String(value ?? '');
	return Object.values(value).join('，');
}

function changesBetween(old: Partial<Release>, record: Release): FieldChange[] {
	const fields = ['planned', 'released', 'maintenance', 'endOfLife', 'latestPatch'] as const;
	return fields
		.map((field) => ({ field, before: shown(old[field]), after: shown(record[field]) }))
		.filter(({ before, after }) => before !== after);
}

/**
 * The record of a release after an import. The day of a release that is out does not move: upstream that
 * says otherwise is told of and not followed. One that is not out is planned, with the day upstream aims at.
 */
export function mergeRelease(
	[version, told]: readonly [ReleaseVersion, ToldRelease],
	old: Release | undefined,
	{ read, shipped }: ReleaseOrigin,
): MergedRelease {
	const { patches = [], finalPatch, ...days } = told;
	const isOut = version === shipped || (days.released !== undefined && days.released <= read);
	if (old === undefined && (isOut || days.released === undefined)) {
		return { changes: [], notes: [strings.notes.newRelease(version)] };
	}
	const { planned, latestPatch, ...kept } = old ?? { version, source };
	const out = patches.filter(({ day = read }) => day <= read);
	const patch = newestPatch(latestPatch, finalPatch ? [...out, finalPatch] : out);
	const isPlanned = old === undefined || (planned === true && !isOut);
	const fresh = {
		...kept,
		...days,
		...(old !== undefined && planned !== true && { released: old.released }),
		...(isPlanned && { planned: true }),
		...(patch !== undefined && { latestPatch: patch }),
		read,
	};
	const { data } = releaseSchema.safeParse(fresh);
	if (data === undefined) return { changes: [], notes: [strings.notes.unfinished(version)] };
	const changes = changesBetween(old ?? {}, data);
	const { released = data.released } = days;
	const notes =
		released === data.released
			? []
			: [strings.notes.releasedDiffers(version, data.released, released)];
	return { record: data, changes, notes };
}
