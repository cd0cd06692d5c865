import { describe, expect, it } from 'vitest';
import { aliasesSchema } from '../../../src/schemas/aliases.ts';

const isRight = (aliases: unknown) => aliasesSchema.safeParse(aliases).success;

describe('aliases', () => {
	it.each([[['原地扩容', 'in-place resize']], [['--chunk-size']], [[]], [undefined]])(
		'may be %j',
		(aliases) => expect(isRight(aliases)).toBe(true),
	);

	it.each([
		['one twice, but for case, width, spaces and hyphens', ['In-Place 扩容', 'ｉｎplace扩容']],
		['a single character', ['卷']],
		['spaces at the ends', [' 扩容']],
		['more than a page has room for', Array.from({ length: 13 }, (_, at) => `别名${at}`)],
	])('may not be %s', (_, aliases) => expect(isRight(aliases)).toBe(false));
});
