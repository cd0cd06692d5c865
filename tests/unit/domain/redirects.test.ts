import { describe, expect, it } from 'vitest';
import { oldAddress } from '../../../src/domain/redirects.ts';

describe('an old address', () => {
	it.each([
		['/2024/08/x.html', '/2024/08/x.html'],
		['2024/08/x.html', '/2024/08/x.html'],
		['/posts/abc/', '/posts/abc'],
		['/a/index.html', '/a'],
		['/旧/地址/', '/旧/地址'],
		['/%E6%97%A7/', '/旧'],
		['/100%/', '/100%'],
		['/', '/'],
	])('%s is kept as %s', (written, path) => {
		expect(oldAddress(written)).toEqual({ path });
	});

	it.each([
		['/:year/:title/', 'pattern'],
		['/a?b', 'pattern'],
		['https://a.example/x', 'foreign'],
		['//a.example/x', 'foreign'],
		['/../x', 'foreign'],
	])('%s cannot be kept', (written, flaw) => {
		expect(oldAddress(written).flaw).toBe(flaw);
	});
});
