import { expect, it } from 'vitest';
import { comparisonPage } from '../../../../src/client/rules/comparison.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';

const version = (text: string) => releaseVersionSchema.parse(text);

it.each([
	['1.9', '1.31'],
	['1.31', '1.9'],
])('choosing %s and %s leads to the page with the older one first', (a, b) => {
	expect(comparisonPage('/compare/', version(a), version(b))).toBe('/compare/1.9...1.31/');
});

it('choosing one release twice leads nowhere', () => {
	expect(comparisonPage('/compare/', version('1.31'), version('1.31'))).toBeUndefined();
});
