import { describe, expect, it } from 'vitest';
import { apiGroups } from '../../../src/components/apiRows.ts';
import { gateRows, withoutStrip } from '../../../src/components/gateRows.ts';
import { aGate, aKep, anApi, aRelease } from '../builders.ts';

const releases = [aRelease('1.30'), aRelease('1.31'), aRelease('1.32', { planned: true })];
const named = (gate: ReturnType<typeof aGate>, keps = [aKep()]) => ({
	...{ name: gate.name, gate, keps },
});
const facetsOf = (...[gate, keps]: Parameters<typeof named>) =>
	gateRows([named(gate, keps)], releases)[0]?.facets;

describe('a row of the table of gates tells the filter', () => {
	it('how the gate stands, when it flipped, and the SIGs of its KEPs, each once', () => {
		const gate = aGate('Zoo', { '1.29': 'alpha-', '1.30': 'beta+', '1.31': 'stable+!' });
		const keps = ['node', 'apps', 'node'].map((sig) => aKep({ sig }));
		expect(facetsOf(gate, keps)).toEqual({
			...{ state: 'stable', default: 'on locked', flipped: '1.30', removed: undefined },
			...{ release: '1.31', sig: 'node apps' },
		});
	});

	it('that a beta is off', () => {
		const facets = facetsOf(aGate('Zoo', { '1.30': 'beta-' }));
		expect(facets).toMatchObject({ state: 'beta', default: 'off' });
	});

	it('that a gate is gone, and since when; a removal to come is none yet', () => {
		const gone = facetsOf(aGate('Zoo', { '1.29': 'stable+!' }, '1.31'));
		expect(gone).toMatchObject({ state: 'removed', removed: '1.31', release: '1.31' });
		expect(gone).not.toHaveProperty('default');
		const going = facetsOf(aGate('Zoo', { '1.29': 'stable+!' }, '1.32'));
		expect(going).toMatchObject({ state: 'stable', default: 'on locked', removed: '1.32' });
	});

	it('that a gate is only to come, or named by a KEP alone', () => {
		expect(facetsOf(aGate('Zoo', { '1.32': 'alpha-' }))).toMatchObject({ state: 'planned' });
		const [row] = gateRows([{ name: 'Plan', gate: undefined, keps: [aKep()] }], releases);
		expect(row).toMatchObject({ strip: undefined, facets: { state: 'named', sig: 'node' } });
	});
});

describe('the table of kinds of the API', () => {
	const apis = [
		anApi({ kind: 'A', deprecated: '1.30', removalPlanned: '1.32' }),
		anApi({ kind: 'B', removed: '1.31' }),
		anApi({ version: 'v1', kind: 'C', introduced: '1.32' }),
	];

	it('has its rows by version, and tells the filter how each stands and when it ends', () => {
		const groups = apiGroups(apis, releases);
		expect(groups.map(({ apiVersion, rows }) => [apiVersion, rows.length])).toEqual([
			['batch/v1beta1', 2],
			['batch/v1', 1],
		]);
		expect(groups.flatMap(({ rows }) => rows.map(({ facets }) => facets))).toEqual([
			{ state: 'deprecated', removed: '1.32' },
			{ state: 'removed', removed: '1.31' },
			{ state: 'planned', removed: undefined },
		]);
	});

	it('says once what replaces all kinds of a version, and of each where they differ', () => {
		const shared = (...replacements: readonly (string | undefined)[]) => {
			const kinds = replacements.map((replacement, at) => anApi({ kind: `K${at}`, replacement }));
			return apiGroups(kinds, releases)[0]?.replacement;
		};
		expect(shared('batch/v1', 'batch/v1')).toBe('batch/v1');
		expect(shared('batch/v1', 'batch/v2')).toBeUndefined();
		expect(shared('batch/v1', undefined)).toBeUndefined();
		expect(shared('batch/v1')).toBeUndefined();
	});
});

it('tells environment variables of kubectl from gates that only a KEP names', () => {
	expect(withoutStrip('KUBECTL_KYAML')).toContain('环境变量');
	expect(withoutStrip('KubectlGate')).toContain('KEP');
});
