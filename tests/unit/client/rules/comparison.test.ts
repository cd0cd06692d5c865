import { expect, it } from 'vitest';
import { comparisonPage } from '../../../../src/client/rules/comparison.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';

it('a pair has its page below the folder, the older release first', () => {
	const version = (text: string) => releaseVersionSchema.parse(text);
	const pair = { from: version('1.9'), to: version('1.31') };
	expect(comparisonPage('/k8s/compare/', pair)).toBe('/k8s/compare/1.9...1.31/');
});
