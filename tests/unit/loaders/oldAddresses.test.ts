import { describe, expect, it } from 'vitest';
import { oldAddressesOf } from '../../../src/loaders/oldAddresses.ts';
import { frontmatterSchema } from '../../../src/schemas/post.ts';

const read = (written: object) =>
	oldAddressesOf({
		...{ file: 'a.md', fileName: 'v1.31.0', lineOf: () => 3 },
		written: frontmatterSchema.parse(written),
	});

describe('where a post was', () => {
	it('is said in any of several fields, each place once', () => {
		const { paths, problems } = read({ permalink: '/a.html', aliases: ['/b', '/a.html'] });
		expect(paths).toEqual(['/a.html', '/b']);
		expect(problems).toEqual([]);
	});

	it('is neither where it is nor the home page', () => {
		expect(read({ aliases: ['/posts/v1.31.0/', '/'] })).toEqual({ paths: [], problems: [] });
	});

	it('is a mistake on another site, and has no page where it is a pattern', () => {
		const { paths, problems } = read({ permalink: '/:year/', alias: 'https://example.org/x' });
		expect(paths).toEqual([]);
		expect(problems.map(({ field, severity, line }) => [field, severity, line])).toEqual([
			['permalink', 'warning', 3],
			['alias', 'error', 3],
		]);
	});
});
