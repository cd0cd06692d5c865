import { describe, expect, it } from 'vitest';
import {
	gateSubject,
	kepSubject,
	releaseSubject,
	sigSubject,
} from '../../../src/domain/subjects.ts';
import { aGate, aKep, aRelease } from '../builders.ts';

describe('a KEP as a subject', () => {
	it('is called by its name, its title and its aliases, in this order', () => {
		const kep = aKep({ number: 7, name: '边车', title: 'Sidecar', aliases: ['旁车'] });
		expect(kepSubject(kep, '/keps/7/')).toMatchObject({
			names: ['边车', 'Sidecar', '旁车'],
			official: 2,
		});
		const unnamed = kepSubject(aKep({ number: 8, title: 'Swap' }), '/keps/8/');
		expect(unnamed).toMatchObject({ names: ['Swap'], official: 1 });
	});

	it('has ended if it was given up or taken out again, not if it is a removal that is done', () => {
		const removed = { milestones: { removed: '1.32' } };
		const ended = (facts: object) => kepSubject(aKep({ number: 7, ...facts }), '/').ended;
		expect(ended({ status: 'withdrawn' })).toBe(true);
		expect(ended(removed)).toBe(true);
		expect(ended({ ...removed, change: 'removal' })).toBeUndefined();
		expect(ended({})).toBeUndefined();
	});
});

describe('another subject', () => {
	it('is a release under its versions, with the post about it', () => {
		const post = '/posts/v1.31.0/';
		expect(releaseSubject(aRelease('1.31'), { url: '/releases/1.31/', post })).toMatchObject({
			names: expect.arrayContaining(['v1.31', '1.31']),
			post,
		});
	});

	it('is a gate with the KEPs that name it, without changes where no source has it', () => {
		const about = {
			name: 'Ant',
			gate: aGate('Ant', { '1.31': 'beta+' }),
			keps: [aKep({ number: 7 })],
		};
		expect(gateSubject(about, '/')).toMatchObject({ keps: [7], changes: [{ release: '1.31' }] });
		expect(gateSubject({ ...about, gate: undefined }, '/')).toMatchObject({ changes: [] });
	});

	it('is a SIG by its word and its name', () => {
		expect(sigSubject('node', 3, '/sigs/node/')).toMatchObject({ names: ['SIG node'], keps: 3 });
	});
});
