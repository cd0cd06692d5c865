import { describe, expect, it } from 'vitest';
import {
	apiStrip,
	gateStrip,
	percentOf,
	type StripRelease,
} from '../../../src/components/releaseStrip.ts';
import { aGate, anApi, aRelease } from '../builders.ts';

/** v1.27 to v1.30, and v1.31 as planned. */
const releases: readonly StripRelease[] = [
	...['1.27', '1.28', '1.29', '1.30'].map((version) => aRelease(version)),
	aRelease('1.31', { planned: true }),
];

/** Runs as `sign from-to look`, with `?` behind what is planned. */
function drawn({ runs }: ReturnType<typeof gateStrip>): string[] {
	const cell = (percent: string) => (Number.parseFloat(percent) / 100) * releases.length;
	return runs.map(({ stage, look, sign, isPlanned, x, width }) => {
		const first = cell(x);
		return `${first}-${first + cell(width)} ${stage} ${look} ${sign}${isPlanned ? '?' : ''}`;
	});
}

describe('the strip of a gate', () => {
	const changes = { '1.28': 'alpha-', '1.29': 'beta+', '1.30': 'stable+!' };

	it('has a piece for each run of releases between which nothing differs', () => {
		expect(drawn(gateStrip(aGate('Zoo', { '1.27': 'alpha-', '1.30': 'beta-' }), releases))).toEqual(
			['0-3 alpha off ○', '3-4 beta off ◐', '4-5 beta off ?'],
		);
	});

	it('tells on from off, locked from open, gone from there, and leaves out what is not there yet', () => {
		expect(drawn(gateStrip(aGate('Zoo', changes, '1.31'), releases))).toEqual([
			'1-2 alpha off ○',
			'2-3 beta on ◐',
			'3-4 stable on ●锁',
			'4-5 removed gone ✕?',
		]);
		const locked = aGate('Old', { '1.27': 'deprecated-!' }, '1.29');
		expect(drawn(gateStrip(locked, releases))).toEqual([
			'0-2 deprecated off △锁',
			'2-4 removed gone ✕',
			'4-5 removed gone ?',
		]);
	});

	it('knows how much room a sign of two characters has', () => {
		const { runs } = gateStrip(aGate('Zoo', changes, '1.31'), releases);
		expect(runs.map(({ room }) => room)).toEqual([undefined, undefined, 'narrow', undefined]);
		const locked = aGate('Old', { '1.27': 'deprecated-!' }, '1.29');
		expect(gateStrip(locked, releases).runs[0]?.room).toBe('wide');
	});

	it('begins a piece where the stage alone changes', () => {
		const gate = aGate('Zoo', { '1.27': 'beta+', '1.29': 'stable+' });
		expect(drawn(gateStrip(gate, releases)).slice(0, 2)).toEqual([
			'0-2 beta on ◐',
			'2-4 stable on ●',
		]);
	});

	it('begins a piece where the default alone changes', () => {
		const gate = aGate('Zoo', { '1.27': 'beta-', '1.29': 'beta+' });
		expect(drawn(gateStrip(gate, releases)).slice(0, 2)).toEqual([
			'0-2 beta off ◐',
			'2-4 beta on ◐',
		]);
	});

	it('is empty where the releases end before the gate', () => {
		expect(gateStrip(aGate('Zoo', { '1.40': 'alpha-' }), releases).runs).toEqual([]);
	});

	it('says the same in a sentence', () => {
		expect(gateStrip(aGate('Zoo', changes, '1.31'), releases).words).toBe(
			'v1.28 起 Alpha，默认关；v1.29 起 Beta，默认开；v1.30 起稳定（GA），默认开，锁定；v1.31 移除',
		);
		const older = {
			...aGate('Zoo', { '1.25': 'beta+', '1.29': 'stable+' }),
			orEarlier: true as const,
		};
		expect(gateStrip(older, releases).words).toBe(
			'v1.25 或更早 Beta，默认开；v1.29 起稳定（GA），默认开',
		);
	});
});

describe('the strip of a kind of the API', () => {
	it('tells served, deprecated and gone by its version', () => {
		const api = anApi({ introduced: '1.27', deprecated: '1.28', removed: '1.30' });
		expect(drawn(apiStrip(api, releases))).toEqual([
			'0-1 beta on ◐',
			'1-3 deprecated on △',
			'3-4 removed gone ✕',
			'4-5 removed gone ?',
		]);
		expect(apiStrip(api, releases).words).toBe('v1.27 起提供；v1.28 弃用；v1.30 停止提供');
	});

	it('has words where nothing is known of a beginning and an end', () => {
		const { runs, words } = apiStrip(anApi(), releases);
		expect([runs.length, words]).toEqual([2, '没有弃用']);
	});

	it('shows an end that is only planned, and says that it is', () => {
		const api = anApi({ version: 'v1alpha1', removalPlanned: '1.31' });
		expect(drawn(apiStrip(api, releases))).toEqual(['0-4 alpha on ○', '4-5 removed gone ✕?']);
		expect(apiStrip(api, releases).words).toBe('计划 v1.31 停止提供');
	});
});

it('places are parts of the whole width', () => {
	expect([percentOf(0, 3), percentOf(1, 3), percentOf(3, 3)]).toEqual(['0%', '33.33%', '100%']);
});
