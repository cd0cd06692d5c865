import { describe, expect, it } from 'vitest';
import type { Seen } from '../../../../src/domain/checkup/seen.ts';
import { aGate } from '../../builders.ts';
import { anAction, gateOf, judged, verdicts } from './judging.ts';

describe('a feature gate that a file sets', () => {
	const gates = [
		aGate('Gone', { '1.24': 'alpha-', '1.28': 'stable+!' }, '1.30'),
		aGate('Young', { '1.36': 'alpha-' }),
		aGate('Older', { '1.36': 'beta+' }),
		aGate('Locked', { '1.30': 'beta+', '1.33': 'stable+!', '1.34': 'stable+!' }),
		aGate('Leaving', { '1.30': 'stable+!' }, '1.37'),
		aGate('Tired', { '1.30': 'beta+', '1.34': 'deprecated-' }),
		aGate('Steady', { '1.30': 'alpha-', '1.34': 'beta+' }),
		aGate('RealNameOfGate', { '1.30': 'beta+' }),
	].map((gate) => (gate.name === 'Older' ? { ...gate, orEarlier: true as const } : gate));

	it.each([
		['gone at or before the older release', 'Gone', true, [['breaks', 'removed', '1.30']]],
		['not there yet', 'Young', true, [['breaks', 'absent', '1.36']]],
		['of which the record begins later', 'Older', true, []],
		['locked the other way', 'Locked', false, [['breaks', 'locked', '1.33']]],
		['locked as the file says', 'Locked', true, [['hint', 'idle', '1.33']]],
		['locked, with a value that cannot be read', 'Locked', undefined, [['hint', 'idle', '1.33']]],
		['that a later release removes', 'Leaving', true, [['later', 'goes', '1.37']]],
		['that is deprecated', 'Tired', true, [['later', 'goes', undefined]]],
		['that has another default by then', 'Steady', false, []],
		['with a slip of the pen', 'RealNamOfGate', true, [['hint', 'unknown', undefined]]],
		['of another project', 'ExperimentalGatewayAPISupport', true, []],
		['that stands for many', 'AllAlpha', true, []],
	])('%s', (_, name, value, expected) => {
		expect(verdicts(judged({ seen: [gateOf(name, value)], rules: { gates } }))).toEqual(expected);
	});

	it('is not that of etcd, which has gates of its own', () => {
		const seen = [{ ...gateOf('Gone', true), component: 'etcd' } as const];
		expect(judged({ seen, rules: { gates } })).toEqual([]);
	});

	it('is told of once for a line, and for each line', () => {
		const gone = gateOf('Gone', true);
		const found = judged({ seen: [{ ...gone, line: 9 }, gone, gone], rules: { gates } });
		expect(found.map(({ line }) => line)).toEqual([7, 9]);
	});

	it('is told of by its record, and by the action of a post only where the record is silent', () => {
		const actions = ['Gone', 'Steady'].map((name) => anAction('1.33', { name, what: 'gate' }));
		const seen = [gateOf('Gone', true), gateOf('Steady', false)];
		const found = judged({ seen, rules: { gates, actions } });
		expect(found.map(({ of }) => of)).toEqual(['gate', 'action']);
	});
});

describe('the gates in metrics', () => {
	const gates = [
		aGate('On', { '1.30': 'alpha-', '1.33': 'beta+' }),
		aGate('Lock', { '1.30': 'beta+', '1.33': 'stable+!' }),
		aGate('Ended', { '1.30': 'stable+!' }, '1.33'),
		aGate('EndedOn', { '1.30': 'alpha-', '1.32': 'stable+' }, '1.33'),
	];
	const metric = (name: string, value: boolean) => gateOf(name, value, 'metric');
	const of = (...seen: Seen[]) => verdicts(judged({ seen, rules: { gates } }));

	it('are told of where the default will be another, and not where somebody chose', () => {
		expect(of(metric('On', false))).toEqual([['changes', 'flips', '1.33']]);
		expect(of(metric('On', true))).toEqual([]);
		expect(of(metric('On', false), gateOf('On', false))).toEqual([]);
	});

	it('cannot stay as somebody chose where they are locked the other way', () => {
		expect(of(metric('Lock', false))).toEqual([['breaks', 'locked', '1.33']]);
		expect(of(metric('Lock', true))).toEqual([]);
	});

	it('are summed up where they will be gone, unless it ends otherwise than it runs', () => {
		const found = judged({
			seen: [metric('Ended', true), metric('EndedOn', false)],
			rules: { gates },
		});
		expect(verdicts(found)).toEqual([
			['changes', 'flips', '1.32'],
			['hint', 'goneGates', false],
		]);
		expect(found.at(-1)).toMatchObject({ names: ['Ended', 'EndedOn'] });
	});

	it('are told of once, however many components have them', () => {
		expect(of(metric('On', false), { ...metric('On', false), line: 80 })).toHaveLength(1);
	});
});
