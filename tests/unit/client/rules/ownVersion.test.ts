import { expect, it } from 'vitest';
import { ownVersion, plansFrom } from '../../../../src/client/rules/ownVersion.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';

const version = (text: string) => releaseVersionSchema.parse(text);

it('a kept version counts only where the page lists it', () => {
	expect(ownVersion('1.31', ['1.37', '1.31'])).toBe('1.31');
	expect(ownVersion('1.23', ['1.37', '1.31'])).toBeUndefined();
	expect(ownVersion('v1.31', ['1.37', '1.31'])).toBeUndefined();
	expect(ownVersion('<b>', ['1.37'])).toBeUndefined();
	expect(ownVersion(undefined, ['1.37'])).toBeUndefined();
});

it('plans lead from a version to each newer one, the newest first, whatever the order of the list', () => {
	expect(
		plansFrom('/k8s/compare/', version('1.9'), ['1.9', '1.10', '1.8', '1.11'].map(version)),
	).toEqual([
		{ to: '1.11', page: '/k8s/compare/1.9...1.11/' },
		{ to: '1.10', page: '/k8s/compare/1.9...1.10/' },
	]);
	expect(plansFrom('/compare/', version('1.37'), [version('1.37'), version('1.36')])).toEqual([]);
});
