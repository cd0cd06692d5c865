import { describe, expect, it } from 'vitest';
import { kepRecord, postRecord, releaseRecord, sigRecord } from '../../../src/search/record.ts';

const filters = { category: ['changelog'], stage: ['alpha'], sig: ['apps'] };
const post = {
	title: 'v1.31.0版本内容',
	date: '2024-08-14',
	stages: [['ga', 'stable']] as const,
	filters,
};
const about = { names: ['可重试', 'Retriable', '重试'], gates: ['JobRetry'] };
const kep = kepRecord('KEP-3329 可重试', { ...about, sig: 'apps' }, undefined);
const release = releaseRecord('v1.31', { version: '1.31', released: '2024-08-13' }, ['stable']);

describe('what a page says of itself to the search', () => {
	it('is of a post its release as well, if it has one', () => {
		const named = { ...post, names: [] };
		expect(postRecord({ ...named, release: undefined })).toEqual({ kind: 'post', ...post });
		expect(postRecord({ ...named, release: '1.31' })).toEqual({
			kind: 'post',
			...post,
			release: '1.31',
		});
	});

	it('is of a post with a headline its title as one of its names', () => {
		const record = postRecord({ ...post, names: ['旧题'], release: undefined });
		expect(record).toEqual({ kind: 'post', ...post, names: ['旧题'] });
	});

	it('is of a release its day and the stages that KEPs reached', () => {
		expect(release).toMatchObject({
			kind: 'release',
			title: 'v1.31',
			date: '2024-08-13',
			release: '1.31',
			filters: { stage: ['stable'] },
		});
	});

	it('is of a planned release no day, which may still move', () => {
		const coming = { version: '1.32', released: '2024-12-11', planned: true } as const;
		expect(releaseRecord('v1.32', coming, [])).not.toHaveProperty('date');
	});

	it('is of a KEP what it is called, and whether anybody goes on with it', () => {
		expect(kep).toMatchObject({ names: ['可重试', 'Retriable', '重试', 'JobRetry'] });
		expect(kep).not.toHaveProperty('ended');
		const given = { ...about, sig: 'node', ended: true } as const;
		expect(kepRecord('甲', given, undefined)).toMatchObject({ ended: true });
	});

	it('is of a KEP its SIG and where it stands, if it has got anywhere', () => {
		expect(kep).toMatchObject({ kind: 'kep', filters: { sig: ['apps'] } });
		expect(kep).not.toHaveProperty('release');
		const last = { release: '1.31', milestone: 'stable' };
		expect(kepRecord('甲', { ...about, sig: 'node' }, last)).toMatchObject({
			release: '1.31',
			filters: { sig: ['node'], stage: ['stable'] },
		});
	});

	it('is of a SIG its name as a value to choose by', () => {
		expect(sigRecord('SIG api-machinery', 'api-machinery')).toEqual({
			kind: 'sig',
			title: 'SIG api-machinery',
			filters: { sig: ['api-machinery'] },
		});
	});
});
