import { expect, it } from 'vitest';
import { isWorthEnlarging } from '../../../../src/client/rules/pictures.ts';

it.each([
	['239', false],
	['240', true],
	['1200', true],
	['100%', true],
	[null, true],
])('a picture of width %s may be enlarged: %s', (width, expected) => {
	expect(isWorthEnlarging(width)).toBe(expected);
});
