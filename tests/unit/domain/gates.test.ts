import { describe, expect, it } from 'vitest';
import { byName, flipsOf, gateGroups, gateIn, gateMoveIn } from '../../../src/domain/gates.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { aGate } from '../builders.ts';

const version = (text: string) => releaseVersionSchema.parse(text);

describe('a gate in a release', () => {
	const gate = aGate('Sidecars', { '1.28': 'alpha-', '1.29': 'beta+', '1.33': 'stable+!' }, '1.37');

	it.each([
		['1.27', 'absent'],
		['1.28', { stage: 'alpha', default: false }],
		['1.32', { stage: 'beta', default: true }],
		['1.36', { stage: 'stable', default: true, locked: true }],
		['1.37', 'removed'],
		['1.40', 'removed'],
	])('is in v%s what was last changed of it', (release, state) => {
		const found = gateIn(gate, version(release));
		if (typeof state === 'string') expect(found).toBe(state);
		else expect(found).toMatchObject(state);
	});
});

it('sorts gates by name whatever the case', () => {
	const names = byName(['b', 'C', 'A'].map((name) => ({ name }))).map(({ name }) => name);
	expect(names).toEqual(['A', 'b', 'C']);
});

it('a gate flips where one that was there already is switched on or off', () => {
	const gate = aGate('Zoo', {
		'1.9': 'alpha-',
		'1.10': 'beta+',
		'1.11': 'stable+',
		'1.12': 'beta-',
	});
	expect(flipsOf(gate)).toEqual(['1.10', '1.12']);
	expect(flipsOf(aGate('New', { '1.9': 'beta+' }))).toEqual([]);
});

describe('what a release does to a gate', () => {
	const gate = aGate(
		'Zoo',
		{ '1.26': 'alpha-', '1.27': 'beta-', '1.28': 'beta+', '1.29': 'stable+!', '1.30': 'stable-!' },
		'1.31',
	);

	it.each([
		['1.25', undefined],
		['1.26', 'added'],
		['1.27', undefined],
		['1.28', 'switchedOn'],
		['1.29', 'locked'],
		['1.30', 'switchedOff'],
		['1.31', 'removed'],
		['1.32', undefined],
	])('in v%s is %s', (release, move) => {
		expect(gateMoveIn(gate, release as never)).toBe(move);
	});

	it('is its switching where it locks it at once', () => {
		const both = aGate('Zoo', { '1.28': 'beta-', '1.29': 'stable+!' });
		expect(gateMoveIn(both, '1.29' as never)).toBe('switchedOn');
	});

	it('is nothing where the gate may be older than its record', () => {
		const older = { ...aGate('Zoo', { '1.25': 'beta+' }), orEarlier: true as const };
		expect(gateMoveIn(older, '1.25' as never)).toBeUndefined();
	});

	it('is told by groups, what stops a component first', () => {
		const gates = [aGate('New', { '1.31': 'alpha-' }), gate, aGate('Same', { '1.9': 'beta+' })];
		const groups = gateGroups(gates, '1.31' as never);
		expect(groups.map(({ move, gates: of }) => [move, of.map(({ name }) => name)])).toEqual([
			['removed', ['Zoo']],
			['added', ['New']],
		]);
	});
});
