import { expect, it } from 'vitest';
import {
	nameOf,
	nearestOfSig,
	plannedFor,
	shortened,
	sigsOf,
	stageCounts,
	stageDifferences,
	stageSegments,
	totalOf,
} from '../../../src/domain/keps.ts';
import { type Kep, kepSchema } from '../../../src/schemas/kep.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';

const version = (text: string) => releaseVersionSchema.parse(text);
const aKep = (number: number, facts: object) =>
	kepSchema.parse({
		number,
		title: 'A KEP',
		sig: 'node',
		status: 'implementable',
		milestones: {},
		source: 'https://kep.k8s.io/1',
		read: '2026-07-24',
		...facts,
	});

it('counts milestones that a release reached and no planned ones', () => {
	const keps = [
		aKep(1, { milestones: { alpha: '1.30', beta: '1.31' } }),
		aKep(2, { milestones: { beta: '1.31' } }),
		aKep(3, { milestones: {}, planned: { stable: '1.31' } }),
	];
	const counts = stageCounts(keps, version('1.31'));
	expect(counts).toEqual({ alpha: 0, beta: 2, stable: 0 });
	expect(totalOf(counts)).toBe(2);
});

it('the SIGs of KEPs are those that own them, each once, by name', () => {
	const keps = [aKep(1, { sig: 'node' }), aKep(2, { sig: 'apps' }), aKep(3, { sig: 'node' })];
	expect(sigsOf(keps)).toEqual(['apps', 'node']);
	expect(sigsOf([])).toEqual([]);
});

it('the stages of a release are parts of one bar, the highest first', () => {
	expect(stageSegments({ alpha: 3, beta: 5, stable: 7 })).toEqual([
		{ stage: 'stable', count: 7, start: 0 },
		{ stage: 'beta', count: 5, start: 7 },
		{ stage: 'alpha', count: 3, start: 12 },
	]);
});

it('a release has more or fewer KEPs of a stage than the one before', () => {
	const differences = stageDifferences(
		{ alpha: 3, beta: 5, stable: 7 },
		{ alpha: 4, beta: 5, stable: 1 },
	);
	expect(differences).toEqual([
		{ stage: 'stable', more: 6 },
		{ stage: 'beta', more: 0 },
		{ stage: 'alpha', more: -1 },
	]);
});

it('a KEP goes by our name, or else by its official title', () => {
	expect(nameOf({ name: '边车容器', title: 'Sidecar Containers' })).toBe('边车容器');
	expect(nameOf({ title: 'Sidecar Containers' })).toBe('Sidecar Containers');
});

it('a text that is too long ends in an ellipsis and keeps whole characters', () => {
	expect(shortened('一二三四', 4)).toBe('一二三四');
	expect(shortened('一二三四五', 4)).toBe('一二三…');
	expect(shortened('👍👍👍', 2)).toBe('👍…');
});

it('a KEP’s neighbours are those of its SIG with the nearest numbers, on both sides where it can be', () => {
	const keps = [1, 2, 3, 4, 5, 6].map((number) => aKep(number, { sig: 'node' }));
	const others = [...keps, aKep(7, { sig: 'apps' })];
	const near = (index: number) =>
		nearestOfSig(keps[index] as Kep, others, 2).map(({ number }) => number);
	expect([near(0), near(2), near(5)]).toEqual([
		[2, 3],
		[2, 4],
		[4, 5],
	]);
});

it('a release was planned to move the KEPs that aim at it, not those that reached it or aim at others', () => {
	const keps = [
		aKep(1, { planned: { beta: '1.38', stable: '1.39' } }),
		aKep(2, { planned: { beta: '1.39' } }),
		aKep(3, { milestones: { beta: '1.38' }, planned: { stable: '1.40' } }),
	];
	expect(plannedFor(keps, version('1.38')).map(({ number }) => number)).toEqual([1]);
});
