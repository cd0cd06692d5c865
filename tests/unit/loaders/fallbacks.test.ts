import { describe, expect, it } from 'vitest';
import { dateIn, isBefore, readName, updateIn } from '../../../src/loaders/fallbacks.ts';
import { frontmatterSchema } from '../../../src/schemas/frontmatter.ts';
import { timestampSchema } from '../../../src/schemas/timestamp.ts';

const at = (text: string) => timestampSchema.parse(text);

it.each([
	['2024-08-14-升级指南', '2024-08-14', '升级指南'],
	['2024-8-4 升级', '2024-08-04', '升级'],
	['20240814-v1.31.0', '2024-08-14', 'v1.31.0'],
	['2024_08_14_upgrade', '2024-08-14', 'upgrade'],
	['2024.08.14升级', '2024-08-14', '升级'],
	['2024-08-14', '2024-08-14', '2024-08-14'],
	['2024-02-31-无此日', undefined, '2024-02-31-无此日'],
	['2024081-三位', undefined, '2024081-三位'],
	['202408145', undefined, '202408145'],
	['2024-08-140', undefined, '2024-08-140'],
	['20240814abc', undefined, '20240814abc'],
	['12345678', undefined, '12345678'],
	['v1.31.0', undefined, 'v1.31.0'],
	['01-install', undefined, '01-install'],
	['\u200b', undefined, undefined],
])('reads the name %j: day %s, title %j', (name, day, title) => {
	const read = readName(name);
	expect([read.date?.slice(0, 10), read.title]).toEqual([day, title]);
});

const known = (written: Record<string, unknown>) => ({
	written: frontmatterSchema.parse(written),
	place: '题',
	committed: () => ({}),
});

describe('an update', () => {
	it('on the day of publication is none before it, a day being all of it', () => {
		expect(isBefore(at('2024-08-14'), at('2024-08-14 09:30'))).toBe(false);
		expect(isBefore(at('2024-08-14'), at('2024-08-14 23:30:00 -0500'))).toBe(false);
		expect(isBefore(at('2024-08-13'), at('2024-08-14'))).toBe(true);
		expect(isBefore(at('2024-08-14 08:00'), at('2024-08-14 09:30'))).toBe(true);
	});

	it('has the key that the author wrote', () => {
		const keys = ['updated', 'lastmod', 'lastUpdated', 'updatedDate', 'modified'];
		const read = keys.map((key) => updateIn(known({ [key]: '2024-08-15' })));
		expect(read.map((update) => update?.field)).toEqual(keys);
	});
});

it('finds the day of publication under the names that generators give it', () => {
	for (const key of ['date', 'pubDate', 'publishDate', 'createTime', 'created', 'published']) {
		expect(dateIn(known({ [key]: '2024-08-14' }))).toBe(at('2024-08-14'));
	}
	expect(dateIn(known({ published: true }))).toBeUndefined();
});

it('takes the day of the name before that of the first commit', () => {
	const committed = () => ({ first: '2023-05-06T23:30:00-07:00' });
	expect(dateIn({ ...known({}), place: 'a/2024-08-14-题', committed })).toBe(at('2024-08-14'));
	expect(dateIn({ ...known({}), place: '2024-08-14-题/index', committed })).toBe(at('2024-08-14'));
	expect(dateIn({ ...known({}), committed })).toBe('2023-05-06T23:30:00-07:00');
});
