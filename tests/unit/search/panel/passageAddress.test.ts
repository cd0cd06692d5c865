import { describe, expect, it } from 'vitest';
import { passageAddress, textDirective } from '../../../../src/search/panel/passageAddress.ts';
import type { Piece } from '../../../../src/search/worker/detail.ts';

/** `甲[乙]丙` as pieces of which 乙 is a hit. */
function pieces(written: string): Piece[] {
	return written
		.split(/(\[[^\]]*\])/)
		.filter((text) => text !== '')
		.map((text) => {
			const hit = text.startsWith('[');
			return { text: hit ? text.slice(1, -1) : text, hit };
		});
}

const directive = (written: string) => {
	const found = textDirective(pieces(written));
	return found === undefined ? undefined : found.split(',').map(decodeURIComponent);
};

describe('the words that a browser is to mark', () => {
	it('are the first hit, between what stands beside it', () => {
		expect(directive('run the [Pod] again, [Pod]')).toEqual(['run the-', 'Pod', '-again, Pod']);
	});

	it('stand alone where nothing is beside them', () => {
		expect(directive('[Pod]')).toEqual(['Pod']);
	});

	it('are parts of words between the rest of these', () => {
		expect(directive('Image[Pull]Policy')).toEqual(['Image-', 'Pull', '-Policy']);
		expect(directive('a[ssoci]ated')).toEqual(['a-', 'ssoci', '-ated']);
	});

	it('are told from others by some words, not by all of a text', () => {
		const [prefix = '', , suffix = ''] =
			directive(`${'one two '.repeat(9)}[x]${' six ten'.repeat(9)}`) ?? [];
		expect(prefix).toMatch(/^(one|two)( two| one)+-$/);
		expect(suffix).toMatch(/^-(six|ten)( ten| six)+$/);
		expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(25);
	});

	it('have beside them all of a word that is longer', () => {
		const long = 'x'.repeat(40);
		expect(directive(`a ${long}[pod]${long} b`)).toEqual([`${long}-`, 'pod', `-${long}`]);
	});

	it('have nothing beside them from beyond a seam, which the page does not write', () => {
		expect(directive('753 · [Sidecar] 容器 · 稳定')).toEqual(['Sidecar', '-容器']);
		expect(directive('SIG：[node]')).toEqual(['node']);
	});

	it('have beside them no word that is cut', () => {
		expect(directive('…ntainer the [Pod] is conta…')).toEqual(['the-', 'Pod', '-is']);
	});

	it('are none where the word that they are a part of is cut, and where there is no hit', () => {
		expect(directive('…xx[pod]')).toBeUndefined();
		expect(directive('[pod]xx…')).toBeUndefined();
		expect(directive('text')).toBeUndefined();
	});

	it('are none across a seam', () => {
		expect(directive('[753 · Sidecar]')).toBeUndefined();
	});
});

describe('the address of a passage', () => {
	const passage = (id: string, written: string) => ({ id, text: pieces(written) });

	it('is its place with its words', () => {
		expect(passageAddress('/a/', passage('kep-753', '[Sidecar] 容器'), true)).toBe(
			'/a/#kep-753:~:text=Sidecar,-%E5%AE%B9%E5%99%A8',
		);
		expect(passageAddress('/a/', passage('', '[Pod]'), true)).toBe('/a/#:~:text=Pod');
	});

	it('escapes what has a meaning there', () => {
		expect(passageAddress('/a/', passage('移除', '[a-b, c&d#]'), true)).toBe(
			'/a/#%E7%A7%BB%E9%99%A4:~:text=a%2Db%2C%20c%26d%23',
		);
	});

	it('is its place alone without words to mark, or in a browser that marks none', () => {
		expect(passageAddress('/a/', passage('x', '文'), true)).toBe('/a/#x');
		expect(passageAddress('/a/', passage('', '文'), true)).toBe('/a/');
		expect(passageAddress('/a/', passage('x', '[文]'), false)).toBe('/a/#x');
	});
});
