import { describe, expect, it } from 'vitest';
import type { StripRelease } from '../../../src/components/releaseStrip.ts';
import { voyageLine } from '../../../src/components/voyageLine.ts';
import { aKep, aRelease } from '../builders.ts';

/** v1.27 to v1.30, and v1.31 as planned. */
const releases: readonly StripRelease[] = [
	...['1.27', '1.28', '1.29', '1.30'].map((version) => aRelease(version)),
	aRelease('1.31', { planned: true }),
];

/** Legs as `stage @place from-to`, in releases from the left edge, with `?` behind what is planned. */
function drawn(facts: Parameters<typeof aKep>[0]): string[] {
	const cell = (percent: string) => (Number.parseFloat(percent) / 100) * releases.length;
	return voyageLine(aKep(facts), releases).legs.map(({ stage, isPlanned, at, line }) => {
		const place = at === undefined ? '' : ` @${cell(at)}`;
		const run = line === undefined ? '' : ` ${cell(line.x1)}-${cell(line.x2)}`;
		return stage + place + run + (isPlanned ? '?' : '');
	});
}

describe('the line of a KEP', () => {
	it('runs from milestone to milestone, and on to the newest release that is out', () => {
		expect(drawn({ milestones: { alpha: '1.27', beta: '1.29', stable: '1.30' } })).toEqual([
			'alpha @0.5 0.5-2.5',
			'beta @2.5 2.5-3.5',
			'stable @3.5 3.5-4',
		]);
	});

	it('has every release at its place, whatever lies between milestones', () => {
		expect(drawn({ milestones: { alpha: '1.27', stable: '1.30' } })[0]).toBe('alpha @0.5 0.5-3.5');
	});

	it('ends with a removal, and with the last milestone of what was given up', () => {
		expect(drawn({ milestones: { deprecated: '1.27', removed: '1.29' } })).toEqual([
			'deprecated @0.5 0.5-2.5',
			'removed @2.5',
		]);
		expect(drawn({ status: 'withdrawn', milestones: { alpha: '1.28' } })).toEqual(['alpha @1.5']);
	});

	it('comes in from the left edge in the last stage before the axis', () => {
		const facts = { milestones: { alpha: '1.20', beta: '1.22', stable: '1.28' } };
		expect(drawn(facts)).toEqual(['beta 0-1.5', 'stable @1.5 1.5-4']);
		expect(voyageLine(aKep(facts), releases).enters).toBe('beta');
		expect(voyageLine(aKep({ milestones: { alpha: '1.27' } }), releases).enters).toBeUndefined();
	});

	it('goes on to what is planned, off the axis too, and shows a plan alone as a sign', () => {
		const planned = { milestones: { alpha: '1.29' }, planned: { beta: '1.31', stable: '1.33' } };
		expect(drawn(planned)).toEqual(['alpha @2.5 2.5-4', 'beta @4.5 4-4.5?', 'stable 4.5-5?']);
		expect(drawn({ planned: { alpha: '1.31' } })).toEqual(['alpha @4.5?']);
	});

	it('has one sign for milestones of one release, and words for each', () => {
		const facts = { milestones: { alpha: '1.28', beta: '1.28' }, planned: { stable: '1.31' } };
		expect(drawn(facts)).toEqual(['beta @1.5 1.5-4', 'stable @4.5 4-4.5?']);
		expect(voyageLine(aKep(facts), releases).words).toBe(
			'Alpha v1.28，Beta v1.28，稳定（GA）v1.31（计划）',
		);
	});
});
