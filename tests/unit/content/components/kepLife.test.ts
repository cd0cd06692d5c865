import { describe, expect, it } from 'vitest';
import {
	narrowest,
	overhang,
	stationNames,
	stationsOf,
} from '../../../../src/components/kepLife.ts';
import { axisRules, releaseAxis } from '../../../../src/components/releaseAxis.ts';
import type { StripRelease } from '../../../../src/components/releaseStrip.ts';
import { stepsOf } from '../../../../src/domain/milestones.ts';
import { readRecords } from '../../../support/siteSubjects.ts';
import { aKep, aRelease } from '../../builders.ts';

const versions = ['1.29', '1.30', '1.31', '1.32', '1.33'] as const;
const releases: readonly StripRelease[] = versions.map((version) =>
	aRelease(version, version === '1.33' ? { planned: true } : {}),
);
const steps = stepsOf(
	aKep({ milestones: { alpha: '1.9', beta: '1.31' }, planned: { stable: '1.40' } }),
);
const axis = releaseAxis(steps, releases);

describe('the axis of a KEP’s life', () => {
	it('has all releases of the catalogue, and beyond them those of the KEP', () => {
		expect(axis.map(({ version }) => version)).toEqual([
			...['1.9', '1.29', '1.30', '1.31', '1.32', '1.33'],
			'1.40',
		]);
		expect(axis.map(({ isKnown }) => isKnown)).toEqual([
			false,
			true,
			true,
			true,
			true,
			true,
			false,
		]);
		expect(axis.at(-1)).toMatchObject({ planned: true, isBeyond: true });
		expect(axis[0]).not.toHaveProperty('planned');
	});

	it('is that of the catalogue where the KEP has nothing beyond it', () => {
		expect(releaseAxis([], releases).map(({ version }) => version)).toEqual(versions);
	});

	it('has a line at the first release of each year, and a break where releases are left out', () => {
		const days = new Map([
			['1.29', '2023-12-13'],
			['1.30', '2024-04-17'],
			['1.31', '2024-08-13'],
		]);
		expect(axisRules(axis, days)).toEqual({
			years: [
				{ year: '2023', x: '14.29%' },
				{ year: '2024', x: '28.57%' },
			],
			breaks: ['14.29%', '85.71%'],
		});
		const next = stepsOf(aKep({ planned: { alpha: '1.35' } }));
		expect(axisRules(releaseAxis(next, releases), days).breaks).toHaveLength(1);
	});
});

it('a milestone knows the day and the page of its release; what is planned has no day', () => {
	const days = new Map([
		['1.31', '2024-08-13'],
		['1.40', '2027-08-13'],
	]);
	const stations = stationsOf(steps, days);
	expect(stations.map(({ version, isKnown, day }) => [version, isKnown, day])).toEqual([
		['v1.9', false, undefined],
		['v1.31', true, '2024-08-13'],
		['v1.40', true, undefined],
	]);
});

describe('the names of stations', () => {
	const { keps, releases: newestFirst } = readRecords();
	const oldestFirst = newestFirst.toReversed();
	const namesOf = (kep: Parameters<typeof aKep>[0]) => {
		const its = stepsOf(aKep(kep));
		return stationNames(its, releaseAxis(its, oldestFirst));
	};

	it('stand above, and where the one before leaves no room below', () => {
		const names = namesOf({ milestones: { alpha: '1.27', beta: '1.28', stable: '1.29' } });
		expect(names.map(({ text, row }) => [text, row])).toEqual([
			['Alpha', 'above'],
			['Beta', 'below'],
			['稳定', 'above'],
		]);
	});

	it('of one release are one name, in the colour of the last', () => {
		const names = namesOf({ milestones: { alpha: '1.31', beta: '1.31', stable: '1.31' } });
		expect(names).toMatchObject([{ text: 'Alpha·Beta·稳定', stage: 'stable', anchor: 'middle' }]);
	});

	it('begin or end with their release where the picture ends', () => {
		const first = namesOf({ milestones: { deprecated: '1.24', removed: '1.24' } });
		expect(first).toMatchObject([{ text: '弃用·移除', x: '0%', anchor: 'start' }]);
		const newest = newestFirst[0]?.version;
		const last = namesOf({ planned: { alpha: newest, beta: newest } });
		expect(last).toMatchObject([{ text: 'Alpha·Beta', x: '100%', anchor: 'end' }]);
	});

	it('of no KEP of the catalogue overlap or are cut off, in the narrowest window', () => {
		const faults = keps.flatMap((kep) => {
			const its = stepsOf(kep);
			const names = stationNames(its, releaseAxis(its, oldestFirst));
			const overlaps = names.some(({ row, span: [from] }, at) =>
				names.slice(0, at).some((other) => other.row === row && other.span[1] > from),
			);
			const isCut = names.some(
				({ span: [from, to] }) => from < -overhang || to > narrowest + overhang,
			);
			return overlaps || isCut ? [kep.number] : [];
		});
		expect(keps.length).toBeGreaterThan(390);
		expect(faults).toEqual([]);
	});
});
