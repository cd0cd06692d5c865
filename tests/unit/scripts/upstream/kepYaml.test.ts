import { describe, expect, it } from 'vitest';
import { readKepYaml } from '../../../../scripts/upstream/keps/kepYaml.ts';
import { file, kepOf, path, read, reasonOf, remarksOf } from './aKepYaml.ts';

it('reads a kep.yaml as upstream’s template asks for it', () => {
	const gates = 'feature-gates:\n  - name: JobPodFailurePolicy\n    components:\n      - kubelet\n';
	expect(readKepYaml(path, file({}, `participating-sigs:\n  - sig-node\n${gates}`))).toEqual({
		kep: {
			number: 3329,
			title: 'Retriable Pod failures',
			sig: 'apps',
			participating: ['node'],
			status: 'implemented',
			stage: undefined,
			milestones: { alpha: '1.25', beta: '1.26', stable: '1.31' },
			gates: ['JobPodFailurePolicy'],
		},
		remarks: [],
	});
});

describe('a release is read', () => {
	it.each([
		['v1.30', '1.30'],
		['"1.30"', '1.30'],
		['1.30', '1.30'],
		['1.3', '1.3'],
		['v1.30.0', '1.30'],
		['"v1.21, v1.37"', '1.21'],
		['v1.29 (disabled)', '1.29'],
	])('from “%s” as %s', (written, release) => {
		const text = file({ milestone: `milestone:\n  beta: ${written}` });
		expect(kepOf(text)?.milestones).toEqual({ beta: release });
	});

	it.each(['TBD', 'tbd', '""', '', 'null', '~', 'x.y', 'v1.x', 'v1.xx', 'never', 'N/A', '"-"'])(
		'as none from “%s”, without a word',
		(written) => {
			const text = file({ milestone: `milestone:\n  beta: ${written}` });
			expect(kepOf(text)?.milestones).toEqual({});
			expect(remarksOf(text)).toEqual([]);
		},
	);

	it('as none from what makes no sense, and the line is told', () => {
		const text = file({ milestone: 'milestone:\n  alpha: soon' });
		expect(kepOf(text)?.milestones).toEqual({});
		expect(remarksOf(text)).toMatchObject([{ line: 6, message: expect.stringContaining('soon') }]);
	});

	it('under the other names of a milestone, and a strange one is told', () => {
		const text = file({
			milestone: 'milestone:\n  ga: v1.20\n  removal: v1.24\n  paused: v1.25',
		});
		expect(kepOf(text)?.milestones).toEqual({ stable: '1.20', removed: '1.24' });
		expect(remarksOf(text)).toHaveLength(1);
	});

	it.each(['milestone:', 'milestone: TBD', 'milestone: null', ''])(
		'as none from “%s”',
		(written) => {
			expect(kepOf(file({ milestone: written }))?.milestones).toEqual({});
		},
	);

	it('as none from a list of milestones, and that is told', () => {
		const text = file({ milestone: 'milestone:\n  - v1.20' });
		expect(kepOf(text)?.milestones).toEqual({});
		expect(remarksOf(text)).toHaveLength(1);
	});
});

describe('a status is read', () => {
	it.each([
		['implemented', 'implemented', 0],
		['imlpemented', 'implemented', 1],
		['implemen', 'implemented', 1],
		['impleme', 'provisional', 1],
		['implemented (alpha)', 'implemented', 1],
		['superseded', 'replaced', 1],
		['Withdrawn', 'withdrawn', 1],
		['', 'provisional', 1],
		['on the moon', 'provisional', 1],
	])('from “%s” as %s', (written, status, remarks) => {
		const text = file({ status: `status: ${written}` });
		expect(kepOf(text)?.status).toBe(status);
		expect(remarksOf(text)).toHaveLength(remarks);
	});
});

it('a folder with a number is no template, whatever its name', () => {
	const at = 'keps/sig-node/5978-cluster-resource-claim-template/kep.yaml';
	expect(kepOf(file({ 'kep-number': 'kep-number: 5978' }), at)?.number).toBe(5978);
});

describe('a stage', () => {
	it.each(['alpha', 'stable', '', 'removed', 'deprecated'])('may be “%s”', (stage) => {
		expect(remarksOf(file({}, `stage: ${stage}\n`))).toEqual([]);
	});

	it.each([
		['Beta', 'beta'],
		['ga', 'stable'],
		['disabled', 'disabled'],
		['paused', undefined],
	])('“%s” is read as %s', (written, stage) => {
		expect(kepOf(file({}, `stage: ${written}\n`))?.stage).toBe(stage);
	});

	it.each(['paused', 'alpha (deprecated)', 'graduated'])('is told if it is “%s”', (stage) => {
		expect(remarksOf(file({}, `stage: ${stage}\n`))).toHaveLength(1);
	});
});

describe('a number', () => {
	it('may be missing or be that of the template, where the folder has it', () => {
		expect(kepOf(file({ 'kep-number': '' }))?.number).toBe(3329);
		expect(kepOf(file({ 'kep-number': 'kep-number: "KEP-3329"' }))?.number).toBe(3329);
		expect(kepOf(file({ 'kep-number': 'kep-number: NNNN' }))?.number).toBe(3329);
	});

	it('is that of the folder where the two differ, and that is told', () => {
		const text = file({ 'kep-number': 'kep-number: 1234' });
		expect(kepOf(text)?.number).toBe(3329);
		expect(remarksOf(text)).toHaveLength(1);
	});
});

it('a number is not the day with which an old folder begins', () => {
	const old = 'keps/sig-auth/20190711-external-credentials/kep.yaml';
	expect(kepOf(file({ 'kep-number': 'kep-number: 541' }), old)?.number).toBe(541);
	expect(reasonOf(file({ 'kep-number': '' }), old)?.message).toMatch(/kep-number/);
});

describe('gates', () => {
	it('without a name are left out, and that is told', () => {
		const text = file(
			{},
			'feature-gates:\n  - components: [kubelet]\n  - name: A\n  - B\n  - name: A\n',
		);
		expect(kepOf(text)?.gates).toEqual(['A', 'B']);
		expect(remarksOf(text)).toHaveLength(1);
	});

	it('whose names none can have are left out, and that is told', () => {
		const text = file({}, 'feature-gates:\n  - name: A\n  - name: "a b <i>"\n');
		expect(kepOf(text)?.gates).toEqual(['A']);
		expect(remarksOf(text)).toMatchObject([{ message: expect.stringContaining('a b <i>') }]);
	});

	it.each(['None', 'N/A', 'NA', 'n/a', 'TBD'])('are none where “%s” is written', (name) => {
		expect(kepOf(file({}, `feature-gates:\n  - name: ${name}\n`))?.gates).toEqual([]);
	});
});

describe('a file cannot be read', () => {
	it.each([
		['that is no YAML', file({ title: 'title: "open' }), /YAML/],
		['that is a list', '- a\n- b\n', /键/],
		['that is empty', '', /键/],
		['without a title', file({ title: '' }), /title/],
	])('%s', (_, text, reason) => {
		expect(reasonOf(text)?.message).toMatch(reason);
	});

	it.each([
		'keps/NNNN-kep-template/kep.yaml',
		'keps/sig-cloud-provider/providers/0000-cloud-provider-template/kep.yaml',
		'keps/sig-apps/YYYYMMDD-kep-template/kep.yaml',
	])('in the folder of a template: %s', (at) => {
		expect(reasonOf(file(), at)?.message).toMatch(/模板/);
	});

	it('without a number anywhere', () => {
		const text = file({ 'kep-number': '' });
		expect(reasonOf(text, 'keps/sig-apps/some-idea/kep.yaml')?.message).toMatch(/kep-number/);
	});

	it('and its line is told', () => {
		expect(reasonOf('title: a\n\tb: c\n')?.line).toBe(2);
	});
});

it('a byte order mark, Windows line ends and keys written twice do no harm', () => {
	const text = `\uFEFF${file({}, 'status: implemented\n')}`.replaceAll('\n', '\r\n');
	expect(kepOf(text)).toMatchObject({ number: 3329, milestones: { stable: '1.31' } });
});

it('a byte order mark moves nothing in a file whose lines are indented alike', () => {
	const indented = file().replace(/^(?=.)/gm, '  ');
	expect(kepOf(indented)).toBeDefined();
	expect(read(`\uFEFF${indented}`)).toEqual(read(indented));
});

describe('words that JavaScript knows', () => {
	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
		'such as %s are no status and no milestone',
		(word) => {
			const changes = { status: `status: ${word}`, milestone: `milestone:\n  ${word}: v1.30` };
			expect(kepOf(file(changes))).toMatchObject({ status: 'provisional', milestones: {} });
			expect(remarksOf(file(changes))).toHaveLength(2);
		},
	);
});

it('reads no release from a number that none will have', () => {
	const text = file({ milestone: `milestone:\n  beta: v1.${'9'.repeat(400)}\n  stable: v1.1234` });
	expect(kepOf(text)?.milestones).toEqual({});
	expect(remarksOf(text)).toHaveLength(2);
});

it.each(['title: *x', `title: ${'['.repeat(5000)}`, 'title: &a [*a, *a]'])(
	'says why it cannot read %.20j',
	(title) => {
		expect(reasonOf(file({ title }))?.message).toMatch(/title|YAML/);
	},
);
