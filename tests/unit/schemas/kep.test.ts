import { describe, expect, it } from 'vitest';
import { kepSchema } from '../../../src/schemas/kep.ts';
import { site } from '../../../src/site.ts';

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

	it('has no stage where it takes something away', () => {
		const removal = { change: 'removal', milestones: { deprecated: '1.30', disabled: '1.31' } };
		expect(problemsOf(removal)).toBeUndefined();
		const [problem] = problemsOf({ ...removal, milestones: { beta: '1.31' } }) ?? [];
		expect(problem?.field).toBe('milestones');
		expect(problem?.message).toMatch(/移除没有.*beta.*disabled（默认关闭）/);
	});

	it('may have been deprecated and removed', () => {
		expect(problemsOf({ milestones: { deprecated: '1.22', removed: '1.24' } })).toBeUndefined();
	});

	it.each([
		['a release without quotes', { milestones: { beta: 1.3 } }, 'milestones.beta', '加引号'],
		['a release with a patch', { planned: { stable: '1.37.0' } }, 'planned.stable', '加引号'],
		['a SIG with its prefix', { sig: 'sig-node' }, 'sig', '不带 sig-'],
		['a name of 21 Han characters', { name: '字'.repeat(21) }, 'name', '20'],
		['a status of no process', { status: 'imlpemented' }, 'status', 'implemented'],
		['a SIG with its prefix among others', { participating: ['sig-x'] }, 'participating.0', '不带'],
		['a SIG that is mistyped', { sig: 'nod' }, 'sig', '是不是想写“node”？'],
		['a SIG that is near to none', { sig: 'quantum' }, 'sig', 'src/site.ts 的 sigs'],
		['a working group as its owner', { sig: 'wg-lts' }, 'sig', '没有“wg-lts”这个 SIG'],
		[
			'a SIG that is mistyped among others',
			{ participating: ['wg-lts', 'nod'] },
			'participating.1',
			'node',
		],
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

	it.each([
		...['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', '//a.io'],
		...['https:a.io', 'ht\ntps://a.io/', 'https:\\\\a.io', 'ftp://a.io', 'https://', '/x', ''],
	])('is refused with the source %j, there and in a correction', (source) => {
		const correction = { field: 'title', upstream: '', reason: '因为', source };
		expect(problemsOf({ source, corrections: [correction] })).toMatchObject([
			{ field: 'corrections.0.source', message: expect.stringContaining('https://') },
			{ field: 'source', message: expect.stringContaining('https://') },
		]);
	});
});

it('bears a SIG’s name that a folder can have', () => {
	for (const sig of site.sigs) expect(sig).toMatch(/^(?!sig-)[a-z][a-z0-9-]{0,59}$/);
	expect(new Set(site.sigs).size).toBe(site.sigs.length);
});

it('names each of its gates once, and as gates are called', () => {
	const { gates } = kepSchema.shape;
	expect(gates.safeParse(['A', 'KUBECTL_KYAML']).success).toBe(true);
	expect(gates.safeParse(['A', 'A']).success).toBe(false);
	expect(gates.safeParse(['a b']).success).toBe(false);
});

it('is corrected once in each field', () => {
	const correction = { field: 'beta', upstream: '1.29', reason: '因', source: 'https://a.example' };
	const { corrections } = kepSchema.shape;
	expect(corrections.safeParse([correction]).success).toBe(true);
	expect(corrections.safeParse([correction, { ...correction, upstream: '1.28' }]).success).toBe(
		false,
	);
});
