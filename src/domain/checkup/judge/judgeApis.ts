import { compareVersions } from '../../../schemas/versionOrder.ts';
import { apiIn, apiVersionOf, stageOfApi } from '../../apis.ts';
import type { ApiReason, Finding, Upgrade } from '../findings.ts';
import type { ApiRule, Effect } from '../rules.ts';
import type { Seen, SeenApi } from '../seen.ts';
import { resourceOf } from './resources.ts';

/** What becomes of the versions of the API that files and clients use. */

type Place = Extract<Seen, { what: 'api' }>;

/** The kinds of a version that a line means: one by its name, that of its list or its resource, or all. */
function meant(seen: SeenApi, ofVersion: readonly ApiRule[]): readonly ApiRule[] {
	const { kind, resource } = seen;
	if (resource !== undefined) return ofVersion.filter((api) => resourceOf(api.kind) === resource);
	// Records of a stable version tell of the few kinds that end.
	if (kind === undefined) return ofVersion.filter((api) => stageOfApi(api) !== 'stable');
	return ofVersion.filter((api) => api.kind === kind || `${api.kind}List` === kind);
}

/** What a release makes of a kind; nothing of one that stays. */
function reasonFor(api: ApiRule, { to }: Upgrade): ApiReason | undefined {
	const state = apiIn(api, to);
	if (state === 'removed' || state === 'absent') return state;
	const isGoing = state === 'deprecated' || endOf(api) !== undefined;
	return isGoing ? 'goes' : undefined;
}

function endOf({ removed, removalPlanned }: ApiRule) {
	return removed ?? removalPlanned;
}

/** How urgent it is: what the API server kept of an older request breaks nothing by itself. */
function effectOf(why: ApiReason, seen: SeenApi, apis: readonly ApiRule[]): Effect {
	if (seen.how === 'applied') return 'hint';
	if (why !== 'goes') return 'breaks';
	return apis.some((api) => endOf(api) !== undefined) ? 'later' : 'hint';
}

function findingFor(
	seen: Place,
	ofVersion: readonly ApiRule[],
	upgrade: Upgrade,
): readonly Finding[] {
	const apis = meant(seen, ofVersion);
	const reasons = new Map(apis.map((api) => [api, reasonFor(api, upgrade)]));
	// A version is gone when the last of its kinds is; until then it can be asked for.
	const order = ['goes', 'removed', 'absent'] as const;
	const why = apis.length > 0 && order.find((one) => [...reasons.values()].includes(one));
	const stays = [...reasons.values()].includes(undefined);
	if (!why || stays || (why === 'absent' && seen.how !== 'object')) return [];
	const concerned = apis.filter((api) => reasons.get(api) === why);
	const releases = concerned
		.map((api) => (why === 'absent' ? api.introduced : endOf(api)))
		.filter((release) => release !== undefined)
		.sort(compareVersions);
	const release = why === 'removed' ? releases.at(-1) : releases[0];
	const effect = effectOf(why, seen, concerned);
	return [{ of: 'api', why, seen, apis: concerned, release, effect, line: seen.line }];
}

/** @returns a finding for each line that uses a version which the newer release does not have or which goes */
export function judgeApis(
	seen: readonly Seen[],
	apis: readonly ApiRule[],
	upgrade: Upgrade,
): readonly Finding[] {
	const byVersion = Map.groupBy(apis, apiVersionOf);
	return seen
		.filter((one): one is Place => one.what === 'api')
		.flatMap((one) => findingFor(one, byVersion.get(one.apiVersion) ?? [], upgrade));
}
