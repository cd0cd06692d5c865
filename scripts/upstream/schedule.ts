import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Release } from '../../src/schemas/release.ts';
import { daySchema } from '../../src/schemas/timestamp.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';
import type { FieldChange } from './merge.ts';

/** Reads the days of releases from data/releases/ of kubernetes/website. */

export const scheduleFiles = ['data/releases/schedule.yaml', 'data/releases/eol.yaml'] as const;

/** A release's days as upstream writes them. */
type Days = Readonly<Partial<Record<'released' | 'maintenance' | 'endOfLife', string>>>;

const keys = {
	released: 'releaseDate',
	maintenance: 'maintenanceModeStartDate',
	endOfLife: 'endOfLifeDate',
} as const;

/** The days in a schedule, by minor release. An unquoted 1.30 is read as it is written. */
export function daysIn(text: string): ReadonlyMap<string, Days> {
	const { contents } = parseDocument(text, { schema: 'core', uniqueKeys: false });
	const lists: unknown[] = isMap(contents)
		? ['schedules', 'branches'].map((key) => contents.get(key, true))
		: [];
	const found = new Map<string, Days>();
	for (const item of lists
		.flatMap((list) => (isSeq(list) ? list.items : []))
		.filter((one) => isMap(one))) {
		const written = (key: string) => {
			const node = item.get(key, true);
			return isScalar(node) ? (node.source ?? String(node.value ?? '')) : undefined;
		};
		const version = /^v?(1\.\d+)/.exec(written('release') ?? '')?.[1];
		if (version === undefined) continue;
		const days = Object.entries(keys).flatMap(([field, key]) => {
			const day = written(key);
			return day === undefined || day === '' ? [] : [[field, day]];
		});
		found.set(version, { ...found.get(version), ...Object.fromEntries(days) });
	}
	return found;
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
