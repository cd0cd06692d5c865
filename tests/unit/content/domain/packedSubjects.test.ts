import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packSubjects, unpackSubjects } from '../../../../src/domain/packedSubjects.ts';
import { subjectsOfRecords } from '../../../support/siteSubjects.ts';

const all = subjectsOfRecords();
const urls = {
	kep: '/keps/{}/',
	gate: '/gates/#{}',
	term: '/glossary/#{}',
	sig: '/sigs/{}/',
	api: '/apis/#{}',
};
const packed = JSON.stringify(packSubjects(all, urls));

describe('subjects as a reader’s browser loads them', () => {
	it('are read back as they were', () => {
		expect(unpackSubjects(JSON.parse(packed))).toEqual(all);
	});

	it('take at most 55 KB, compressed', () => {
		expect(gzipSync(packed, { level: 9 }).length).toBeLessThanOrEqual(55 * 1024);
	});

	it('are the living, the planned and the ended alike', () => {
		const read = unpackSubjects(JSON.parse(packed)).subjects;
		const kep = (number: number) => read.find((one) => one.kind === 'kep' && one.number === number);
		expect(kep(753)).toMatchObject({
			url: '/keps/753/',
			sig: 'node',
			gates: ['SidecarContainers', 'LegacySidecarContainers'],
			steps: [
				['alpha', '1.28', true],
				['beta', '1.29', true],
				['stable', '1.33', true],
			],
		});
		expect(kep(3063)).toMatchObject({
			ended: true,
			steps: expect.arrayContaining([['removed', '1.32', true]]),
		});
		expect(kep(5495)).toMatchObject({
			steps: expect.arrayContaining([['disabled', '1.40', false]]),
		});
	});

	it('keep what each release changed of a gate, and its KEPs', () => {
		const read = unpackSubjects(JSON.parse(packed)).subjects;
		expect(read.find(({ names }) => names[0] === 'DynamicResourceAllocation')).toMatchObject({
			kind: 'gate',
			url: '/gates/#DynamicResourceAllocation',
			keps: expect.arrayContaining([3063, 4381]),
			removed: '1.38',
			changes: expect.arrayContaining([
				{ release: '1.32', stage: 'beta', default: false },
				{ release: '1.35', stage: 'stable', default: true, locked: true },
			]),
		});
	});
});
