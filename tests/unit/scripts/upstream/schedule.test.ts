import { describe, expect, it } from 'vitest';
import { scheduled } from '../../../../scripts/upstream/schedule.ts';
import { aRelease } from '../../builders.ts';

const known = new Map([aRelease('1.30'), aRelease('1.31')].map((one) => [one.version, one]));
const asked = (version: string, days: Record<string, string>) =>
	scheduled(known, new Map([[version, days]]));

describe('a schedule', () => {
	it('that says the same changes nothing and says nothing', () => {
		expect(asked('1.31', { released: '2024-08-13', endOfLife: '2025-11-11' })).toEqual({
			changed: [],
			notes: [],
		});
		expect(asked('1.31', { maintenance: '2025-08-28' })).toEqual({ changed: [], notes: [] });
	});

	it('names releases that have no record, but not those before our first', () => {
		expect(asked('1.32', { released: '2024-12-11' }).notes).toHaveLength(1);
		expect(asked('1.29', { released: '2023-12-13' }).notes).toEqual([]);
		expect(asked('1.30', { endOfLife: '2025-11-11' }).notes).toEqual([]);
	});

	it('moves the end of support, field by field', () => {
		const { changed } = asked('1.31', { endOfLife: '2025-10-28' });
		expect(changed).toMatchObject([
			{
				record: { version: '1.31', codename: 'Elli', endOfLife: '2025-10-28' },
				changes: [{ field: 'endOfLife', before: '2025-11-11', after: '2025-10-28' }],
			},
		]);
	});
});
