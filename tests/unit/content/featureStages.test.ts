import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gateIn } from '../../../src/domain/gates.ts';
import { outcomeOf } from '../../../src/domain/milestones.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import type { Kep } from '../../../src/schemas/kep.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { stages } from '../../../src/schemas/stage.ts';
import { numbersIn } from '../../support/postNumbers.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** The post counts the catalogue and tells from it, so both are made again from the records. */

const post = readFileSync(join(projectRoot, 'src/content/posts/feature-stages.md'), 'utf8');
const catalogue = await readCatalogue(projectRoot);
const keps = [...catalogue.keps.values()];

const minorOf = (version: ReleaseVersion | undefined) => Number(version?.split('.')[1]);

function medianOf(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const [low = 0, high = low] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
	return (low + high) / 2;
}

/** How many releases a KEP took from Alpha to stable. */
const ageOf = ({ milestones }: Kep) => minorOf(milestones.stable) - minorOf(milestones.alpha);
const countAndMedian = (some: readonly Kep[]) => [some.length, medianOf(some.map(ageOf))];

const grown = keps.filter(({ milestones }) => stages.every((stage) => milestones[stage]));
const isEarly = ({ milestones }: Kep) => minorOf(milestones.stable) < 29;
const early = grown.filter(isEarly);
const late = grown.filter((kep) => !isEarly(kep));

const begun = keps.filter(
	({ milestones: { alpha } }) => minorOf(alpha) >= 24 && minorOf(alpha) <= 33,
);
const moved = begun.filter(({ milestones }) => milestones.beta ?? milestones.stable);
const stable = begun.filter(({ milestones }) => milestones.stable);
const stayed = begun.filter((kep) => !moved.includes(kep));
const givenUp = stayed.filter(
	(kep) => outcomeOf({ kep, before: undefined, after: 'alpha' }) === 'withdrawn',
);

/** Words of the post with # for each number, and the numbers of the catalogue. */
const counts: readonly (readonly [string, readonly number[]])[] = [
	['一共 # 个 KEP', [keps.length]],
	['三个阶段都走完的有 # 个，从 Alpha 到转正的中位数是 # 个小版本', countAndMedian(grown)],
	[
		'v1.28 和更早的 # 个，中位数是 #；v1.29 起的 # 个，中位数也是 #',
		[...countAndMedian(early), ...countAndMedian(late)],
	],
	[
		'在 v1.24 到 v1.33 之间进入 Alpha 的有 # 个，到今天 # 个到了 Beta 或更远，# 个已经转正；剩下 # 个停在 Alpha，里面有 # 个已经撤回或者被别的提案取代',
		[begun, moved, stable, stayed, givenUp].map(({ length }) => length),
	],
];

const version = (text: string) => releaseVersionSchema.parse(text);
const newest = version('1.37');

function milestonesOf(number: number): Kep['milestones'] {
	const kep = catalogue.keps.get(number);
	if (kep === undefined) throw new Error(`The catalogue has no KEP-${number}.`);
	return kep.milestones;
}

/** How many releases a KEP was in a stage: until the next one that it reached, or until now. */
function stayOf({ milestones }: Kep, stage: 'alpha' | 'beta'): number {
	const { beta, stable: last, removed = newest } = milestones;
	const next = stage === 'alpha' ? (beta ?? last) : last;
	return minorOf(next ?? removed) - minorOf(milestones[stage]);
}

/** How a gate stands in a release: its stage, whether it is on, and whether that can be changed; or that it is gone. */
function standing(name: string, release: ReleaseVersion): string {
	const gate = catalogue.gates.get(name);
	const state = gate === undefined ? 'unknown' : gateIn(gate, release);
	if (typeof state === 'string') return state;
	return `${state.stage} ${state.default ? 'on' : 'off'}${state.locked ? ' locked' : ''}`;
}

/** Numbers that the post writes as words, and what they say. */
const numerals = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

describe('the post on how features grow', () => {
	it('speaks of a catalogue that could be read', () => {
		expect([...catalogue.unread]).toEqual([]);
	});

	it.each(counts)('has the numbers of the catalogue in “%s”', (words, numbers) => {
		expect(numbersIn(post, words)).toEqual(numbers);
	});

	it('reckons three releases to a year', () => {
		const months = (medianOf(grown.map(ageOf)) * 12) / 3;
		const words = `大约${numerals[Math.floor(months / 12)]}年零${numerals[months % 12]}个月`;
		expect(post).toContain(words);
	});

	it('says that features take neither longer nor less long than they did', () => {
		expect(post).toContain('没有越来越快，也没有越来越慢');
		expect(medianOf(late.map(ageOf))).toBe(medianOf(early.map(ageOf)));
	});

	it('has in words how long the Beta of two features took', () => {
		const stays = [753, 127].map((number) => {
			const { beta, stable: last } = milestonesOf(number);
			return numerals[minorOf(last) - minorOf(beta)];
		});
		const [sidecar, userns] = stays;
		expect(post).toContain(`sidecar 待了${sidecar}个版本，用户命名空间待了${userns}个`);
	});

	it('calls nine years what began with v1.8 and ended with v1.37', () => {
		expect(post).toContain('metrics.k8s.io 待了将近九年');
		expect(milestonesOf(5207)).toMatchObject({ beta: '1.8', stable: '1.37' });
		// v1.8 is older than the records of releases.
		const days =
			Date.parse(catalogue.releases.get(newest)?.released ?? '') - Date.parse('2017-09-28');
		const years = days / (365.25 * 24 * 60 * 60 * 1000);
		expect([years > 8.5, years < 9]).toEqual([true, true]);
	});

	it('has about twenty releases for the longest Alpha', () => {
		expect(post).toContain('有的 Alpha 一待就是二十来个版本');
		const longest = Math.max(
			...keps.filter(({ milestones }) => milestones.alpha).map((kep) => stayOf(kep, 'alpha')),
		);
		expect([longest >= 18, longest <= 24]).toEqual([true, true]);
	});

	it('says of stages by default what most gates of the newest release are', () => {
		const standings = [...catalogue.gates.keys()].map((name) => standing(name, newest));
		const count = (words: string) => standings.filter((one) => one.startsWith(words)).length;
		expect(count('alpha on')).toBe(0);
		expect(count('beta on')).toBeGreaterThan(count('beta off'));
		expect(count('stable off')).toBe(0);
		expect(count('stable on locked')).toBeGreaterThan(count('stable on') / 2);
	});

	it('has as an example a gate that is Alpha', () => {
		expect(post).toContain('到 v1.37 还是 Alpha 的 `ContainerStopSignals`');
		expect(standing('ContainerStopSignals', newest)).toBe('alpha off');
	});

	it('tells of gates that went back as the records do', () => {
		const releases = ['1.34', '1.35', '1.36', newest].map(version);
		expect(releases.map((release) => standing('MaxUnavailableStatefulSet', release))).toEqual([
			'alpha off',
			'beta on',
			'beta off',
			'beta on',
		]);
		expect(catalogue.gates.get('MaxUnavailableStatefulSet')?.note).toContain('v1.35.4');
		expect(standing('SchedulerPreQueueingHints', newest)).toBe('alpha off');
		expect(standing('PodLevelResourceManagers', newest)).toBe('beta off');
	});

	it('tells of what was taken out as the records do', () => {
		expect(milestonesOf(3503)).toEqual({ alpha: '1.26', removed: '1.33' });
		expect(milestonesOf(3063)).toEqual({ alpha: '1.26', removed: '1.32' });
		expect(milestonesOf(5040)).toMatchObject({ deprecated: '1.11', disabled: '1.33' });
		expect(milestonesOf(2923)).toMatchObject({ deprecated: '1.28', removed: '1.31' });
		expect(milestonesOf(3136)).toMatchObject({ stable: '1.24' });
	});

	it('names gates that v1.37 removed, and how many they were', () => {
		const removed = [...catalogue.gates.values()].filter((gate) => gate.removed === newest);
		expect(post).toContain('v1.37 一口气删了二十多个门控');
		expect([removed.length > 20, removed.length < 30]).toEqual([true, true]);
		const names = removed.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['SidecarContainers', 'JobSuccessPolicy']));
	});

	const rows = [...post.matchAll(/^\| \[[^\]]+\]\(\/keps\/(\d+)\/\) \|(.*)\|$/gm)].map(
		([, number, cells = '']) => ({ number, cells }),
	);

	it('has a table of KEPs', () => {
		expect(rows.length).toBeGreaterThan(0);
	});

	it.each(rows)(
		'has the milestones of the catalogue in the row of KEP-$number',
		({ number, cells }) => {
			const { milestones } = catalogue.keps.get(Number(number)) ?? { milestones: undefined };
			const reached = stages.map((stage) => milestones?.[stage]);
			expect(cells.split('|').map((cell) => cell.trim())).toEqual(
				reached.map((version) => (version === undefined ? '还在路上' : `v${version}`)),
			);
		},
	);
});
