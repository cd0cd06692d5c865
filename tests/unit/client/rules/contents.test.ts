import { expect, it } from 'vitest';
import { reachedHeading } from '../../../../src/client/rules/contents.ts';

it('the reader is below the last heading that is near the top of the window or above it', () => {
	expect(reachedHeading([-900, -20, 63, 500])).toBe(2);
	expect(reachedHeading([-900, -20, 64, 500])).toBe(1);
	expect(reachedHeading([0])).toBe(0);
});

it('before the first heading the reader is below none', () => {
	expect(reachedHeading([300, 500])).toBeUndefined();
	expect(reachedHeading([])).toBeUndefined();
});
