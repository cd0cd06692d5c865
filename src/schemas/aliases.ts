import { z } from 'zod';

/** More words than a line of a page has room for help no reader. */
const most = 12;

/** What names that are the same have in common: neither case nor width, spaces or hyphens are in it. */
export function nameKey(name: string): string {
	return name.normalize('NFKC').toLowerCase().replace(/[\s-]/gu, '');
}

/**
 * Other words, Chinese and English, by which engineers ask for what a record is about; its page shows
 * them, and the search answers to them.
 */
export const aliasesSchema = z
	.array(z.string().regex(/^\S(?:.{0,38}\S)$/u, { error: '请写 2 到 40 个字符，前后不留空格。' }))
	.max(most, { error: `最多写 ${most} 个别名。` })
	.refine((all) => new Set(all.map(nameKey)).size === all.length, {
		error: '同一个别名写了两次，请只留一个（大小写、空格和连字符不算不同）。',
	})
	.default([]);
