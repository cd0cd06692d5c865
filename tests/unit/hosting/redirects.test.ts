import { describe, expect, it } from 'vitest';
import { parseRedirectsFile, redirectAt, redirectsFile } from '../../../src/hosting/redirects.ts';

const redirects = [
	{ from: '/k8s/2024/旧 文.html', to: '/k8s/posts/v1.31.0/' },
	{ from: '/k8s/a', to: '/k8s/posts/%E4%B8%AD/' },
];

describe('the file of redirects', () => {
	it('has each old address with and without a slash at its end, as hosts compare it', () => {
		const old = '/k8s/2024/%E6%97%A7%20%E6%96%87.html';
		expect(redirectsFile(redirects).split('\n').slice(1, -1)).toEqual([
			`${old} /k8s/posts/v1.31.0/ 301`,
			`${old}/ /k8s/posts/v1.31.0/ 301`,
			'/k8s/a /k8s/posts/%E4%B8%AD/ 301',
			'/k8s/a/ /k8s/posts/%E4%B8%AD/ 301',
		]);
	});

	it('has nothing that a host would take for a pattern', () => {
		const odd = redirectsFile([{ from: '/a:b/*/c', to: '/posts/a/' }]);
		expect(odd).toContain('\n/a%3Ab/*/c'.replace('*', '%2A'));
	});

	it('is read back from its file as it was written', () => {
		expect(parseRedirectsFile(redirectsFile(redirects))).toEqual(redirects);
		expect(parseRedirectsFile(redirectsFile([]))).toEqual([]);
	});

	it('is read with comments, empty lines and what is not encoded well', () => {
		const text = '# /x /y 301\n\n  /a%  /b/ 301\n/only\n';
		expect(parseRedirectsFile(text)).toEqual([{ from: '/a%', to: '/b/' }]);
	});
});

describe('a path', () => {
	it('is led on with and without a slash at its end', () => {
		expect(redirectAt(redirects, '/k8s/a')).toBe('/k8s/posts/%E4%B8%AD/');
		expect(redirectAt(redirects, '/k8s/2024/旧 文.html/')).toBe('/k8s/posts/v1.31.0/');
	});

	it('that did not move is led nowhere', () => {
		for (const path of ['/', '/k8s/', '/a', '/k8s/a/b', '/k8s/a//']) {
			expect(redirectAt(redirects, path), path).toBeUndefined();
		}
	});
});
