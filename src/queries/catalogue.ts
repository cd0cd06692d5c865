import { getCollection } from 'astro:content';
import { stageCounts } from '../domain/keps.ts';
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

/** The minor release of a post with its counts by stage, or `undefined` for a guide. */
export async function releaseSummary(version: string | undefined) {
	const release = (await allReleases()).find((known) => known.version === version);
	if (release === undefined) return undefined;
	return { release, counts: stageCounts(await allKeps(), release.version) };
}
