import { type Component, type ComponentName, componentNames } from '../schemas/component.ts';
import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';

/** What goes with releases: etcd, CoreDNS and whatever else their records name. */

type Equipped = Pick<Release, 'components'>;

/** A release with what goes with it. */
export type EquippedRelease = Pick<Release, 'version' | 'components'>;

/** A component of a release; `undefined` where no source tells of it. */
export function componentOf(
	{ components = [] }: Equipped,
	wanted: ComponentName,
): Component | undefined {
	return components.find(({ name }) => name === wanted);
}

/** The components of a release in the order in which they are shown. */
export function componentsOf(release: Equipped): readonly Component[] {
	return componentNames.flatMap((name) => componentOf(release, name) ?? []);
}

/** The versions of a component as readers write them: `3.5.10`, or `2.1.3+` where newer patches will do. */
export function versionsOf({
	version,
	minimums = [],
}: Pick<Component, 'version' | 'minimums'>): readonly string[] {
	return version === undefined ? minimums.map((minimum) => `${minimum}+`) : [version];
}

/** The versions of each component of a release by its name; none of one without any. */
export function versionsByName(
	release: Equipped,
): Readonly<Record<string, readonly string[]>> | undefined {
	const known = componentsOf(release).map((one) => [one.name, versionsOf(one)] as const);
	return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** What it is in a newer release, and was in an older one. */
export interface ComponentChange {
	readonly name: ComponentName;
	readonly before: Component;
	readonly after: Component;
}

const versionsIn = ({ version, minimums }: Component) => JSON.stringify([version, minimums]);

/** The components that are others in the newer release; those that one of both does not tell of are left out. */
export function componentChanges(older: Equipped, newer: Equipped): readonly ComponentChange[] {
	return componentNames.flatMap((name) => {
		const before = componentOf(older, name);
		const after = componentOf(newer, name);
		const isKnown = before !== undefined && after !== undefined;
		return isKnown && versionsIn(before) !== versionsIn(after) ? [{ name, before, after }] : [];
	});
}

/** A release from which kubeadm runs another minor release of etcd. */
export interface EtcdMove {
	readonly release: ReleaseVersion;
	readonly from: string;
	readonly to: string;
}

/** The minor release of etcd that kubeadm runs, such as 3.6. */
function etcdOf(release: EquippedRelease): string | undefined {
	return componentOf(release, 'etcd')?.version?.match(/^\d+\.\d+/)?.[0];
}

/** The changes of etcd on the way from a release through those after it, in their order. */
export function etcdMovesIn(
	from: EquippedRelease,
	releases: readonly EquippedRelease[],
): readonly EtcdMove[] {
	return releases.flatMap((release, at) => {
		const before = etcdOf(releases[at - 1] ?? from);
		const after = etcdOf(release);
		const isMove = before !== undefined && after !== undefined && before !== after;
		return isMove ? [{ release: release.version, from: before, to: after }] : [];
	});
}
