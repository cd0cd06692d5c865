import { describe, expect, it } from 'vitest';
import { openAnswerer } from '../../../../../src/search/answer/answerer.ts';
import { cardOf } from '../../../../../src/search/answer/card.ts';
import { subjectsOfRecords } from '../../../../support/siteSubjects.ts';

const answerer = openAnswerer(subjectsOfRecords());
const answerTo = (typed: string) => answerer.to(typed);

function cardFor(typed: string, today = '2026-11-29') {
	const answer = answerTo(typed);
	if (answer === undefined) throw new Error(`No answer to ${typed}.`);
	return cardOf(answer, today);
}

describe('the card of a KEP', () => {
	it('says where it stands, with its steps, its gates and the name that it was found by', () => {
		const card = cardFor('边车');
		expect(card).toMatchObject({
			...{ kind: 'kep', label: 'KEP-753', sentence: 'v1.33 起稳定（GA）', through: '也叫「边车」' },
			title: { url: '/keps/753/', label: 'Sidecar 容器' },
		});
		expect(card.steps.map(([milestone]) => milestone)).toEqual(['alpha', 'beta', 'stable']);
		expect(card.links[0]).toEqual({
			url: '/gates/#SidecarContainers',
			label: '门控 SidecarContainers',
		});
	});

	it.each([
		['sidecar 什么时候 beta', 'v1.29 进入 Beta；v1.33 起稳定（GA）'],
		['sidecar 移除了吗', '还没有移除：v1.33 起稳定（GA）'],
		['sidecar 默认开启', '门控 SidecarContainers：v1.29 起默认开启'],
		['hpa 缩到零 什么时候转正', '还没有转正：目前 Beta（v1.37 起）'],
		['ipvs 什么时候移除', '还没有移除：v1.35 弃用，计划 v1.40 默认关闭'],
		['kep 3063', 'v1.32 移除'],
	])('answers what was asked for: %s', (typed, sentence) => {
		expect(cardFor(typed).sentence).toContain(sentence);
	});

	it('claims no missing removal of what removes something else', () => {
		expect(cardFor('sts 自动删除 pvc').sentence).toBe('v1.32 起稳定（GA）');
		expect(cardFor('psp 没了').sentence).toBe('v1.25 起稳定（GA）');
	});

	it('says what was meant by a typing error', () => {
		expect(cardFor('sidcar').through).toBe('按「sidecar」查找');
	});
});

describe('the card of a release', () => {
	it.each([
		['2026-08-25', '支持到 2027-10-28，还有 429 天'],
		['2027-10-28', '已进入维护期，支持到今天（2027-10-28）'],
		['2027-10-29', '已于 2027-10-28 停止支持'],
	])('counts the days of support on %s', (today, sentence) => {
		expect(cardFor('1.37 支持到什么时候', today).sentence).toBe(sentence);
	});

	it('leads to the post, and says of a planned one when it comes', () => {
		expect(cardFor('1.31').links).toEqual([{ url: '/posts/v1.31.0/', label: 'v1.31 版本内容' }]);
		expect(cardFor('v1.31.0').links[0]?.url).toBe('/releases/1.31/');
		expect(cardFor('1.38').sentence).toBe('计划 2026-12-16 发布，还有 17 天');
	});
});

describe('the card of another subject', () => {
	it('explains a term and leads to its KEPs, a page of the site before the glossary', () => {
		const card = cardFor('升级');
		expect(card).toMatchObject({ kind: 'term', label: '术语', title: { url: '/compare/' } });
		expect(card.links[0]?.url).toBe('/glossary/#upgrade');
		expect(cardFor('StatefulSet').links.length).toBeGreaterThan(0);
	});

	it('leads from a plan to the check for that way', () => {
		expect(cardFor('1.28 1.31')).toMatchObject({
			title: { url: '/compare/1.28...1.31/', label: 'v1.28 → v1.31 升级计划' },
			links: [{ url: '/check/?from=1.28&to=1.31' }, { url: '/releases/1.31/' }],
		});
	});

	it('says of a gate without a KEP its stage, its default and its end', () => {
		expect(cardFor('BtreeWatchCache').sentence).toBe(
			'v1.33 起稳定（GA），v1.32 起默认开启，v1.37 移除',
		);
	});

	it('says what a SIG owns', () => {
		expect(cardFor('sig storage').sentence).toMatch(/^负责 \d+ 项 KEP$/);
	});
});

describe('the card of a version of the API', () => {
	it.each([
		[
			'policy/v1beta1',
			{ url: '/apis/#policy/v1beta1', label: 'policy/v1beta1' },
			'Eviction v1.22 弃用，改用 policy/v1；PodDisruptionBudget v1.25 起不再提供，改用 policy/v1；PodSecurityPolicy v1.25 起不再提供',
		],
		[
			'no matches for kind "CronJob" in version "batch/v1beta1"',
			{ url: '/apis/#batch/v1beta1/CronJob', label: 'batch/v1beta1 CronJob' },
			'CronJob v1.25 起不再提供，改用 batch/v1',
		],
		[
			'ComponentStatus 弃用',
			{ url: '/apis/#v1/ComponentStatus', label: 'v1 ComponentStatus' },
			'ComponentStatus v1.19 弃用',
		],
	])('tells the end of its kinds and what takes their place: %s', (typed, title, sentence) => {
		expect(cardFor(typed)).toMatchObject({ kind: 'api', label: 'API 版本', title, sentence });
	});
});
