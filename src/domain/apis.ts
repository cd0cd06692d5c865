import type { Api } from '../schemas/api.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import type { Stage } from '../schemas/stage.ts';
import { compareVersions } from '../schemas/versionOrder.ts';

/** Kinds of the Kubernetes API over the releases. */

/** The group and version as manifests write them in `apiVersion`: `apps/v1beta1`, `v1`. */
export function apiVersionOf({ group, version }: Pick<Api, 'group' | 'version'>): string {
	return group === '' ? version : `${group}/${version}`;
}

const inOrder = new Intl.Collator('en', { numeric: true });

/** Kinds in the order of group, version and kind; the core group first. */
export function byGroupVersionKind<Of extends Pick<Api, 'group' | 'version' | 'kind'>>(
	apis: readonly Of[],
): Of[] {
	const key = (api: Of) => `${api.group} ${apiVersionOf(api)} ${api.kind}`;
	return [...apis].sort((a, b) => inOrder.compare(key(a), key(b)));
}

/** Kinds that stand together by their version, in their order. */
export function groupedByApiVersion<Of extends Pick<Api, 'group' | 'version'>>(
	apis: readonly Of[],
): readonly { readonly apiVersion: string; readonly apis: readonly Of[] }[] {
	return [...Map.groupBy(apis, apiVersionOf)].map(([apiVersion, ofVersion]) => ({
		apiVersion,
		apis: ofVersion,
	}));
}

/** How firm a version is by its name: `v1beta2` is beta, `v1` stable. */
export function stageOfApi({ version }: Pick<Api, 'version'>): Stage {
	return version.includes('alpha') ? 'alpha' : version.includes('beta') ? 'beta' : 'stable';
}

/** What a kind is in a release: not there yet, served, served and deprecated, or gone. */
export type ApiState = 'absent' | Stage | 'deprecated' | 'removed';

type ApiLife = Pick<Api, 'version' | 'introduced' | 'deprecated' | 'removed' | 'removalPlanned'>;

/** A kind in a release; an end that is only planned counts, and one that always was is there. */
export function apiIn(api: ApiLife, release: ReleaseVersion): ApiState {
	const { introduced, deprecated, removed = api.removalPlanned } = api;
	const isReached = (when: ReleaseVersion | undefined) =>
		when !== undefined && compareVersions(when, release) <= 0;
	if (isReached(removed)) return 'removed';
	if (introduced !== undefined && !isReached(introduced)) return 'absent';
	return isReached(deprecated) ? 'deprecated' : stageOfApi(api);
}

/** What a release does to kinds that were served, the most urgent first. */
const apiMoves = ['ended', 'deprecated'] as const;

type ApiMove = (typeof apiMoves)[number];

/** The kinds that a release ends and those that it deprecates, without empty groups; a planned end counts. */
export function apiMovesIn(
	apis: readonly Api[],
	release: ReleaseVersion,
): readonly { readonly move: ApiMove; readonly apis: readonly Api[] }[] {
	const moveOf = ({ deprecated, removed, removalPlanned }: Api): ApiMove | undefined =>
		(removed ?? removalPlanned) === release
			? 'ended'
			: deprecated === release
				? 'deprecated'
				: undefined;
	return apiMoves
		.map((move) => ({ move, apis: apis.filter((api) => moveOf(api) === move) }))
		.filter((group) => group.apis.length > 0);
}
