import { describe, expect, it } from 'vitest';
import { isForElsewhere, isShortcut } from '../../../../src/search/panel/keys.ts';
import { stepOf, stopAfter } from '../../../../src/search/panel/walk.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const modifiers = ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const;
const press = (key: string, held: Partial<typeof none> & { isComposing?: boolean } = {}) => ({
	...none,
	isComposing: false,
	key,
	...held,
});

describe('the search is opened', () => {
	it.each([
		['/', {}],
		['k', { ctrlKey: true }],
		['K', { metaKey: true }],
	])('by %s with %j', (key, held) => {
		expect(isShortcut(press(key, held), false)).toBe(true);
	});

	it('by Ctrl-K in a field too, where a slash is a letter', () => {
		expect(isShortcut(press('k', { ctrlKey: true }), true)).toBe(true);
		expect(isShortcut(press('/'), true)).toBe(false);
	});

	it.each([
		['k', {}],
		['/', { ctrlKey: true }],
		['/', { altKey: true }],
		['?', { shiftKey: true }],
		['k', { ctrlKey: true, shiftKey: true }],
		['k', { ctrlKey: true, altKey: true }],
		['/', { isComposing: true }],
		['Enter', {}],
	])('not by %s with %j', (key, held) => {
		expect(isShortcut(press(key, held), false)).toBe(false);
	});
});

describe('a click', () => {
	it('is for this tab unless a key is held', () => {
		expect(isForElsewhere(none)).toBe(false);
		for (const key of modifiers) expect(isForElsewhere({ ...none, [key]: true })).toBe(true);
	});
});

describe('arrow keys', () => {
	it('walk down and up, others do not', () => {
		expect(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'j'].map((key) => stepOf(press(key)))).toEqual([
			1, -1, 0, 0,
		]);
	});

	it('do something else while a word is composed or a modifier is held', () => {
		const held = [{ isComposing: true }, { altKey: true }, { ctrlKey: true }, { metaKey: true }];
		expect(held.map((one) => stepOf(press('ArrowDown', one)))).toEqual([0, 0, 0, 0]);
	});

	it('stop at both ends', () => {
		const walked = [
			stopAfter(0, 1, 3),
			stopAfter(1, -1, 3),
			stopAfter(0, -1, 3),
			stopAfter(2, 1, 3),
		];
		expect(walked).toEqual([1, 0, 0, 2]);
	});
});
