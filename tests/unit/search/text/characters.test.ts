import { describe, expect, it } from 'vitest';
import {
	encoded,
	isGlue,
	isNarrow,
	isWide,
	kindOf,
} from '../../../../src/search/text/characters.ts';

describe('a character', () => {
	it('is of one kind, however often it is asked for', () => {
		const asked = ['应', '𠮷', 'a', '-', '，', ''].map((character) => [
			kindOf(character),
			kindOf(character),
		]);
		expect(asked).toEqual(
			['wide', 'wide', 'narrow', 'glue', 'other', 'other'].map((kind) => [kind, kind]),
		);
	});
});

describe('wide characters', () => {
	it.each(['应', '𠮷', 'か', 'カ', 'ー', '한', '々', '〇'])('%s is wide', (character) => {
		expect([isWide(character), isNarrow(character)]).toEqual([true, false]);
	});
});

describe('narrow characters', () => {
	it.each(['a', '7', 'é', 'я', 'λ'])('%s is narrow', (character) => {
		expect([isWide(character), isNarrow(character)]).toEqual([false, true]);
	});
});

describe('all others', () => {
	it.each([' ', ',', '，', '-', '(', '=', '🎉', '\n'])('%j is neither', (character) => {
		expect([isWide(character), isNarrow(character)]).toEqual([false, false]);
	});
});

describe('marks inside identifiers', () => {
	it('are the five that identifiers, versions and addresses use', () => {
		expect([...'-._/:'].every(isGlue)).toBe(true);
	});

	it('do not include other punctuation', () => {
		expect([...',;=()@+'].some(isGlue)).toBe(false);
	});

	it('are written as letters that Pagefind keeps', () => {
		expect(encoded('a-b.c_d/e:f')).toMatch(/^\p{L}+$/u);
	});

	it('stay different from each other', () => {
		expect(new Set(encoded('-._/:')).size).toBe(5);
	});

	it('stay themselves without accents, as Pagefind compares words', () => {
		expect(encoded('-._/:').normalize('NFD').replace(/\p{M}/gu, '')).toBe(encoded('-._/:'));
	});
});
