import { describe, expect, it } from 'vitest';
import { gateFindings } from '../../../src/domain/gateChecks.ts';
import type { Gate } from '../../../src/schemas/gate.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { aGate, aKep } from '../builders.ts';

const newest = releaseVersionSchema.parse('1.37');
const recordsOf = (...gates: readonly Gate[]) => new Map(gates.map((gate) => [gate.name, gate]));
const sidecars = aGate('Sidecars', { '1.28': 'alpha-', '1.29': 'beta+', '1.33': 'stable+!' });
const reached = { alpha: '1.28', beta: '1.29', stable: '1.33' };
const conflictsOf = (facts: Parameters<typeof aKep>[0], ...gates: readonly Gate[]) =>
	gateFindings(
		aKep({ gates: gates.map(({ name }) => name), ...facts }),
		recordsOf(...gates),
		newest,
	).conflicts;
const reason = { reason: '公告如此。', source: 'https://kep.k8s.io/1' };

describe('the milestones of a KEP', () => {
	it('agree with the gate that reached its stages with them', () => {
		expect(conflictsOf({ milestones: reached }, sidecars)).toEqual([]);
	});

	it('contradict a gate that reached a stage in another release', () => {
		expect(conflictsOf({ milestones: { ...reached, beta: '1.30' } }, sidecars)).toEqual([
			{ stage: 'beta', reached: '1.30', gates: ['1.29'] },
		]);
	});

	it('contradict gates of which none ever reached a stage', () => {
		const gate = aGate('A', { '1.30': 'beta+' });
		expect(conflictsOf({ milestones: { alpha: '1.29', beta: '1.30' } }, gate)).toEqual([
			{ stage: 'alpha', reached: '1.29', gates: [] },
		]);
	});

	it('have a gap where a gate is at a stage that the KEP has not reached', () => {
		const { stable: _, ...rest } = reached;
		expect(conflictsOf({ milestones: rest }, sidecars)).toEqual([
			{ stage: 'stable', reached: undefined, gates: ['1.33'] },
		]);
	});

	it('agree with one of several gates', () => {
		const later = aGate('Later', { '1.31': 'alpha-' });
		expect(conflictsOf({ milestones: reached }, later, sidecars)).toEqual([]);
	});

	it('may be older than all that is known of a gate', () => {
		const old = {
			...aGate('Old', { '1.25': 'beta+', '1.30': 'stable+!' }),
			orEarlier: true as const,
		};
		expect(
			conflictsOf({ milestones: { alpha: '1.9', beta: '1.11', stable: '1.30' } }, old),
		).toEqual([]);
		expect(
			conflictsOf({ milestones: { alpha: '1.9', beta: '1.26', stable: '1.30' } }, old),
		).toHaveLength(1);
	});

	it('may become stable with the removal of the gate, and nothing else', () => {
		const gone = aGate('Gone', { '1.28': 'alpha-', '1.29': 'beta+' }, '1.33');
		expect(conflictsOf({ milestones: reached }, gone)).toEqual([]);
		expect(conflictsOf({ milestones: { ...reached, beta: '1.33' } }, gone)).toHaveLength(1);
	});

	it('are not held against what a planned release does', () => {
		const coming = aGate('Coming', { '1.37': 'alpha-', '1.38': 'beta+' });
		expect(conflictsOf({ milestones: { alpha: '1.37' } }, coming)).toEqual([]);
	});

	it('are not held against gates without a record, nor those of a removal', () => {
		expect(conflictsOf({ milestones: { beta: '1.2' }, gates: ['Unknown'] }, sidecars)).toEqual([]);
		const removal = { change: 'removal', milestones: { disabled: '1.33' } };
		expect(conflictsOf(removal, sidecars)).toEqual([]);
	});

	it.each([
		['a correction', { corrections: [{ field: 'beta', upstream: '1.31', ...reason }] }],
		['a reason', { gateDifferences: [{ milestone: 'beta', ...reason }] }],
	])('may differ with %s', (_, facts) => {
		expect(conflictsOf({ milestones: { ...reached, beta: '1.30' }, ...facts }, sidecars)).toEqual(
			[],
		);
	});
});

it('a reason that nothing needs is found, and one that is needed is none', () => {
	const differences = ['alpha', 'beta'].map((milestone) => ({ milestone, ...reason }));
	const kep = aKep({
		gates: ['Sidecars'],
		milestones: { ...reached, beta: '1.30' },
		gateDifferences: differences,
	});
	expect(gateFindings(kep, recordsOf(sidecars), newest).idle).toEqual(['alpha']);
	expect(gateFindings(kep, recordsOf(), newest).idle).toEqual([]);
});
