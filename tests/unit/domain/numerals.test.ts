import { describe, expect, it } from 'vitest';
import { drawnNumeral } from '../../../src/domain/numerals.ts';

describe('the drawn face', () => {
	it('sets digits at one distance and the point closer', () => {
		const { characters, points } = drawnNumeral('1.31');
		expect(characters.map(({ x }) => x)).toEqual([0, 292, 488]);
		expect(points).toEqual([{ x: 233, y: 344 }]);
	});

	it('ends where the last character does', () => {
		expect(drawnNumeral('404').width).toBe(566);
		expect(drawnNumeral('').width).toBe(0);
	});

	it.each(['KEP-1234567890', '1.24→1.38', 'GA', 'αβ'])('has a drawing for all of %s', (text) => {
		const { characters, points } = drawnNumeral(text);
		expect(characters.length + points.length).toBe([...text].length);
	});

	it('leaves out what has no drawing', () => {
		expect(drawnNumeral('1 x').characters).toEqual(drawnNumeral('1').characters);
	});
});
