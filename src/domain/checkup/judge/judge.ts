import type { ReleaseVersion } from '../../../schemas/releaseVersion.ts';
import { isBetween } from '../../releases.ts';
import type { Finding, Upgrade } from '../findings.ts';
import type { CheckupRules } from '../rules.ts';
import type { Seen } from '../seen.ts';
import { byUrgency, judgeActions } from './judgeActions.ts';
import { judgeApis } from './judgeApis.ts';
import { judgeGates } from './judgeGates.ts';
import { judgeVersions } from './judgeVersions.ts';

/** What a finding is about, whatever is said of it. */
function thingOf(found: Finding): string {
	switch (found.of) {
		case 'gate':
			return `gate ${found.seen.name}`;
		case 'goneGates':
			return 'gates';
		case 'api':
			return `api ${found.seen.apiVersion} ${found.seen.kind ?? found.seen.resource} ${found.seen.how}`;
		case 'action':
			return `action ${found.name}`;
		case 'skew':
			return `skew ${found.seen.version}`;
	}
}

/**
 * What in a text matters to whoever goes from one release to another.
 * @returns the most urgent first, then by line; each thing once for a line. What the record of a gate
 * says is not said again by the action of a post.
 */
export function judge(
	seen: readonly Seen[],
	rules: CheckupRules,
	upgrade: Upgrade,
): readonly Finding[] {
	const gates = judgeGates(seen, rules.gates, upgrade);
	const told = new Set(gates.map((one) => `${one.line} ${thingOf(one)}`));
	const actions = judgeActions(seen, rules.actions, upgrade).filter(
		({ line, ...found }) =>
			found.of !== 'action' ||
			found.seen.what !== 'gate' ||
			!told.has(`${line} gate ${found.name}`),
	);
	const all = [
		...gates,
		...judgeApis(seen, rules.apis, upgrade),
		...actions,
		...judgeVersions(seen, upgrade),
	].sort(byUrgency);
	return [
		...new Map(all.toReversed().map((one) => [`${one.line} ${thingOf(one)}`, one])).values(),
	].toReversed();
}

/**
 * The releases on the way of which no action tells anything that files can be checked by: what they removed beside
 * gates and kinds of the API is not found.
 */
export function untoldOn(
	{ releases, actions }: Pick<CheckupRules, 'releases' | 'actions'>,
	upgrade: Upgrade,
): readonly ReleaseVersion[] {
	const told = new Set(actions.map(({ release }) => release));
	return releases.filter((release) => isBetween(upgrade, release) && !told.has(release));
}
