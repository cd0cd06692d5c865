import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldAddress } from '../../../src/domain/redirects.ts';
import { anyText } from '../../support/anyText.ts';

describe('an old address', () => {
	it.each([
		['/2024/08/x.html', '/2024/08/x.html'],
		['2024/08/x.html', '/2024/08/x.html'],
		['/posts/abc/', '/posts/abc'],
		['/a/index.html', '/a'],
		['/旧/地址/', '/旧/地址'],
		['/%E6%97%A7/', '/旧'],
		['/a b/', '/a b'],
		['/e\u0301/', '/\u00e9'],
		['/', '/'],
		['', '/'],
		['/index.html', '/'],
		['index', '/'],
	])('%s is kept as %s', (written, path) => {
		expect(oldAddress(written)).toEqual({ path });
	});

	it.each([
		['/:year/:title/', 'pattern'],
		['/a?b', 'pattern'],
		['/a#b', 'pattern'],
		['/a%3Fb', 'pattern'],
		['https://a.example/x', 'foreign'],
		['javascript:alert(1)', 'foreign'],
		['//a.example/x', 'foreign'],
		['\\\\a.example\\x', 'foreign'],
		['/\\a.example/x', 'foreign'],
		['/../x', 'foreign'],
		['/a/%2e%2e/x', 'foreign'],
		['/%D6%D0%CE%C4/', 'encoding'],
		['/%C3%28/', 'encoding'],
		['/a//b', 'malformed'],
		['/a///', 'malformed'],
		['/./x', 'malformed'],
		['/x%', 'malformed'],
		['/100%/', 'malformed'],
		['/100%25/', 'malformed'],
		['/a%2Fb', 'malformed'],
		['/a\nb', 'malformed'],
		['/a%0Ab', 'malformed'],
		['/a\0b', 'malformed'],
		['/a%00', 'malformed'],
		['/a\ud800', 'malformed'],
		['/a\\b', 'malformed'],
		['/a"b', 'malformed'],
		['/<a>', 'malformed'],
		['/ /x', 'malformed'],
		['/index.html/x', 'malformed'],
		[`/${'长'.repeat(81)}`, 'malformed'],
		['/a'.repeat(600), 'malformed'],
	])('%j cannot be kept', (written, flaw) => {
		expect(oldAddress(written)).toEqual({ flaw });
	});

	it('is kept or refused, whatever is written, and what is kept is kept so again', () => {
		fc.assert(
			fc.property(anyText, (written) => {
				const { path } = oldAddress(written);
				if (path === undefined) return;
				expect(path).toMatch(/^\/(?:[^/%?#\\]+(?:\/[^/%?#\\]+)*)?$/);
				expect(oldAddress(encodeURI(path)).path ?? path).toBe(path);
			}),
		);
	});
});
