import { describe, expect, it } from 'vitest';
import { kepSchema } from '../../../src/schemas/kep.ts';

const written = {
	number: 3329,
	title: 'Retriable and non-retriable Pod failures for Jobs',
	sig: 'apps',
	status: 'implemented',
	milestones: { alpha: '1.25', beta: '1.26', stable: '1.31' },
	source: 'https://kep.k8s.io/3329',
	read: '2026-07-24',
};
const problemsOf = (changes: object) =>
	kepSchema.safeParse({ ...written, ...changes }).error?.issues.map(({ path, message }) => ({
		field: path.join('.'),
		message,
	}));

describe('a KEP record', () => {
	it('may leave out gates and plans', () => {
		expect(kepSchema.parse(written)).toMatchObject({ gates: [], planned: {} });
	});

	it('may have gone straight to stable', () => {
		expect(problemsOf({ milestones: { stable: '1.30' } })).toBeUndefined();
	});

	it('may have been deprecated and removed', () => {
		expect(problemsOf({ milestones: { deprecated: '1.22', removed: '1.24' } })).toBeUndefined();
	});

	it.each([
		['a release without quotes', { milestones: { beta: 1.3 } }, 'milestones.beta', '加引号'],
		['a release with a patch', { planned: { stable: '1.37.0' } }, 'planned.stable', '加引号'],
		['a SIG with its prefix', { sig: 'sig-node' }, 'sig', '不带 sig-'],
		['a day that no calendar has', { read: '2026-02-30' }, 'read', '日历'],
	])('is refused with %s', (_, changes, field, says) => {
		const problems = problemsOf(changes) ?? [];
		expect(problems.map((problem) => problem.field)).toEqual([field]);
		expect(problems[0]?.message).toContain(says);
	});

	it.each([
		['a stage that does not exist', { milestones: { gamma: '1.30' } }],
		['a key that nobody knows', { owner: 'x' }],
		['a number that is none', { number: 0 }],
		['no title', { title: '' }],
		['a source that is no address', { source: 'kep.yaml' }],
	])('is refused with %s', (_, changes) => {
		expect(problemsOf(changes)).toHaveLength(1);
	});
});
