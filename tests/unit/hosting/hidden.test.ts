import { expect, it } from 'vitest';
import { isHidden } from '../../../src/hosting/hidden.ts';

it.each([
	...['_headers', '/_headers', '_Redirects', '\\_nginx.conf', '.nojekyll', 'a/.b', '.git/config'],
	'a/.well-known/x',
])('%s is served to nobody', (path) => {
	expect(isHidden(path)).toBe(true);
});

it.each([
	'',
	'.',
	'..',
	'a/_headers',
	'_headers/x',
	'.well-known/security.txt',
	'a.b/c.',
	'_astro/a.js',
])('%j is for everybody', (path) => {
	expect(isHidden(path)).toBe(false);
});
