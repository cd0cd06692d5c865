import { expect, it } from 'vitest';
import { beginningOf } from '../../../src/schemas/text.ts';

it('a text is shown whole up to the limit, and what is longer by its beginning', () => {
	expect(['', '甲乙', '甲乙丙', '甲乙丙丁'].map((text) => beginningOf(text, 3))).toEqual([
		'',
		'甲乙',
		'甲乙丙',
		'甲乙丙…',
	]);
});
