import type { ReleaseVersion } from '../../../schemas/releaseVersion.ts';
import { compareVersions } from '../../../schemas/versionOrder.ts';
import { oldestKubelet } from '../../upgradePath.ts';
import type { Finding, Upgrade } from '../findings.ts';
import type { Seen, SeenVersion } from '../seen.ts';

/** What runs now, by the versions that files tell. */

type Place = Seen & SeenVersion;

/** The release that a reader comes from: the oldest API server, else the oldest node. */
export function comesFrom(seen: readonly Seen[]): ReleaseVersion | undefined {
	const oldest = (of: SeenVersion['of']) =>
		seen
			.flatMap((one) => (one.what === 'version' && one.of === of ? [one.version] : []))
			.sort(compareVersions)[0];
	return oldest('server') ?? oldest('node');
}

/** @returns a finding for each node that is too old for the control plane of the newer release */
export function judgeVersions(seen: readonly Seen[], { to }: Upgrade): readonly Finding[] {
	const oldest = oldestKubelet(to);
	return seen
		.filter((one): one is Place => one.what === 'version' && one.of === 'node')
		.filter(({ version }) => compareVersions(version, oldest) < 0)
		.map((one) => ({ of: 'skew', seen: one, oldest, effect: 'breaks', line: one.line }));
}
