import { getCollection } from 'astro:content';
import { type ReleaseSummary, stageCounts } from '../domain/keps.ts';
import { newestReleaseFirst } from '../domain/releases.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';

/** The catalogue's minor releases, newest first. */
export async function allReleases(): Promise<readonly Release[]> {
	return newestReleaseFirst((await getCollection('releases')).map(({ data }) => data));
}

/** The catalogue's KEPs by number. */
export async function allKeps(): Promise<readonly Kep[]> {
	const keps = (await getCollection('keps')).map(({ data }) => data);
	return keps.sort((a, b) => a.number - b.number);
}

/** Each release of the catalogue with its counts by stage, by version: `1.31`. */
export async function releaseSummaries(): Promise<ReadonlyMap<string, ReleaseSummary>> {
	const keps = await allKeps();
	return new Map(
		(await allReleases()).map((release) => [
			release.version,
			{ release, counts: stageCounts(keps, release.version) },
		]),
	);
}
