import { describe, expect, it } from 'vitest';
import { oldAddressesOf } from '../../../src/loaders/oldAddresses.ts';
import { frontmatterSchema } from '../../../src/schemas/frontmatter.ts';

const read = (written: object) =>
	oldAddressesOf({
		...{ file: 'a.md', id: 'v1.31.0', lineOf: () => 3 },
		written: frontmatterSchema.parse(written),
	});
const pathsOf = (written: object) => read(written).addresses.map(({ path }) => path);

describe('where a post was', () => {
	it('is said in any of several fields, each place once', () => {
		const { addresses, problems } = read({ permalink: '/a.html', aliases: ['/b', '/a.html'] });
		expect(addresses).toEqual([
			{ path: '/a.html', field: 'permalink', line: 3 },
			{ path: '/b', field: 'aliases', line: 3 },
		]);
		expect(problems).toEqual([]);
	});

	it("may be said as Hugo's url, which is no mistake where it means something else", () => {
		expect(pathsOf({ URL: '2020/04/22/a' })).toEqual(['/2020/04/22/a']);
		expect(pathsOf({ url: '/b/c.html' })).toEqual(['/b/c.html']);
		for (const url of ['https://example.org/x', '/:year/', 7, { a: 1 }]) {
			expect(read({ url })).toEqual({ addresses: [], problems: [] });
		}
	});

	it('is not where it is', () => {
		expect(read({ aliases: ['/posts/v1.31.0/'] })).toEqual({ addresses: [], problems: [] });
	});

	it('is nothing where nothing is written', () => {
		expect(read({ aliases: [null, '', ' ', '\u200b'] })).toEqual({ addresses: [], problems: [] });
	});

	it('is told on one line, however it is written', () => {
		const [problem] = read({ aliases: [`/a\nb${'c'.repeat(5000)}`] }).problems;
		expect(problem).toMatchObject({ severity: 'error', field: 'aliases', line: 3 });
		expect(problem?.message).not.toMatch(/\n/);
		expect(problem?.message.length).toBeLessThan(300);
	});

	it('is a mistake on another site, and has no page where it is a pattern', () => {
		const written = { permalink: '/:year/', alias: 'https://example.org/x' };
		expect(pathsOf(written)).toEqual([]);
		expect(
			read(written).problems.map(({ field, severity, line }) => [field, severity, line]),
		).toEqual([
			['permalink', 'warning', 3],
			['alias', 'error', 3],
		]);
	});
});
