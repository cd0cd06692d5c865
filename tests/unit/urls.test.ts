import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absolute, onSite, segmentOf, urls, withoutBase } from '../../src/urls.ts';

it('keeps the dots of a version in the address of its post', () => {
	expect(urls.post('v1.31.0')).toBe('/posts/v1.31.0/');
});

it('gives the first page of a list no number', () => {
	expect([urls.tag('GPU'), urls.tag('GPU', 2)]).toEqual(['/tags/gpu/', '/tags/gpu/page/2/']);
});

it('makes absolute addresses of paths and leaves addresses alone', () => {
	expect(absolute('/about/')).toMatch(/^https:\/\/.+\/about\/$/);
	expect(absolute('https://kep.k8s.io/1')).toBe('https://kep.k8s.io/1');
});

it('leads to the source of a file, whatever its name holds', () => {
	const source = urls.source('src/content/posts/v1.31.0 版本#1?.md');
	expect(
		source.endsWith('/blob/main/src/content/posts/v1.31.0%20%E7%89%88%E6%9C%AC%231%3F.md'),
	).toBe(true);
	expect(new URL(source).hash + new URL(source).search).toBe('');
});

it('keeps names apart that differ in a character an address cannot carry', () => {
	expect(new Set(['C', 'C#', 'C/', 'C?', 'c~23'].map(segmentOf)).size).toBe(5);
});

it('makes of any name a segment that is one step of an address', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
			expect(segmentOf(name)).not.toMatch(/[/\\?#%]|^\.+$/);
		}),
	);
});

describe('a path from the root of a site with a base path', () => {
	it.each([
		['/posts/x/', '/k8s/posts/x/'],
		['/', '/k8s/'],
		['/k8s-notes/', '/k8s/k8s-notes/'],
		['/?q=1', '/k8s/?q=1'],
		['/k8s/posts/x/#a', '/k8s/posts/x/#a'],
		['/k8s', '/k8s/'],
		['/k8s#a', '/k8s/#a'],
		['/k8s/k8s/', '/k8s/k8s/'],
	])('%s is %s', (written, address) => {
		expect(onSite(written, '/k8s/')).toBe(address);
		expect(onSite(onSite(written, '/k8s/'), '/k8s/')).toBe(address);
		expect(withoutBase(written, '/k8s/')).toBe(`/${address.slice('/k8s/'.length)}`);
	});

	it.each(['', '#a', '?q', 'x/', '../x', '//a.example/', 'https://a.example/', 'mailto:a@b.c'])(
		'is nothing else: %j stays',
		(address) => {
			for (const base of ['/', '/k8s/']) {
				expect([onSite(address, base), withoutBase(address, base)]).toEqual([address, address]);
			}
		},
	);

	it('is what was written where there is no base path', () => {
		for (const address of ['/', '/a/', '/a?b#c']) expect(onSite(address, '/')).toBe(address);
	});
});
