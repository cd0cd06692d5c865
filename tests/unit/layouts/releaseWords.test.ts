import { expect, it } from 'vitest';
import { comparedWithBefore, patchLabel } from '../../../src/layouts/releaseWords.ts';
import { aRelease } from '../builders.ts';

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
