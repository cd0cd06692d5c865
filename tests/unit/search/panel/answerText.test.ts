import { describe, expect, it } from 'vitest';
import { type Choice, countsOf, noChoice } from '../../../../src/search/facets.ts';
import { labelOf, placeAddress, statusOf } from '../../../../src/search/panel/answerText.ts';
import type { Found, Hit } from '../../../../src/search/worker/engine.ts';
import { searchStrings as strings } from '../../../../src/strings/search.ts';
import { stageNames } from '../../../../src/strings/stages.ts';

const hit: Hit = {
	id: 'a',
	url: '/a/',
	kind: 'post',
	title: '标题',
	place: 'title',
	share: 'whole',
	count: 1,
};
const nowhere = countsOf([], noChoice);
const elsewhere = { ...nowhere, sig: [['node', 2]] as const };
const ofNode: Choice = { filters: { sig: 'node' }, order: 'relevance' };

function told(typed: string, found: Partial<Found>, choice = noChoice): string {
	const nothing = { tooShort: false, hits: [], counts: nowhere, suggestions: [] };
	return statusOf({ typed, choice }, { ...nothing, ...found });
}

describe('a reader is told', () => {
	it('how many pages hold what was typed', () => {
		expect(told('作业', { hits: [hit, hit], counts: elsewhere })).toBe(strings.found(2));
	});

	it('how many pages a choice alone lists', () => {
		expect(told(' ', { hits: [hit] }, ofNode)).toBe(strings.browsing(1));
	});

	it('to type more, but not before anything is typed', () => {
		expect(told('a', { tooShort: true })).toBe(strings.tooShort);
		expect(told(' ', { tooShort: true })).toBe('');
	});

	it('what is found nowhere, as it was typed', () => {
		expect(told(' 什麼 ', {})).toBe(strings.nothing('什麼'));
		expect(told('作业', {}, ofNode)).toBe(strings.nothing('作业'));
	});

	it('that the choice stands in the way, where other pages hold it', () => {
		expect(told('作业', { counts: elsewhere }, ofNode)).toBe(strings.nothingChosen);
		expect(told('作业', { counts: elsewhere })).toBe(strings.nothing('作业'));
	});

	it('that nothing is found where what is chosen is the only value left, without pages', () => {
		const counts = { ...nowhere, sig: [['node', 0]] as const };
		expect(told('作业', { counts }, ofNode)).toBe(strings.nothing('作业'));
	});
});

describe('a value of a facet', () => {
	it('is called by its name, stages and versions as readers know them', () => {
		expect(labelOf('release', '1.31')).toBe('v1.31');
		expect(labelOf('stage', 'stable')).toBe(stageNames.stable);
		expect(labelOf('stage', 'disabled')).toBe('默认关闭');
		expect(labelOf('stage', 'withdrawn')).toBe('撤回');
		expect(labelOf('sig', 'node')).toBe('node');
		expect(labelOf('stage', 'constructor')).toBe('constructor');
	});
});

describe('the address of a place', () => {
	it('is that of its heading, or of the page at the top', () => {
		expect(placeAddress('/a/', '升级 前')).toBe('/a/#%E5%8D%87%E7%BA%A7%20%E5%89%8D');
		expect(placeAddress('/a/', '')).toBe('/a/');
	});
});
