import { type ApiState, apiIn, groupedByApiVersion } from '../domain/apis.ts';
import { newestOut } from '../domain/releases.ts';
import type { Facets } from '../domain/tableFilter.ts';
import type { Api } from '../schemas/api.ts';
import { apiStrip, type Strip, type StripRelease } from './releaseStrip.ts';

/** A row of the table of the API's kinds. */
export interface ApiRow {
	readonly api: Api;
	readonly strip: Strip;
	readonly facets: Facets;
}

/** The rows of one version of an API group. */
export interface ApiGroup {
	/** As manifests write it: `batch/v1beta1`. */
	readonly apiVersion: string;
	/** What replaces all of its kinds alike, and is said once; absent where they differ. */
	readonly replacement: string | undefined;
	readonly rows: readonly ApiRow[];
}

/** What replaces each of these kinds alike, of which there are two at least. */
function sharedReplacement([first, ...others]: readonly Api[]): string | undefined {
	const { replacement } = first ?? {};
	const isShared = others.length > 0 && others.every((api) => api.replacement === replacement);
	return isShared ? replacement : undefined;
}

/** The rows of the table of kinds by version; `releases` are those of the strips, the oldest first. */
export function apiGroups(
	apis: readonly Api[],
	releases: readonly StripRelease[],
): readonly ApiGroup[] {
	const now = newestOut(releases);
	const rowOf = (api: Api): ApiRow => {
		const state: ApiState = now === undefined ? 'absent' : apiIn(api, now);
		const { removed = api.removalPlanned } = api;
		return {
			api,
			strip: apiStrip(api, releases),
			facets: { state: state === 'absent' ? 'planned' : state, removed },
		};
	};
	return groupedByApiVersion(apis).map(({ apiVersion, apis: ofVersion }) => ({
		apiVersion,
		replacement: sharedReplacement(ofVersion),
		rows: ofVersion.map(rowOf),
	}));
}
