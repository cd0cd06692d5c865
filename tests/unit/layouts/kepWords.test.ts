import { describe, expect, it } from 'vitest';
import { statusDifference } from '../../../src/domain/milestones.ts';
import { aliasLanguage, differencesOf, partingWords } from '../../../src/layouts/kepWords.ts';
import { aKep } from '../builders.ts';

describe('where upstream’s status and the milestones of a KEP part, its page says', () => {
	it.each([
		[
			'implementable',
			{ alpha: '1.30', stable: '1.33' },
			'上游的状态还写着“可以实施”，但它已在 v1.33 稳定（GA）。',
		],
		['implementable', { removed: '1.33' }, '上游的状态还写着“可以实施”，但它已在 v1.33 移除。'],
		['provisional', { alpha: '1.30' }, '上游的状态还写着“暂定”，但它已在 v1.30 进入 Alpha。'],
		['deferred', { beta: '1.30' }, '上游的状态还写着“推迟”，但它已在 v1.30 进入 Beta。'],
		['provisional', { disabled: '1.31' }, '上游的状态还写着“暂定”，但它已在 v1.31 默认关闭。'],
		[
			'implemented',
			{ alpha: '1.29', beta: '1.30' },
			'上游的状态是“已实现”，但查得到的最后一步是 v1.30 进入 Beta。',
		],
		[
			'replaced',
			{ alpha: '1.30' },
			'上游的状态是“已被取代”：它曾在 v1.30 进入 Alpha，不要再依赖。',
		],
		[
			'withdrawn',
			{ stable: '1.30' },
			'上游的状态是“已撤回”：它曾在 v1.30 稳定（GA），不要再依赖。',
		],
	])('of %s and %o', (status, milestones, words) => {
		const kep = aKep({ status, milestones });
		const parting = statusDifference(kep);
		expect(parting && partingWords(kep, parting)).toBe(words);
	});

	it.each([
		['implementable', { alpha: '1.30', beta: '1.31' }],
		['implementable', { deprecated: '1.30' }],
		['implemented', { stable: '1.30' }],
		['implemented', { removed: '1.30' }],
		['withdrawn', { alpha: '1.20', removed: '1.30' }],
		['removed', { removed: '1.30' }],
		['provisional', {}],
		['withdrawn', {}],
	])('nothing of %s and %o', (status, milestones) => {
		expect(statusDifference(aKep({ status, milestones }))).toBeUndefined();
	});

	it('nothing of what is only planned', () => {
		const kep = aKep({ status: 'implementable', planned: { stable: '1.40' } });
		expect(statusDifference(kep)).toBeUndefined();
	});
});

it('a page tells what its record corrects, and the milestones that its gates do not bear out', () => {
	const source = 'https://kep.k8s.io/7';
	const kep = aKep({
		corrections: [{ field: 'beta', upstream: '', reason: '没写', source }],
		gateDifferences: [{ milestone: 'stable', reason: '另一个门控', source }],
	});
	expect(differencesOf(kep)).toEqual([
		{ words: 'Beta：上游没有写。', reason: '没写', source },
		{ words: '稳定（GA）：它的特性门控不是这样写的。', reason: '另一个门控', source },
	]);
	expect(differencesOf(aKep())).toEqual([]);
});

describe('the language of an alias', () => {
	it.each([
		['in-place resize', 'en'],
		['--chunk-size', 'en'],
		['原地扩容', undefined],
		['kubectl 别名', undefined],
	])('of %s is %s', (alias, language) => {
		expect(aliasLanguage(alias)).toBe(language);
	});
});
