import { describe, expect, it } from 'vitest';
import { wordsLeft } from '../../../../src/client/rules/daysLeft.ts';
import { supportWithDays, supportWords } from '../../../../src/client/rules/support.ts';

it.each([
	['2025-10-12', '还剩 30 天'],
	['2025-11-10', '还剩 1 天'],
	['2025-11-11', '还剩 0 天'],
	['2025-11-12', '已停止支持'],
])('on %s, support until 2025-11-11 says %s', (today, words) => {
	expect(wordsLeft('2025-11-11', today)).toBe(words);
});

it.each([
	['2024-08-12', '尚未发布'],
	['2024-08-13', '支持中'],
	['2025-08-28', '维护期'],
	['2025-11-11', '维护期'],
	['2025-11-12', '已停止支持'],
])('on %s, the support of v1.31 is %s', (today, words) => {
	const days = { released: '2024-08-13', maintenance: '2025-08-28', endOfLife: '2025-11-11' };
	expect(supportWords(days, today)).toBe(words);
});

describe('the support of a release and the days that are left of it', () => {
	const days = { released: '2024-08-13', maintenance: '2025-08-28', endOfLife: '2025-11-11' };

	it.each([
		['2024-08-12', '尚未发布'],
		['2025-08-27', '支持中，还剩 76 天'],
		['2025-11-11', '维护期，还剩 0 天'],
		['2025-11-12', '已停止支持'],
	])('on %s are “%s”', (today, words) => {
		expect(supportWithDays(days, today)).toBe(words);
	});

	it('are told without days where the end is not known', () => {
		expect(supportWithDays({ ...days, endOfLife: undefined }, '2025-11-12')).toBe('维护期');
	});
});
