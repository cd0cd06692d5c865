import { getCollection, getEntry } from 'astro:content';
import { byGroupVersionKind } from '../domain/apis.ts';
import { byName } from '../domain/gates.ts';
import { byNumber, type ReleaseSummary, stageCounts } from '../domain/keps.ts';
import { isOut, newestReleaseFirst } from '../domain/releases.ts';
import type { Api } from '../schemas/api.ts';
import type { Gate } from '../schemas/gate.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import type { Term } from '../schemas/term.ts';
import type { Writing } from '../schemas/writing.ts';
import { once } from './once.ts';

/** The catalogue's minor releases, those that are planned too, newest first. */
export const releaseRecords = once(
	'releaseRecords',
	async (): Promise<readonly Release[]> =>
		newestReleaseFirst((await getCollection('releases')).map(({ data }) => data)),
);

/** The catalogue's minor releases that are out, newest first. */
export const allReleases = once(
	'allReleases',
	async (): Promise<readonly Release[]> => (await releaseRecords()).filter(isOut),
);

/** Those that are planned, newest first. */
export const plannedReleases = once(
	'plannedReleases',
	async (): Promise<readonly Release[]> =>
		(await releaseRecords()).filter((release) => !isOut(release)),
);

/** Those that are out and those that are planned, the oldest first. */
export const releasesInOrder = once(
	'releasesInOrder',
	async (): Promise<readonly Release[]> => [...(await releaseRecords())].reverse(),
);

/** The catalogue's feature gates by name. */
export const allGates = once(
	'allGates',
	async (): Promise<readonly Gate[]> =>
		byName((await getCollection('gates')).map(({ data }) => data)),
);

/** The same by name. */
export const gatesByName = once(
	'gatesByName',
	async (): Promise<ReadonlyMap<string, Gate>> =>
		new Map((await allGates()).map((gate) => [gate.name, gate])),
);

/** The catalogue's kinds of the API by group, version and kind. */
export const allApis = once(
	'allApis',
	async (): Promise<readonly Api[]> =>
		byGroupVersionKind((await getCollection('apis')).map(({ data }) => data)),
);

/** The glossary by its English terms. */
export const allGlossary = once(
	'allGlossary',
	async (): Promise<readonly Term[]> =>
		(await getCollection('glossary'))
			.map(({ data }) => data)
			.sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1)),
);

/** The catalogue's KEPs by number. */
export const allKeps = once(
	'allKeps',
	async (): Promise<readonly Kep[]> =>
		byNumber((await getCollection('keps')).map(({ data }) => data)),
);

/** The same by number. */
export const kepsByNumber = once(
	'kepsByNumber',
	async (): Promise<ReadonlyMap<number, Kep>> =>
		new Map((await allKeps()).map((kep) => [kep.number, kep])),
);

/** Each release of the catalogue with its counts by stage, by version: `1.31`. */
export const releaseSummaries = once(
	'releaseSummaries',
	async (): Promise<ReadonlyMap<string, ReleaseSummary>> => {
		const keps = await allKeps();
		return new Map(
			(await allReleases()).map((release) => [
				release.version,
				{ release, counts: stageCounts(keps, release.version) },
			]),
		);
	},
);

/** The page on writing here, if the project has one: here, so that it can be told before that page is rendered. */
export const writtenPage = once(
	'writtenPage',
	async (): Promise<Writing | undefined> => (await getEntry('writing', 'page'))?.data,
);
