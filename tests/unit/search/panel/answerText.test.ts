import { describe, expect, it } from 'vitest';
import { type Choice, countsOf, noChoice } from '../../../../src/search/facets.ts';
import {
	endOf,
	insteadOf,
	kindOf,
	labelOf,
	markOf,
	placeAddress,
	planAddress,
	spokenClosest,
	spokenOf,
	statusOf,
} from '../../../../src/search/panel/answerText.ts';
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

	it('that the card alone answers', () => {
		const found = { tooShort: false, hits: [], counts: nowhere, suggestions: [] };
		const title = { url: '/', label: 'v1.34' };
		const card = {
			kind: 'release',
			label: '版本',
			sentence: '',
			steps: [],
			links: [],
			title,
		} as const;
		expect(statusOf({ typed: '支持', choice: noChoice }, found, card)).toBe(strings.cardAlone);
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

describe('a result', () => {
	it('says what kind of page it is', () => {
		expect(['post', 'kep', 'gates', 'glossary'].map(kindOf)).toEqual([
			...['文章', 'KEP', '特性门控', '术语'],
		]);
		expect(kindOf('constructor')).toBe(strings.page);
	});

	it('says how what it is about ended, if it did', () => {
		expect(endOf({ ended: true, stage: 'removed' })).toBe('已移除');
		expect(endOf({ ended: true, stage: 'alpha' })).toBe('已撤回');
		expect(endOf({ stage: 'removed' })).toBeUndefined();
	});

	it('has a sign for what is a milestone', () => {
		expect(['alpha', 'removed', 'withdrawn'].map(markOf)).toEqual(['○', '✕', '']);
	});

	it('is counted in 条', () => {
		expect([strings.found(2), strings.browsing(2)].join()).not.toMatch('篇');
	});
});

describe('what is said beside a list', () => {
	it('tells what the pages in its place hold', () => {
		expect(insteadOf({ parts: ['容器', '镜像'] }, 2)).toBe('下面 2 条写着「容器」和「镜像」：');
		expect(insteadOf({ parts: ['a', 'b', 'c'] }, 1)).toBe('下面 1 条写着「a」、「b」和「c」：');
		expect(insteadOf({ parts: ['容器'] }, 1)).toBe('下面 1 条写着「容器」：');
	});

	it('tells the answer to those who do not see it', () => {
		const title = { url: '/keps/753/', label: 'Sidecar 容器' };
		expect(spokenOf({ title, sentence: 'v1.33 起稳定（GA）' })).toBe(
			'Sidecar 容器：v1.33 起稳定（GA）。',
		);
		expect(spokenOf({ title, sentence: '一起调度的一组容器。' })).toBe(
			'Sidecar 容器：一起调度的一组容器。',
		);
	});
});

describe('what a query may describe', () => {
	it('is told by its titles to those who do not see it', () => {
		const titled = (label: string) => ({ title: { url: '/keps/1/', label } });
		expect(spokenClosest([titled('删除确认'), titled('优雅终止')])).toEqual([
			'没有这个名字，意思最近的是：删除确认；优雅终止。',
		]);
	});

	it('is not spoken of where there is nothing', () => {
		expect(spokenClosest([])).toEqual([]);
	});
});

describe('the address of a plan', () => {
	it('has the two releases in their places', () => {
		expect(planAddress('/compare/{from}...{to}/', { from: '1.31', to: '1.37' })).toBe(
			'/compare/1.31...1.37/',
		);
	});
});
