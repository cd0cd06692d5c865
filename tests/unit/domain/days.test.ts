import { afterEach, expect, it, vi } from 'vitest';
import { dayAt, daysBetween, localDay } from '../../../src/domain/days.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
	['2024-02-28', '2024-03-01', 2],
	['2025-11-11', '2025-11-11', 0],
	['2025-11-12', '2025-11-11', -1],
	['2024-03-09', '2024-03-11', 2],
	['2024-03-30', '2024-04-01', 2],
])('from %s to %s it is %i days, whatever a zone does to its clocks', (from, to, days) => {
	expect(daysBetween(from, to)).toBe(days);
	vi.stubEnv('TZ', 'America/New_York');
	expect(daysBetween(from, to)).toBe(days);
});

it('the day of an instant is that of the machine’s own zone, from its first minute to its last', () => {
	expect(localDay(new Date(2024, 7, 4, 0, 0))).toBe('2024-08-04');
	expect(localDay(new Date(2024, 11, 31, 23, 59))).toBe('2024-12-31');
});

it('the day of one instant differs from zone to zone', () => {
	const instant = new Date('2024-08-13T18:00:00Z');
	vi.stubEnv('TZ', 'Asia/Shanghai');
	expect(localDay(instant)).toBe('2024-08-14');
	vi.stubEnv('TZ', 'America/New_York');
	expect(localDay(instant)).toBe('2024-08-13');
});

it.each([
	['2026-11-30T15:59:59Z', '+08:00', '2026-11-30'],
	['2026-11-30T16:00:00Z', '+08:00', '2026-12-01'],
	['2026-12-01T04:59:59Z', '-05:00', '2026-11-30'],
	['2026-12-01T00:00:00Z', '+00:00', '2026-12-01'],
])('at %s clocks at %s show the day %s, wherever the machine is', (instant, offset, day) => {
	vi.stubEnv('TZ', 'Pacific/Kiritimati');
	expect(dayAt(offset, Date.parse(instant))).toBe(day);
});
