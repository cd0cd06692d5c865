import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daySchema, timestampSchema } from '../../../src/schemas/timestamp.ts';

const read = (text: string) => timestampSchema.safeParse(text);

it.each([
	['2024-08-14', '2024-08-14T00:00:00+08:00'],
	['2024-8-4', '2024-08-04T00:00:00+08:00'],
	['2024-08-14 09:30', '2024-08-14T09:30:00+08:00'],
	['2024-08-14 9:30:05', '2024-08-14T09:30:05+08:00'],
	['2024-08-14T09:30:05Z', '2024-08-14T09:30:05+00:00'],
	['2024-08-14 09:30:05 +0800', '2024-08-14T09:30:05+08:00'],
	['2024-08-14 09:30:00 +0800 CST', '2024-08-14T09:30:00+08:00'],
	['2024-08-14 09:30:00 +0800 +0800', '2024-08-14T09:30:00+08:00'],
	['2024-08-14 09:30:00+08', '2024-08-14T09:30:00+08:00'],
	['2024-08-14 09:30:00 UTC', '2024-08-14T09:30:00+00:00'],
	['2024-08-14T09:30:00.000Z', '2024-08-14T09:30:00+00:00'],
	['2024/8/14', '2024-08-14T00:00:00+08:00'],
	['2024.08.14', '2024-08-14T00:00:00+08:00'],
	['2024-8-1 9:05', '2024-08-01T09:05:00+08:00'],
	['2024年8月14日', '2024-08-14T00:00:00+08:00'],
	['2024 年 8 月 14 日 9:30', '2024-08-14T09:30:00+08:00'],
	['Aug 14, 2024', '2024-08-14T00:00:00+08:00'],
	['14 August 2024', '2024-08-14T00:00:00+08:00'],
	['Wed, 14 Aug 2024 09:30:05 GMT', '2024-08-14T09:30:05+00:00'],
	['Wednesday, August 14th, 2024 9:30', '2024-08-14T09:30:00+08:00'],
	['2024-08-14 23:59:59 -0500', '2024-08-14T23:59:59-05:00'],
])('reads %s as %s', (written, timestamp) => {
	expect(read(written).data).toBe(timestamp);
});

it.each([
	'2024-02-30',
	'2024-13-05',
	'2023-02-29',
	'2024-08-14 24:00:00',
	'昨天',
	'20240814',
	'2024-08/14',
	'2024/2/30',
	'Abc 14, 2024',
	'14 Aug 14 2024',
	'2024',
	'',
])('refuses %s and says how to write a date', (written) => {
	expect(read(written).error?.issues[0]?.message).toContain('2024-08-14 09:30:00');
});

it('keeps the calendar day that the author wrote, whatever the zone', () => {
	const day = fc.date({
		min: new Date('1970-01-01'),
		max: new Date('2099-12-31'),
		noInvalidDate: true,
	});
	const zone = fc.constantFrom('', 'Z', '+0800', '+14:00', '-11:00');
	fc.assert(
		fc.property(day, zone, (date, offset) => {
			const written = date.toISOString().slice(0, 10);
			expect(read(`${written} 23:30:00${offset}`).data?.slice(0, 10)).toBe(written);
		}),
	);
});

it('takes the 29th of February in a leap year alone', () => {
	expect(daySchema.safeParse('2024-02-29').success).toBe(true);
	expect(daySchema.safeParse('2025-02-29').success).toBe(false);
});
