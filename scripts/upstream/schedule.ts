import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Release } from '../../src/schemas/release.ts';
import { daySchema } from '../../src/schemas/timestamp.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';
import type { FieldChange } from './merge.ts';
import { type Remark, readMap, writtenIn } from './yamlMap.ts';

/** Reads the days of releases from data/releases/ of kubernetes/website. */

export const scheduleFiles = ['data/releases/schedule.yaml', 'data/releases/eol.yaml'] as const;

/** A release's days as upstream writes them. */
type Days = Readonly<Partial<Record<'released' | 'maintenance' | 'endOfLife', string>>>;

const keys = {
	released: 'releaseDate',
	maintenance: 'maintenanceModeStartDate',
	endOfLife: 'endOfLifeDate',
} as const;

/** What a schedule holds. */
interface Schedule {
	/** By minor release. */
	readonly days: ReadonlyMap<string, Days>;
	/** What keeps it from being read. */
	readonly flaws: readonly Remark[];
}

/** The days of one entry of a schedule. */
function entryOf(item: YAMLMap): readonly [version: string, days: Days] | undefined {
	const version = /^v?(1\.\d{1,3})(?!\d)/.exec(writtenIn(item.get('release', true)))?.[1];
	if (version === undefined) return undefined;
	const days = Object.entries(keys)
		.map(([field, key]) => [field, writtenIn(item.get(key, true))])
		.filter(([, day]) => day !== '');
	return [version, Object.fromEntries(days)];
}

/** The days in the text of a schedule. */
export function daysIn(text: string): Schedule {
	const { map, flaws } = readMap(text);
	const found = new Map<string, Days>();
	for (const list of ['schedules', 'branches'].map((key) => map.get(key, true))) {
		for (const item of isSeq(list) ? list.items : []) {
			const entry = isMap(item) ? entryOf(item) : undefined;
			if (entry !== undefined) found.set(entry[0], { ...found.get(entry[0]), ...entry[1] });
		}
	}
	return { days: found, flaws };
}

/** What an import makes of the releases. */
export interface Scheduled {
	readonly changed: readonly { readonly record: Release; readonly changes: FieldChange[] }[];
	readonly notes: readonly string[];
}

/**
 * The releases with the days of a schedule. The day of a release that is out does not move: a schedule
 * that says otherwise is told of and not followed.
 */
export function scheduled(
	releases: ReadonlyMap<string, Release>,
	days: ReadonlyMap<string, Days>,
): Scheduled {
	const notes: string[] = [];
	const oldest = Math.min(...[...releases.keys()].map((version) => Number(version.slice(2))));
	const changed = [...days].flatMap(([version, written]) => {
		const old = releases.get(version);
		if (old === undefined) {
			if (Number(version.slice(2)) > oldest) notes.push(strings.newRelease(version));
			return [];
		}
		if (written.released !== undefined && written.released !== old.released) {
			notes.push(strings.releasedDiffers(version, old.released, written.released));
		}
		const changes = (['maintenance', 'endOfLife'] as const).flatMap((field): FieldChange[] => {
			const after = written[field];
			if (after === undefined || after === old[field]) return [];
			if (!daySchema.safeParse(after).success) {
				notes.push(strings.badDay(version, field, after));
				return [];
			}
			return [{ field, before: old[field] ?? '', after }];
		});
		if (changes.length === 0) return [];
		const moved = Object.fromEntries(
			changes.map(({ field, after }) => [field, daySchema.parse(after)]),
		);
		return [{ record: { ...old, ...moved }, changes }];
	});
	return { changed, notes };
}
