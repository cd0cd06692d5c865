import { expect, it } from 'vitest';
import { tabAfterKey } from '../../../../src/client/rules/tabs.ts';

it.each([
	['ArrowRight', 0, 1],
	['ArrowRight', 2, 0],
	['ArrowLeft', 2, 1],
	['ArrowLeft', 0, 2],
	['Home', 1, 0],
	['End', 1, 2],
	['Enter', 1, undefined],
])('of three tabs, %s leads from number %i to %s', (key, from, to) => {
	expect(tabAfterKey(key, from, 3)).toBe(to);
});
