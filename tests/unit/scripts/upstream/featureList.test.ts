import { describe, expect, it } from 'vitest';
import { readFeatureList } from '../../../../scripts/upstream/gates/featureList.ts';

const spec = (version: string, facts: string) => `  - version: "${version}"\n${facts}`;
const alpha = spec('1.28', '    default: false\n    lockToDefault: false\n    preRelease: Alpha\n');
const ga = spec('1.33', '    default: true\n    lockToDefault: true\n    preRelease: GA\n');
const gate = (name: string, specs: string) => `- name: ${name}\n  versionedSpecs:\n${specs}`;
const read = (text: string) => {
	const { gates, flaws, remarks } = readFeatureList(text);
	return { gates: Object.fromEntries(gates), flaws, lines: remarks.map(({ line }) => line) };
};

describe('a list of feature gates', () => {
	it('gives the changes of each, the oldest first, with locks only where there are any', () => {
		expect(read(`# generated\n\n${gate('A', ga + alpha)}`)).toEqual({
			gates: {
				A: [
					{ release: '1.28', stage: 'alpha', default: false },
					{ release: '1.33', stage: 'stable', default: true, locked: true },
				],
			},
			flaws: [],
			lines: [],
		});
	});

	it.each([
		['Alpha', 'alpha'],
		['BETA', 'beta'],
		['GA', 'stable'],
		['""', 'stable'],
		['Deprecated', 'deprecated'],
	])('calls the stage %s by our word %s', (preRelease, stage) => {
		const specs = spec('1.30', `    default: true\n    preRelease: ${preRelease}\n`);
		expect(read(gate('A', specs)).gates).toEqual({
			A: [{ release: '1.30', stage, default: true }],
		});
	});

	it('keeps the gate of a release that is written as a number', () => {
		const specs = '  - default: true\n    preRelease: GA\n    version: 1.30\n';
		expect(read(gate('A', specs)).gates).toMatchObject({ A: [{ release: '1.30' }] });
	});

	it('calls gates by the name that components take, where lists have that of the constant', () => {
		const { gates, lines } = read(gate('CPUCFSQuotaPeriod', alpha));
		expect([Object.keys(gates), lines]).toEqual([['CustomCPUCFSQuotaPeriod'], [1]]);
	});

	it.each([
		['a release that is none', spec('0.12', '    default: true\n    preRelease: GA\n'), 3],
		['a stage that is none', spec('1.30', '    default: true\n    preRelease: Gamma\n'), 5],
		['a default that is none', spec('1.30', '    default: maybe\n    preRelease: GA\n'), 4],
		['no default', spec('1.30', '    preRelease: GA\n'), 3],
		['a word in the place of a spec', '  - soon\n', 3],
	])('with %s tells its line and reads the others', (_, wrong, line) => {
		const { gates, lines } = read(gate('A', wrong + alpha));
		expect(lines).toContain(line);
		expect(gates['A']).toHaveLength(1);
	});

	it.each([
		['a gate without a name', `- versionedSpecs:\n${alpha}`, 1],
		['a name that is none', gate('"a b"', alpha), 1],
		['a gate without specs', '- name: B\n', 1],
		['a gate that is a word', '- B\n', 1],
		['a gate twice', gate('A', ga) + gate('A', alpha), 7],
		['a release twice', gate('A', alpha + alpha), 7],
	])('tells the line of %s', (_, text, line) => {
		expect(read(text).lines).toEqual([line]);
		expect(read(text + gate('Z', alpha)).gates['Z']).toHaveLength(1);
	});

	it.each(['name: A\n', 'just words', '', `- ${'['.repeat(5000)}`, '- name: "open'])(
		'that is no list of YAML says so: %.20j',
		(text) => {
			const { gates, flaws } = read(text);
			expect(gates).toEqual({});
			expect(flaws[0]?.message).toMatch(/YAML|name/);
		},
	);
});
