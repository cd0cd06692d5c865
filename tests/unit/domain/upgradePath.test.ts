import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	firstEmulating,
	isSupported,
	nodeRounds,
	outpacesKubeadm,
} from '../../../src/domain/upgradePath.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';

const version = (minor: number) => `1.${minor}` as ReleaseVersion;

/** The releases between two minors, with the newer one. */
const after = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, at) => ({ version: version(from + 1 + at) }));

const roundsOf = (from: number, to: number) => nodeRounds(version(from), after(from, to));

/** The policy once more, as a table: how far each kubelet may be behind. */
const oldestApiServer = (kubelet: number) => (kubelet <= 24 ? kubelet + 2 : kubelet + 3);

/** What the API server and the kubelets are after each single step. */
function moments(from: number, to: number): [apiServer: number, kubelet: number][] {
	const minor = (release: ReleaseVersion) => Number(release.slice(2));
	return roundsOf(from, to).flatMap((round) => [
		...round.stops.map((stop): [number, number] => [minor(stop), minor(round.from)]),
		[minor(round.to), minor(round.to)] as [number, number],
	]);
}

/** The fewest rounds, found by trying every place of the nodes. */
function fewest(from: number, to: number): number {
	if (oldestApiServer(from) >= to) return 1;
	const reach = Array.from({ length: oldestApiServer(from) - from }, (_, at) => from + 1 + at);
	return 1 + Math.min(...reach.map((next) => fewest(next, to)));
}

const pairs = fc
	.tuple(fc.integer({ min: 20, max: 37 }), fc.integer({ min: 1, max: 17 }))
	.map(([from, steps]): [number, number] => [from, from + steps]);

describe('the way of an upgrade', () => {
	it.each([
		[36, 37, ['36 > 37']],
		[34, 37, ['34 > 35 36 37']],
		[31, 35, ['31 > 32 33 34', '34 > 35']],
		[31, 37, ['31 > 32 33 34', '34 > 35 36 37']],
		[25, 28, ['25 > 26 27 28']],
		[24, 26, ['24 > 25 26']],
		[24, 27, ['24 > 25 26', '26 > 27']],
		[24, 37, ['24 > 25 26', '26 > 27 28 29', '29 > 30 31 32', '32 > 33 34 35', '35 > 36 37']],
	])('from 1.%i to 1.%i lets the nodes wait as long as they may', (from, to, expected) => {
		const short = (release: ReleaseVersion) => release.slice(2);
		const rounds = roundsOf(from, to);
		expect(
			rounds.map((round) => `${short(round.from)} > ${round.stops.map(short).join(' ')}`),
		).toEqual(expected);
		expect(rounds.map((round) => round.to)).toEqual(rounds.map(({ stops }) => stops.at(-1)));
	});

	it('takes the control plane through every release, and no kubelet beyond what the policy allows', () => {
		fc.assert(
			fc.property(pairs, ([from, to]) => {
				const stops = roundsOf(from, to).flatMap((round) => round.stops);
				expect(stops).toEqual(after(from, to).map((release) => release.version));
				for (const [apiServer, kubelet] of moments(from, to)) {
					expect(kubelet).toBeLessThanOrEqual(apiServer);
					expect(apiServer).toBeLessThanOrEqual(oldestApiServer(kubelet));
				}
				expect(moments(from, to).at(-1)).toEqual([to, to]);
			}),
		);
	});

	it('has as few rounds of the nodes as any other', () => {
		fc.assert(
			fc.property(pairs, ([from, to]) => {
				expect(roundsOf(from, to)).toHaveLength(fewest(from, to));
			}),
		);
	});

	it('takes a step that is wider than the policy, where records lack releases, by itself', () => {
		const stops = [version(30), version(31)];
		expect(
			nodeRounds(
				version(24),
				stops.map((stop) => ({ version: stop })),
			),
		).toEqual([
			{ from: version(24), stops: [version(30)], to: version(30) },
			{ from: version(30), stops: [version(31)], to: version(31) },
		]);
	});

	it('has no round without a step', () => {
		expect(nodeRounds(version(37), [])).toEqual([]);
	});
});

it('a kubelet may be two releases older before v1.25 and three since, and never newer', () => {
	const allowed = (apiServer: number) =>
		[23, 24, 25, 26, 27, 28, 29].filter((kubelet) =>
			isSupported(version(kubelet), version(apiServer)),
		);
	expect(allowed(26)).toEqual([24, 25, 26]);
	expect(allowed(27)).toEqual([25, 26, 27]);
	expect(allowed(28)).toEqual([25, 26, 27, 28]);
	expect(allowed(29)).toEqual([26, 27, 28, 29]);
});

it('kubeadm before v1.29 wants the nodes at every step', () => {
	expect(outpacesKubeadm(roundsOf(26, 28))).toBe(true);
	expect(outpacesKubeadm(roundsOf(24, 37))).toBe(true);
	expect(outpacesKubeadm(roundsOf(27, 28))).toBe(false);
	expect(outpacesKubeadm(roundsOf(27, 29))).toBe(false);
	expect(outpacesKubeadm(roundsOf(31, 37))).toBe(false);
});

it('the control plane can behave as the release before it since v1.32', () => {
	expect(firstEmulating(after(30, 37))).toBe('1.32');
	expect(firstEmulating(after(34, 37))).toBe('1.35');
	expect(firstEmulating(after(28, 31))).toBeUndefined();
});
