import { describe, expect, it } from 'vitest';
import {
	arranged,
	type Choice,
	fitting,
	newestMoveFirst,
	withChoice,
	withCount,
} from '../../../src/domain/tableFilter.ts';

const nothing: Choice = { words: '', state: '', sig: '', release: '', order: '' };
const rows = [
	{ text: '3329 Job 的 Pod 失败策略 apps', sig: 'apps', state: 'stable', release: '1.31' },
	{ text: '4443 Job 失败策略 apps', sig: 'apps', state: 'beta', release: '1.9' },
	{ text: '753 Sidecar ＡＢＣ node', sig: 'node', state: 'stable', release: '1.33' },
	{ text: '1 计划中 node', sig: 'node' },
].map(({ text, ...facets }) => ({ text, facets }));
const shown = (choice: Choice) => fitting(rows, { ...nothing, ...choice });

describe('the filter', () => {
	it('shows everything while nothing is chosen', () => {
		expect(shown({})).toEqual([true, true, true, true]);
		expect(shown({ words: '   ' })).toEqual([true, true, true, true]);
	});

	it('wants every word, in any order', () => {
		expect(shown({ words: '失败策略' })).toEqual([true, true, false, false]);
		expect(shown({ words: '失败策略 pod' })).toEqual([true, false, false, false]);
		expect(shown({ words: 'pod 失败策略' })).toEqual([true, false, false, false]);
		expect(shown({ words: '失败策略　sidecar' })).toEqual([false, false, false, false]);
	});

	it('knows no difference of case and width, in rows and words alike', () => {
		expect(shown({ words: 'abc' })).toEqual([false, false, true, false]);
		expect(shown({ words: 'ｓＩＤＥCAR' })).toEqual([false, false, true, false]);
	});

	it.each([
		[{ sig: 'node' }, [false, false, true, true]],
		[{ state: 'stable' }, [true, false, true, false]],
		[{ release: '1.9' }, [false, true, false, false]],
		[{ sig: 'apps', state: 'stable' }, [true, false, false, false]],
		[{ sig: 'apps', release: '1.33' }, [false, false, false, false]],
		[{ words: 'job', state: 'beta' }, [false, true, false, false]],
		[{ order: 'newest' }, [true, true, true, true]],
	])('with %o wants all that is chosen', (choice, expected) => {
		expect(shown(choice)).toEqual(expected);
	});
});

it('a row may have several values in a facet, and fits with each whole one', () => {
	const flipped = [
		{ text: '', facets: { flipped: '1.29 1.31' } },
		{ text: '', facets: {} },
	];
	const held = (value: string) => fitting(flipped, { flipped: value });
	expect(held('1.29')).toEqual([true, false]);
	expect(held('1.31')).toEqual([true, false]);
	expect(held('1.3')).toEqual([false, false]);
	expect(held('')).toEqual([true, true]);
});

describe('the order of the newest move', () => {
	it('knows 1.31 as newer than 1.9, and puts rows without a move last', () => {
		const texts = newestMoveFirst(rows).map(({ facets }) => facets.release);
		expect(texts).toEqual(['1.33', '1.31', '1.9', undefined]);
	});

	it('keeps rows of one release in their order and leaves the list as it was', () => {
		const same = ['a', 'b', 'c'].map((text) => ({ text, facets: { release: '1.31' } }));
		const list = [{ text: 'old', facets: { release: '1.0' } }, ...same];
		expect(newestMoveFirst(list).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'old']);
		expect(list[0]?.text).toBe('old');
	});
});

describe('rows in groups', () => {
	const list = [
		{ number: 7, facets: { release: '1.31', sig: 'node' } },
		{ number: 9, facets: { release: '1.31', sig: 'apps' } },
		{ number: 3, facets: { release: '1.9', sig: 'node' } },
		{ number: 1, facets: { sig: 'apps' } },
	];
	const groups = (order: string) =>
		arranged(list, order).map(({ key, rows: own }) => [key, ...own.map(({ number }) => number)]);

	it('are by release as they stand, by number without groups, or by a facet in its order', () => {
		expect(groups('')).toEqual([
			['1.31', 7, 9],
			['1.9', 3],
			['', 1],
		]);
		expect(groups('number')).toEqual([['', 1, 3, 7, 9]]);
		expect(groups('sig')).toEqual([
			['apps', 9, 1],
			['node', 7, 3],
		]);
	});
});

it('the address keeps what is chosen, and everything else that it says', () => {
	const choice = { ...nothing, words: 'a b', sig: 'apps' };
	expect(withChoice('?state=beta&utm=x&sig=node', choice).toString()).toBe(
		'utm=x&sig=apps&words=a+b',
	);
	expect(withChoice('?words=x&order=newest', nothing).toString()).toBe('');
});

it('says how many are shown', () => {
	expect(withCount('列出 0 项', 395)).toBe('列出 395 项');
});
