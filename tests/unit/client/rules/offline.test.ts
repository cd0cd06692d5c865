import { describe, expect, it } from 'vitest';
import { inMegabytes, type Standing, shownFor } from '../../../../src/client/rules/offline.ts';
import { offlineStateStrings as strings } from '../../../../src/strings/offlineState.ts';

const build = { version: 'new', files: 1157, bytes: 30_400_000, transfer: 7_710_000 };
const kept = {
	version: 'new',
	files: 1157,
	bytes: 30_400_000,
	at: new Date(2026, 10, 29).getTime(),
};
const able: Standing = { isAble: true, build };

describe('the block of offline reading', () => {
	it('says before anything is kept how much it takes, and keeps nothing by itself', () => {
		expect(shownFor(able)).toEqual({
			says: ['要下载约 7.7\u00a0MB，存下后占用约 30\u00a0MB，共 1157 个文件。'],
			actions: ['keep'],
		});
	});

	it('says so where a browser cannot keep a site', () => {
		expect(shownFor({ isAble: false, build })).toEqual({
			says: [strings.unsupported],
			actions: [],
		});
	});

	it('offers nothing while the list cannot be fetched', () => {
		expect(shownFor({ isAble: true })).toEqual({ says: [strings.unreachable], actions: [] });
	});

	it('shows how far it is, and can be stopped', () => {
		const progress = { files: 1, ofFiles: 4, bytes: 7_600_000, ofBytes: 30_400_000 };
		const shown = shownFor({ ...able, told: { progress } });
		expect(shown).toMatchObject({ actions: ['stop'], progress: 0.25 });
		expect(shown.says.join('')).toContain('30\u00a0MB');
		expect(shownFor({ ...able, told: { progress, kept } }).says).toEqual([strings.renewing]);
	});

	it('says of which build and day it is, and how to be rid of it', () => {
		expect(shownFor({ ...able, told: { kept } })).toEqual({
			says: [
				'已存下，没有网络也能看。内容 new，2026年11月29日取得，占用约 30\u00a0MB。',
				strings.current,
			],
			actions: ['remove'],
		});
	});

	it('says when there is a newer build, and nothing of that while nobody can know', () => {
		const told = { kept: { ...kept, version: 'old' } };
		expect(shownFor({ ...able, told })).toMatchObject({ actions: ['renew', 'remove'] });
		expect(shownFor({ isAble: true, told })).toMatchObject({ actions: ['remove'] });
		expect(shownFor({ isAble: true, told }).says).toHaveLength(1);
	});

	it.each(['network', 'changed', 'full'] as const)('says why keeping failed: %s', (failure) => {
		const first = shownFor({ ...able, told: { failure } });
		expect(first.says[0]).toBe(strings.failures[failure]);
		expect(first.actions).toEqual(['again', 'remove']);
		const later = shownFor({ ...able, told: { failure, kept } });
		expect(later.says[1]).toBe(strings.failures[failure]);
		expect(later.actions).toEqual(['again', 'remove']);
	});

	it('says that it is gone, and offers to begin anew', () => {
		const shown = shownFor({ ...able, isRemoved: true });
		expect(shown.says[0]).toBe(strings.removed);
		expect(shown.actions).toEqual(['keep']);
	});
});

it('sizes are told with as many digits as count', () => {
	expect([0, 75, 9_940_000, 9_950_000, 123_456_789].map(inMegabytes)).toEqual([
		...['0.0\u00a0MB', '0.0\u00a0MB', '9.9\u00a0MB', '10\u00a0MB', '123\u00a0MB'],
	]);
});
