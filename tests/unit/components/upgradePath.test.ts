import { describe, expect, it } from 'vitest';
import { rowHeight, skewPicture } from '../../../src/components/skewPicture.ts';
import { pathRounds, pathRules, waysBack } from '../../../src/components/upgradePath.ts';
import type { EquippedRelease } from '../../../src/domain/components.ts';
import { nodeRounds } from '../../../src/domain/upgradePath.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { aRelease } from '../builders.ts';

const version = (minor: number) => `1.${minor}` as ReleaseVersion;
const after = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, at) => ({ version: version(from + 1 + at) }));
const roundsOf = (from: number, to: number) => nodeRounds(version(from), after(from, to));

/** The release since which kubeadm runs a version of etcd. */
const etcdSince = { 24: '3.5.3', 34: '3.6.4', 37: '3.7.0' };
function equipped(minor: number): EquippedRelease {
	const known = Object.entries(etcdSince).findLast(([since]) => Number(since) <= minor);
	return aRelease(`1.${minor}`, {
		components: [{ name: 'etcd', version: known?.[1], source: 'https://github.com/kubernetes' }],
	});
}
const back = (from: number, to: number) =>
	waysBack(
		equipped(from),
		after(from, to).map((_, at) => equipped(from + 1 + at)),
	);
const wordsOf = (lines: ReturnType<typeof waysBack>) => lines.map(({ words }) => words).join('\n');

describe('the way in words', () => {
	it('says what the control plane does, then what the nodes do, and once why they cannot wait', () => {
		expect(pathRounds(roundsOf(31, 37))).toEqual([
			'控制面升到 v1.32 → v1.33 → v1.34，节点再从 v1.31 跟到 v1.34。v1.31 的 kubelet 最多陪到 v1.34 的控制面，节点不跟上，控制面就不能再升。',
			'控制面升到 v1.35 → v1.36 → v1.37，节点再从 v1.34 跟到 v1.37。',
		]);
		expect(pathRounds(roundsOf(36, 37))).toEqual(['控制面升到 v1.37，节点再从 v1.36 跟到 v1.37。']);
	});

	it('tells of the older rules of the kubelet and of kubeadm only where they are met', () => {
		const rules = (from: number, to: number) => wordsOf(pathRules(roundsOf(from, to)));
		expect(rules(24, 26)).toMatch(/v1\.25 以前的只能旧两版[\s\S]*v1\.29 之前每一步节点都要跟/);
		expect(rules(31, 37)).not.toMatch(/旧两版|用 kubeadm 的/);
	});
});

describe('what can be taken back', () => {
	it('is told of this very pair', () => {
		expect(wordsOf(back(31, 37))).toMatch(/控制面在 v1\.37 时，v1\.34 的 kubelet 仍然合法/);
		expect(wordsOf(back(31, 37))).toMatch(/一路退回 v1\.31，旧的 API 服务器/);
		expect(wordsOf(back(36, 37))).toMatch(/用过 v1\.37 才有的 API/);
	});

	it('speaks of etcd where it moves, and links how to go up and down', () => {
		const etcd = back(31, 37).find(({ words }) => words.startsWith('etcd'));
		expect(etcd?.words).toContain('在 v1.34 换到 3.6，在 v1.37 换到 3.7。');
		expect(etcd?.sources.map(({ href }) => href.replace('https://etcd.io/docs/', ''))).toEqual([
			'v3.6/upgrades/upgrade_3_6/',
			'v3.6/downgrades/downgrade_3_6/',
			'v3.7/upgrades/upgrade_3_7/',
			'v3.7/downgrades/downgrade_3_7/',
		]);
		expect(wordsOf(back(34, 36))).not.toContain('etcd 跟着换');
	});

	it('speaks of emulated versions from the release that has them', () => {
		expect(wordsOf(back(30, 33))).toContain('v1.32 起，每一步都能先换程序');
		expect(wordsOf(back(35, 37))).toMatch(/^每一步都能先换程序/m);
		expect(wordsOf(back(28, 31))).not.toContain('先换程序');
	});

	it('is nothing where nothing was done', () => {
		expect(waysBack(equipped(37), [])).toEqual([]);
	});
});

describe('the picture of the skew', () => {
	const rows = (pixels: number) => pixels / rowHeight;

	it('has a column for each release, the newest highest, above what it allows', () => {
		const { columns } = skewPicture(roundsOf(31, 35));
		expect(columns.map(({ label, x, y, band }) => [label, x, rows(y), rows(band)])).toEqual([
			['1.31', 0, 4, 1],
			['1.32', 44, 3, 2],
			['1.33', 88, 2, 3],
			['1.34', 132, 1, 4],
			['1.35', 176, 0, 4],
		]);
	});

	it('leads the nodes along while they wait and up where they follow', () => {
		const { nodes, stations } = skewPicture(roundsOf(31, 35));
		expect(nodes.map(({ x, y }) => [x, rows(y)])).toEqual([
			...[
				[22, 4.5],
				[154, 4.5],
				[154, 1.5],
			],
			...[
				[154, 1.5],
				[198, 1.5],
				[198, 0.5],
			],
		]);
		expect(stations.map(({ x }) => x)).toEqual([22, 154, 198]);
	});

	it('is drawn for one step, and for thirteen on a phone', () => {
		expect(skewPicture(roundsOf(36, 37)).columns.map(({ band }) => rows(band))).toEqual([1, 2]);
		const long = skewPicture(roundsOf(24, 37));
		expect(long.columns.map(({ label, band }) => `${label}:${rows(band)}`).join(' ')).toBe(
			'24:1 25:2 26:3 27:3 28:4 29:4 30:4 31:4 32:4 33:4 34:4 35:4 36:4 37:4',
		);
		expect(long.stations).toHaveLength(6);
		expect(long.width).toBeLessThan(320);
	});
});
