import fc from 'fast-check';
import { expect, it } from 'vitest';
import { absolute, segmentOf, urls } from '../../src/urls.ts';

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
