import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions, minorOf } from '../schemas/versionOrder.ts';

/**
 * The way of an upgrade by the version skew policy (https://kubernetes.io/releases/version-skew-policy/):
 * the control plane takes one minor release after another, the nodes follow as late as they may.
 */

/** The control plane goes ahead, then the nodes follow to where it stands. */
export interface NodeRound {
	/** Where the nodes come from. */
	readonly from: ReleaseVersion;
	/** What the control plane becomes meanwhile, the oldest first. */
	readonly stops: readonly ReleaseVersion[];
	/** The last of the stops. */
	readonly to: ReleaseVersion;
}

/** The oldest kubelet, or kube-proxy, beside an API server: three minor releases behind since v1.28, two before. */
export function oldestKubelet(apiServer: ReleaseVersion): ReleaseVersion {
	const minor = minorOf(apiServer);
	return `1.${minor - (minor < 28 ? 2 : 3)}` as ReleaseVersion;
}

/** Whether kubelets of that release may talk to that API server. */
export function isSupported(kubelet: ReleaseVersion, apiServer: ReleaseVersion): boolean {
	const isNewer = compareVersions(kubelet, apiServer) > 0;
	return !isNewer && compareVersions(kubelet, oldestKubelet(apiServer)) >= 0;
}

/** The fewest rounds of the nodes; `releases` are those after `from`, the oldest first, up to the aim. */
export function nodeRounds(
	from: ReleaseVersion,
	releases: readonly Pick<Release, 'version'>[],
): readonly NodeRound[] {
	const versions = releases.map(({ version }) => version);
	const limit = versions.findIndex((version) => !isSupported(from, version));
	const stops = limit === -1 ? versions : versions.slice(0, Math.max(limit, 1));
	const to = stops.at(-1);
	if (to === undefined) return [];
	return [{ from, stops, to }, ...nodeRounds(to, releases.slice(stops.length))];
}

/**
 * Whether kubeadm refuses a step of these rounds that the policy allows: before v1.29 it took kubelets
 * that are one release older at most (https://github.com/kubernetes/kubernetes/pull/120825).
 */
export function outpacesKubeadm(rounds: readonly NodeRound[]): boolean {
	return rounds.some(({ from, stops }) =>
		stops.some((stop) => minorOf(stop) < 29 && minorOf(stop) - minorOf(from) > 1),
	);
}

/** The first of these releases whose control plane can behave as the one before it (KEP-4330). */
export function firstEmulating(
	releases: readonly Pick<Release, 'version'>[],
): ReleaseVersion | undefined {
	return releases.find(({ version }) => minorOf(version) >= 32)?.version;
}
