import { expect, it } from 'vitest';
import {
	comparedWithBefore,
	countsOfGoals,
	givenUpNote,
	patchLabel,
	sectionsOf,
} from '../../../src/layouts/releaseWords.ts';
import { aGate, aKep, aRelease } from '../builders.ts';

it('a release is compared with the one before: what that had, and what this has more or fewer', () => {
	const before = { release: aRelease('1.30'), counts: { alpha: 4, beta: 5, stable: 1 } };
	expect(comparedWithBefore({ alpha: 3, beta: 5, stable: 7 }, before)).toBe(
		'上一个版本 v1.30 有 10 项达到新阶段。与它相比，稳定（GA）多 6 项，Beta 一样多，Alpha 少 1 项。',
	);
});

it('the newest patch is the last one if support was over when the record was read', () => {
	expect(patchLabel(aRelease('1.31', { endOfLife: '2026-11-24', read: '2026-11-24' }))).toBe(
		'最新补丁',
	);
	expect(patchLabel(aRelease('1.31', { endOfLife: '2026-11-23', read: '2026-11-24' }))).toBe(
		'最后一个补丁',
	);
	expect(patchLabel(aRelease('1.31', { endOfLife: undefined }))).toBe('最新补丁');
});

it('a release names its sections in the order of the page with what each holds, none that is empty', () => {
	const moved = [
		{ outcome: 'removed', items: [1] },
		{ outcome: 'stable', items: [2, 3] },
	] as const;
	const gate = aGate('A', { '1.31': 'alpha-' });
	const gates = [
		{ move: 'removed', gates: [gate] },
		{ move: 'added', gates: [gate, gate] },
	] as const;
	const sections = sectionsOf({ moved, planned: [], apis: [], gates });
	expect(sections).toEqual([
		{ id: 'removed', text: '移除', count: 1 },
		{ id: 'stable', text: '稳定（GA）', count: 2 },
		{ id: 'gates', text: '特性门控', count: 3 },
	]);
	expect(sectionsOf({ moved: [], planned: [1], apis: [], gates: [] }).map(({ id }) => id)).toEqual([
		'planned',
	]);
});

it('what a planned release aims at is counted by stage', () => {
	const goals = [
		{ outcome: 'removed', items: [1] },
		{ outcome: 'beta', items: [2, 3] },
	] as const;
	expect(countsOfGoals(goals)).toEqual({ alpha: 0, beta: 2, stable: 0 });
});

it('proposals that were given up later are named', () => {
	const given = (number: number, status: string) => ({ kep: aKep({ number, status }) });
	expect(givenUpNote([given(7, 'implemented')])).toBeUndefined();
	expect(givenUpNote([given(7, 'implemented'), given(8, 'withdrawn')])).toBe(
		'其中 KEP-8 的提案后来作罢，不要再依赖。',
	);
});
