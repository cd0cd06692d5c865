import {
	etcdMovesIn,
	firstEmulating,
	type NodeRound,
	nodeRounds,
	outpacesKubeadm,
} from '../domain/upgradePath.ts';
import type { Release } from '../schemas/release.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { minorOf } from '../schemas/versionOrder.ts';
import { pathStrings as strings } from '../strings/path.ts';
import { urls } from '../urls.ts';

/** An address with its words. */
export interface Source {
	readonly href: string;
	readonly text: string;
}

/** A sentence, why, and where to read on. */
export interface Line {
	readonly words: string;
	readonly sources: readonly Source[];
}

const docs = 'https://kubernetes.io';

const sources = {
	policy: `${docs}/releases/version-skew-policy/`,
	kubeadm: 'https://github.com/kubernetes/kubernetes/pull/120825',
	snapshot: `${docs}/docs/tasks/administer-cluster/configure-upgrade-etcd/`,
	deprecation: `${docs}/docs/reference/using-api/deprecation-policy/`,
	emulated: `${docs}/docs/concepts/cluster-administration/compatibility-version/`,
	etcd: (direction: 'upgrade' | 'downgrade', version: string) =>
		`https://etcd.io/docs/v${version}/${direction}s/${direction}_${version.replace('.', '_')}/`,
} as const;

/** What is to be done, in turn: the control plane and the nodes of each round. */
export function pathSteps(rounds: readonly NodeRound[]): readonly string[] {
	return rounds.flatMap(({ from, stops, to }, at) => {
		const isLast = at === rounds.length - 1;
		const nodes = strings.nodes(from, to) + (isLast ? '' : strings.limit(from, to));
		return [strings.controlPlane(stops), nodes];
	});
}

/** What holds at every step of these rounds. */
export function pathRules(rounds: readonly NodeRound[]): readonly Line[] {
	const policy = { href: sources.policy, text: strings.policy };
	const hasOldest = rounds.some(({ from }) => minorOf(from) < 25);
	const kubeadm = { href: sources.kubeadm, text: strings.kubeadmChange };
	return [
		{ words: strings.order, sources: [policy] },
		{
			words: strings.kubelet(hasOldest),
			sources: [{ href: urls.post('upgrade-three-minors'), text: strings.guide }],
		},
		...(outpacesKubeadm(rounds) ? [{ words: strings.kubeadm, sources: [kubeadm] }] : []),
	];
}

function etcdLine(releases: readonly Pick<Release, 'version'>[]): readonly Line[] {
	const moves = etcdMovesIn(releases);
	const texts = strings.back.sources;
	if (moves.length === 0) return [];
	return [
		{
			words: strings.back.etcd(moves),
			sources: moves.flatMap(({ to }) => [
				{ href: sources.etcd('upgrade', to), text: texts.etcd(to) },
				{ href: sources.etcd('downgrade', to), text: texts.etcdBack(to) },
			]),
		},
	];
}

function emulatedLine(releases: readonly Pick<Release, 'version'>[]): readonly Line[] {
	const first = firstEmulating(releases);
	const texts = strings.back.sources;
	if (first === undefined) return [];
	return [
		{
			words: strings.back.emulated(first === releases[0]?.version ? undefined : first),
			sources: [
				{ href: sources.emulated, text: texts.emulated },
				{ href: urls.kep(4330), text: texts.emulatedKep },
			],
		},
	];
}

/** What of an upgrade can be taken back; `releases` are those after `from`, the oldest first. */
export function waysBack(
	from: ReleaseVersion,
	releases: readonly Pick<Release, 'version'>[],
): readonly Line[] {
	const last = nodeRounds(from, releases).at(-1);
	if (last === undefined) return [];
	const { nodes, controlPlane, data, sources: texts } = strings.back;
	const steps = releases.length;
	return [
		{
			words: nodes(last.from, last.to),
			sources: [{ href: sources.policy, text: texts.nodes }],
		},
		{
			words: controlPlane(steps),
			sources: [{ href: sources.snapshot, text: texts.controlPlane }],
		},
		{
			words: data(from, last.to, steps),
			sources: [{ href: sources.deprecation, text: texts.data }],
		},
		...etcdLine(releases),
		...emulatedLine(releases),
	];
}
