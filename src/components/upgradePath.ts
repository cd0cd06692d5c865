import { type EquippedRelease, etcdMovesIn } from '../domain/components.ts';
import {
	firstEmulating,
	type NodeRound,
	nodeRounds,
	outpacesKubeadm,
} from '../domain/upgradePath.ts';
import { minorOf } from '../schemas/versionOrder.ts';
import { pathStrings as strings } from '../strings/path.ts';
import { sources as upstream } from '../strings/sources.ts';
import { urls } from '../urls.ts';

/** An address with its words. */
export interface Source {
	readonly href: string;
	readonly text: string;
}

/** What a reader has to know, and where to read on. */
export interface Line {
	readonly words: string;
	readonly sources: readonly Source[];
}

type Releases = readonly EquippedRelease[];

const texts = strings.sources;

const sources = {
	...strings.pages,
	emulatedKep: { href: upstream.kep(4330), text: texts.emulatedKep },
} as const satisfies Record<string, Source>;

/** Our own post on the way, if there is one. */
const guide: readonly Source[] =
	upstream.upgradeGuide === undefined
		? []
		: [{ href: urls.post(upstream.upgradeGuide), text: texts.guide }];

/** The page of etcd on how to get to a version from the one before, or from it back again. */
function etcdPage(direction: 'upgrade' | 'downgrade', version: string): string {
	const page = `${direction}s/${direction}_${version.replace('.', '_')}/`;
	return `https://etcd.io/docs/v${version}/${page}`;
}

/** A sentence or two for each round. */
export function pathRounds(rounds: readonly NodeRound[]): readonly string[] {
	return rounds.map(({ from, stops, to }, at) => {
		const isHeld = at === 0 && rounds.length > 1;
		return strings.round(stops, from, to) + (isHeld ? strings.limit(from, to) : '');
	});
}

/** What holds at every step of these rounds. */
export function pathRules(rounds: readonly NodeRound[]): readonly Line[] {
	const { order, kubelet, kubeadm } = strings.rules;
	const hasOldest = rounds.some(({ from }) => minorOf(from) < 25);
	return [
		{ words: order, sources: [sources.policy] },
		{ words: kubelet(hasOldest), sources: guide },
		...(outpacesKubeadm(rounds) ? [{ words: kubeadm, sources: [sources.kubeadm] }] : []),
	];
}

function etcdLines(from: EquippedRelease, releases: Releases): readonly Line[] {
	const moves = etcdMovesIn(from, releases);
	const pages = moves.flatMap(({ from, to }) => [
		{ href: etcdPage('upgrade', to), text: texts.etcdUp(to) },
		{ href: etcdPage('downgrade', to), text: texts.etcdDown(from) },
	]);
	return moves.length === 0 ? [] : [{ words: strings.back.etcd(moves), sources: pages }];
}

function emulatedLines(releases: Releases): readonly Line[] {
	const since = firstEmulating(releases);
	if (since === undefined) return [];
	const words = strings.back.emulated(since === releases[0]?.version ? undefined : since);
	return [{ words, sources: [sources.emulated, sources.emulatedKep] }];
}

/** What of an upgrade can be taken back; `releases` are those after `from`, the oldest first. */
export function waysBack(from: EquippedRelease, releases: Releases): readonly Line[] {
	const last = nodeRounds(from.version, releases).at(-1);
	if (last === undefined) return [];
	const { nodes, controlPlane, data } = strings.back;
	const steps = releases.length;
	return [
		{ words: nodes(last.from, last.to), sources: [sources.policy] },
		{ words: controlPlane(steps), sources: [sources.snapshot] },
		{ words: data(from.version, last.to, steps), sources: [sources.deprecation] },
		...etcdLines(from, releases),
		...emulatedLines(releases),
	];
}
