import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { releasesCalendar } from '../../../src/feeds/calendar.ts';
import { topic } from '../../../src/strings/topic.ts';
import { absolute, urls } from '../../../src/urls.ts';
import { aRelease } from '../builders.ts';

const text = releasesCalendar([
	aRelease('1.31'),
	aRelease('1.30', { endOfLife: undefined, maintenance: undefined }),
]);
const calendar = new ICAL.Component(ICAL.parse(text));
const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
const endOfLife = events.find(({ uid }) => uid.startsWith('endOfLife-1.31'));

describe('the calendar of releases, read by another parser', () => {
	it('has an entry for each day that is known', () => {
		expect(events.map(({ summary }) => summary)).toEqual([
			`${topic.name} v1.31 发布`,
			`${topic.name} v1.31 进入维护期`,
			`${topic.name} v1.31 停止支持`,
			`${topic.name} v1.30 发布`,
		]);
	});

	it('has whole days, the next of which ends the entry', () => {
		expect(endOfLife?.startDate.isDate).toBe(true);
		expect(endOfLife?.startDate.toString()).toBe('2025-11-11');
		expect(endOfLife?.endDate.toString()).toBe('2025-11-12');
	});

	it('takes nobody’s time', () => {
		const kinds = events.map(({ component }) => component.getFirstPropertyValue('transp'));
		expect(kinds).toEqual(Array(4).fill('TRANSPARENT'));
	});

	it('says where it is, and to read it again each day', () => {
		const value = (name: string) => String(calendar.getFirstPropertyValue(name));
		expect(value('refresh-interval')).toBe('P1D');
		expect(calendar.getFirstProperty('refresh-interval')?.type).toBe('duration');
		expect(value('x-published-ttl')).toBe('P1D');
		expect(value('source')).toBe(absolute(urls.calendar()));
	});

	it('reminds 60 and 30 days before the end of support, and of nothing else', () => {
		const alarmsOf = (event: ICAL.Event) =>
			event.component
				.getAllSubcomponents('valarm')
				.map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
		expect(events.flatMap(alarmsOf)).toEqual(['-P60D', '-P30D']);
		expect(endOfLife && alarmsOf(endOfLife)).toEqual(['-P60D', '-P30D']);
	});

	it('has ids that differ and that no day is part of', () => {
		const ids = events.map(({ uid }) => uid);
		expect(new Set(ids).size).toBe(ids.length);
		const moved = releasesCalendar([aRelease('1.31', { endOfLife: '2026-01-01' })]);
		expect(moved).toContain(`UID:${endOfLife?.uid}\r\n`);
	});

	it('is stamped with the day of the release, not with the clock', () => {
		expect(text).toContain('DTSTAMP:20240813T000000Z');
	});
});

it('a planned release is tentative, and its words say so', () => {
	const coming = {
		planned: true,
		codename: undefined,
		maintenance: undefined,
		endOfLife: undefined,
	};
	const planned = releasesCalendar([aRelease('1.32', { ...coming, read: '2024-08-01' })]);
	const event = new ICAL.Component(ICAL.parse(planned)).getFirstSubcomponent('vevent');
	expect(event?.getFirstPropertyValue('status')).toBe('TENTATIVE');
	expect(event?.getFirstPropertyValue('summary')).toBe(`${topic.name} v1.32 发布（计划）`);
	expect(event?.getFirstPropertyValue('description')).toBe('v1.32');
	expect(planned).toContain('DTSTAMP:20240801T000000Z');
	expect(text).not.toContain('STATUS');
});

it('lines are folded at 75 bytes and end as RFC 5545 asks', () => {
	const lines = text.split('\r\n');
	expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
	expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
});
