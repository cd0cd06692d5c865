import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Release } from '../../../src/schemas/release.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { daySchema } from '../../../src/schemas/timestamp.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import { type Remark, readMap, writtenIn } from '../yaml.ts';

/** Reads what data/releases/ of kubernetes/website says of releases. */

/** A patch release. */
export type Patch = NonNullable<Release['latestPatch']>;

/** What upstream says of a minor release, whether it is out or not. */
export interface ToldRelease {
	readonly released?: string;
	readonly maintenance?: string;
	readonly endOfLife?: string;
	/** The patch releases that came out, in the order of the file. */
	readonly patches?: readonly Patch[];
	/** The last patch release of an ended release, for which eol.yaml has no day. */
	readonly finalPatch?: Patch;
}

/** What a file says. */
interface Schedule {
	readonly releases: ReadonlyMap<ReleaseVersion, ToldRelease>;
	/** What keeps it from being read. */
	readonly flaws: readonly Remark[];
	readonly remarks: readonly Remark[];
}

const days = {
	released: 'releaseDate',
	maintenance: 'maintenanceModeStartDate',
	endOfLife: 'endOfLifeDate',
} as const;

const patchVersion = /^v?(1\.\d{1,3}\.\d{1,3})$/;

/** One file while it is read. */
class ScheduleFile {
	readonly remarks: Remark[] = [];
	readonly #yaml: ReturnType<typeof readMap>;

	constructor(yaml: ReturnType<typeof readMap>) {
		this.#yaml = yaml;
	}

	/** The maps in a list; what is none is told. */
	entries(list: unknown): YAMLMap[] {
		return (isSeq(list) ? list.items : []).flatMap((item) => {
			if (isMap(item)) return [item];
			this.#remark(item, strings.notes.noEntry);
			return [];
		});
	}

	#remark(node: unknown, message: string): void {
		this.remarks.push({ line: this.#yaml.lineOf(node), message });
	}

	#day(entry: YAMLMap, key: string): Patch['day'] | undefined {
		const node = entry.get(key, true);
		const written = writtenIn(node);
		if (written === '') return undefined;
		const day = daySchema.safeParse(written);
		if (day.success) return day.data;
		this.#remark(node, strings.notes.day(key, written));
		return undefined;
	}

	version(entry: YAMLMap): ReleaseVersion | undefined {
		const written = writtenIn(entry.get('release', true));
		const minor = /^v?(1\.\d{1,3})(?:\.0)?$/.exec(written)?.[1];
		const version = releaseVersionSchema.safeParse(minor);
		if (version.success) return version.data;
		this.#remark(entry, strings.notes.release(written));
		return undefined;
	}

	/** The patch of a release that a node names. */
	#patch(node: unknown, release: ReleaseVersion): string | undefined {
		const written = writtenIn(node);
		const version = patchVersion.exec(written)?.[1];
		if (version?.startsWith(`${release}.`)) return version;
		this.#remark(node, strings.notes.patch(release, written));
		return undefined;
	}

	#patches(entry: YAMLMap, release: ReleaseVersion): Patch[] {
		return this.entries(entry.get('previousPatches', true)).flatMap((patch) => {
			const version = this.#patch(patch.get('release', true) ?? patch, release);
			const day = this.#day(patch, 'targetDate');
			return version === undefined ? [] : [{ version, ...(day !== undefined && { day }) }];
		});
	}

	told(entry: YAMLMap, release: ReleaseVersion): ToldRelease {
		const written = Object.entries(days).flatMap(([field, key]) => {
			const day = this.#day(entry, key);
			return day === undefined ? [] : [[field, day]];
		});
		const node = entry.get('finalPatchRelease', true);
		const finalPatch = node === undefined ? undefined : this.#patch(node, release);
		const patches = this.#patches(entry, release);
		return {
			...Object.fromEntries(written),
			...(patches.length > 0 && { patches }),
			...(finalPatch !== undefined && { finalPatch: { version: finalPatch } }),
		};
	}

	/** The day of a minor release that is to come; the other entries of that list are days of patches. */
	upcoming(entry: YAMLMap): readonly [ReleaseVersion, ToldRelease] | undefined {
		if (!/^v?1\.\d+(?:\.0)?$/.test(writtenIn(entry.get('release', true)))) return undefined;
		const version = this.version(entry);
		const released = this.#day(entry, 'targetDate');
		return version === undefined || released === undefined ? undefined : [version, { released }];
	}
}

/** What the text of schedule.yaml or eol.yaml says. */
export function readSchedule(text: string): Schedule {
	const yaml = readMap(text);
	const file = new ScheduleFile(yaml);
	const releases = new Map<ReleaseVersion, ToldRelease>();
	const add = (version: ReleaseVersion, told: ToldRelease) =>
		releases.set(version, { ...releases.get(version), ...told });
	for (const key of ['schedules', 'branches']) {
		for (const entry of file.entries(yaml.root.get(key, true))) {
			const version = file.version(entry);
			if (version !== undefined) add(version, file.told(entry, version));
		}
	}
	for (const entry of file.entries(yaml.root.get('upcoming_releases', true))) {
		const told = file.upcoming(entry);
		if (told !== undefined) add(...told);
	}
	return { releases, flaws: yaml.flaws, remarks: file.remarks };
}
