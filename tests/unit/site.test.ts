import { expect, it } from 'vitest';
import { siteAddress } from '../../src/site.ts';

it.each([
	['https://example.org', 'https://example.org/'],
	['https://example.org/k8s', 'https://example.org/k8s'],
	[' http://127.0.0.1:8080/a/b-c_d.e~/ ', 'http://127.0.0.1:8080/a/b-c_d.e~/'],
	['https://例子.中国/k8s/', 'https://xn--fsqu00a.xn--fiqs8s/k8s/'],
	['http://[::1]:4321/', 'http://[::1]:4321/'],
	['https://example.org/a/../b/', 'https://example.org/b/'],
])('SITE_URL=%s is the address %s', (written, address) => {
	expect(siteAddress(written).href).toBe(address);
});

it('without SITE_URL the address is the project’s own', () => {
	expect(siteAddress('').href).toBe(siteAddress(undefined).href);
	expect(siteAddress(undefined).protocol).toBe('https:');
});

it.each([
	...[
		'nope',
		'example.org',
		'/k8s/',
		'//example.org/',
		'ftp://example.org/',
		'javascript:alert(1)',
	],
	...['https://', 'https://u@example.org/', 'https://u:p@example.org/', 'file:///k8s/'],
	...['https://example.org/?', 'https://example.org/?a=b', 'https://example.org/#a'],
	...['https://*/', 'https://a,b/', 'https://a..b/', 'https://example.org:0/'],
	...['https://exa\tmple.org/', 'https://example.org/a\nb/'],
	...['https://example.org//k8s/', 'https://example.org/a//', 'https://example.org/博客/'],
	...['https://example.org/%E5%8D%9A/', 'https://example.org/a b/', 'https://example.org/*/'],
	...["https://example.org/a'b/", 'https://example.org/:a/', 'https://example.org:99999/'],
])('SITE_URL=%s is refused in a sentence', (written) => {
	expect(() => siteAddress(written)).toThrow(`“${written}”`);
});
