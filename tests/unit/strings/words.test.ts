import { expect, it } from 'vitest';
import { catalogueStrings } from '../../../src/strings/catalogue.ts';
import { enhancementStrings } from '../../../src/strings/enhancements.ts';
import { formatDay, formatNumber } from '../../../src/strings/format.ts';
import { siteStrings } from '../../../src/strings/site.ts';

it.each([
	['Alpha', 3, 'Alpha 多 3 项'],
	['Beta', -2, 'Beta 少 2 项'],
	['稳定（GA）', 0, '稳定（GA）一样多'],
])('a difference of %s by %i reads “%s”', (stage, more, words) => {
	expect(catalogueStrings.release.difference(stage, more)).toBe(words);
});

it('the release before is told with what it had', () => {
	expect(
		catalogueStrings.release.previousCounts('1.30', 45, ['Beta 少 2 项', 'Alpha 多 3 项']),
	).toBe('上一个版本 v1.30 有 45 项达到新阶段。与它相比，Beta 少 2 项，Alpha 多 3 项。');
});

it('a pair of releases reads from the older to the newer', () => {
	expect(catalogueStrings.compare.pairTitle('1.30', '1.31')).toBe('v1.30 → v1.31');
});

it('what has become of a KEP is told with a space beside Latin words alone', () => {
	expect(siteStrings.since('1.33', '稳定（GA）')).toBe('v1.33 起稳定（GA）');
	expect(siteStrings.since('1.33', 'Beta')).toBe('v1.33 起 Beta');
});

it('days are those that were written, and numbers have groups', () => {
	expect(formatDay('2024-08-01')).toBe('2024年8月1日');
	expect(formatDay('2024-12-31T23:59:00-05:00')).toBe('2024年12月31日');
	expect(formatNumber(12345)).toBe('12,345');
});

it('says how many days are left', () => {
	expect(enhancementStrings.daysLeft(30)).toBe('还剩 30 天');
});
