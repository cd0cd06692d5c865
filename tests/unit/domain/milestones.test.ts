import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bySig,
	type Change,
	changeGroups,
	changesBetween,
	groupedByOutcome,
	lastStepOf,
	moveGroups,
	movesIn,
	outcomeOf,
	plansFor,
	standings,
	stateIn,
	stepsOf,
} from '../../../src/domain/milestones.ts';
import { kepSchema } from '../../../src/schemas/kep.ts';
import { milestones } from '../../../src/schemas/milestone.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';

const version = (text: string) => releaseVersionSchema.parse(text);
const aKep = (reached: object, planned: object = {}, number = 1) =>
	kepSchema.parse({
		number,
		title: 'T',
		sig: 'node',
		status: 'implemented',
		milestones: reached,
		planned,
		source: 'https://github.com/kubernetes/enhancements',
		read: '2026-07-24',
	});

const climbing = aKep({ alpha: '1.9', beta: '1.10', stable: '1.31' });

describe('where a KEP stands', () => {
	it.each([
		['1.8', undefined],
		['1.9', 'alpha'],
		['1.10', 'beta'],
		['1.30', 'beta'],
		['1.31', 'stable'],
		['1.37', 'stable'],
	])('in v%s is %s', (release, expected) => {
		expect(stateIn(climbing, version(release))).toBe(expected);
	});

	it('does not count what is only planned', () => {
		const kep = aKep({ alpha: '1.36' }, { beta: '1.37', stable: '1.38' });
		expect(stateIn(kep, version('1.38'))).toBe('alpha');
		expect(stepsOf(kep).map(({ milestone, reached }) => [milestone, reached])).toEqual([
			['alpha', true],
			['beta', false],
			['stable', false],
		]);
	});

	it('may be stable at once, and the later of two in one release', () => {
		expect(stateIn(aKep({ stable: '1.30' }), version('1.30'))).toBe('stable');
		expect(stateIn(aKep({ alpha: '1.30', beta: '1.30' }), version('1.30'))).toBe('beta');
	});

	it('may be moved back: the release decides, not the order of stages', () => {
		const kep = aKep({ beta: '1.29', alpha: '1.30' });
		expect(stateIn(kep, version('1.29'))).toBe('beta');
		expect(stateIn(kep, version('1.30'))).toBe('alpha');
	});

	it('is last what it has reached, with the release, and nothing that is planned', () => {
		const kep = aKep({ alpha: '1.9', beta: '1.10' }, { stable: '1.40' });
		expect(lastStepOf(kep)).toEqual({ milestone: 'beta', release: '1.10', reached: true });
		expect(lastStepOf(aKep({}, { alpha: '1.40' }))).toBeUndefined();
	});

	it('may end in deprecation and removal', () => {
		const kep = aKep({ alpha: '1.8', beta: '1.11', deprecated: '1.22', removed: '1.24' });
		expect(stateIn(kep, version('1.23'))).toBe('deprecated');
		expect(stateIn(kep, version('1.24'))).toBe('removed');
	});
});

describe('what changed between two releases', () => {
	it('is one change a KEP, however many steps lie between', () => {
		const changes = changesBetween([climbing], version('1.8'), version('1.31'));
		expect(changes).toEqual([{ kep: climbing, before: undefined, after: 'stable' }]);
	});

	it('leaves out what stands where it stood', () => {
		expect(changesBetween([climbing], version('1.10'), version('1.30'))).toEqual([]);
	});

	const release = fc.integer({ min: 1, max: 40 }).map((minor) => version(`1.${minor}`));
	const reached = fc.record(Object.fromEntries(milestones.map((name) => [name, release])), {
		requiredKeys: [],
	});
	const keps = fc
		.array(reached, { maxLength: 8 })
		.map((list) => list.map((some, index) => aKep(some, {}, index + 1)));

	it('from a to c follows from a to b and b to c', () => {
		fc.assert(
			fc.property(keps, fc.tuple(release, release, release), (all, [a, b, c]) => {
				const first = new Map(changesBetween(all, a, b).map((change) => [change.kep, change]));
				const second = new Map(changesBetween(all, b, c).map((change) => [change.kep, change]));
				const joined = all.flatMap((kep) => {
					const one = first.get(kep);
					const two = second.get(kep);
					if (one === undefined && two === undefined) return [];
					const before = one === undefined ? two?.before : one.before;
					const after = two === undefined ? one?.after : two.after;
					return before === after ? [] : [{ kep, before, after }];
				});
				expect(changesBetween(all, a, c)).toEqual(joined);
			}),
		);
	});

	it('back is the same with before and after exchanged', () => {
		fc.assert(
			fc.property(keps, release, release, (all, a, b) => {
				const back = changesBetween(all, b, a);
				const turned = back.map(({ kep, before, after }) => ({
					kep,
					before: after,
					after: before,
				}));
				expect(changesBetween(all, a, b)).toEqual(turned);
			}),
		);
	});
});

describe('groups', () => {
	it('come with what to look at first, and never empty', () => {
		const groups = groupedByOutcome(['alpha', 'removed', 'stable', 'alpha'] as const, (m) => m);
		expect(groups).toEqual([
			{ outcome: 'removed', items: ['removed'] },
			{ outcome: 'stable', items: ['stable'] },
			{ outcome: 'alpha', items: ['alpha', 'alpha'] },
		]);
	});

	it('of a SIG are its KEPs by where they stand, and apart what has reached nothing', () => {
		const waiting = aKep({}, { alpha: '1.40' }, 2);
		const gone = aKep({ alpha: '1.20', removed: '1.24' }, {}, 3);
		expect(standings([climbing, waiting, gone])).toEqual({
			groups: [
				{ outcome: 'removed', items: [gone] },
				{ outcome: 'stable', items: [climbing] },
			],
			unreached: [waiting],
		});
	});

	it('of a removal have neither stage, what is gone before what is off before what is deprecated', () => {
		const off = aKep({ deprecated: '1.30', disabled: '1.31' }, {}, 2);
		const once = aKep({ deprecated: '1.31', disabled: '1.31' }, {}, 3);
		const gone = aKep({ disabled: '1.30', removed: '1.31' }, {}, 4);
		const leaving = aKep({ deprecated: '1.31' }, {}, 5);
		const all = [leaving, off, once, gone];
		const told = (changes: readonly Change[]) =>
			changeGroups(changes).map(({ outcome, items }) => [
				outcome,
				items.map(({ kep }) => kep.number),
			]);
		const expected = [
			['removed', [4]],
			['disabled', [2, 3]],
			['deprecated', [5]],
		];
		expect(told(movesIn(all, version('1.31')))).toEqual(expected);
		expect(told(changesBetween(all, version('1.30'), version('1.31')))).toEqual(expected);
	});

	it('of a release hold what was reached in it', () => {
		const planned = aKep({ alpha: '1.30' }, { beta: '1.31' });
		expect(movesIn([climbing, planned], version('1.31')).map(({ after }) => after)).toEqual([
			'stable',
		]);
	});
});

describe('what became of a KEP by a change', () => {
	const change = (status: string, after: 'alpha' | 'removed') => ({
		kep: { ...climbing, status } as typeof climbing,
		before: undefined,
		after,
	});

	it('is the milestone at which it stands', () => {
		expect(outcomeOf(change('implemented', 'alpha'))).toBe('alpha');
	});

	it.each(['withdrawn', 'rejected', 'replaced'])('is nothing to build on if it is %s', (status) => {
		expect(outcomeOf(change(status, 'alpha'))).toBe('withdrawn');
		expect(outcomeOf(change(status, 'removed'))).toBe('removed');
	});

	it('leaves it among those that reached the stage with a release', () => {
		const moves = [change('withdrawn', 'alpha'), change('implemented', 'alpha')];
		expect(moveGroups(moves)).toEqual([{ outcome: 'alpha', items: moves }]);
	});

	it('of what a release did stand by SIG and number', () => {
		const inSig = (sig: string, number: number) => ({
			...aKep({ alpha: '1.31' }, {}, number),
			sig,
		});
		const keps = [inSig('node', 7), inSig('node', 3), inSig('apps', 9)];
		const [group] = moveGroups(movesIn(keps, version('1.31')));
		expect(group?.items.map(({ kep }) => kep.number)).toEqual([9, 3, 7]);
	});

	it('of what is planned leave out what was given up', () => {
		const wanted = aKep({}, { alpha: '1.40' }, 2);
		const dropped = { ...aKep({}, { alpha: '1.40' }, 3), status: 'withdrawn' as const };
		const plans = plansFor([wanted, dropped], version('1.40'));
		expect(plans.map(({ kep }) => kep.number)).toEqual([2]);
	});

	it('is listed by SIG and number', () => {
		const keps = [aKep({}, {}, 10), aKep({}, {}, 9), { ...aKep({}, {}, 11), sig: 'apps' }];
		const sorted = bySig(keps.map((kep) => ({ kep })));
		expect(sorted.map(({ kep }) => kep.number)).toEqual([11, 9, 10]);
	});
});
