import { describe, expect, it } from 'vitest';
import { namesIn, piecesOf } from '../../../src/domain/actionWords.ts';

describe('the words of an action', () => {
	it('are pieces of plain words and of code', () => {
		expect(piecesOf('写着 `--a` 的，删掉 `B`')).toEqual([
			{ text: '写着 ', isCode: false },
			{ text: '--a', isCode: true },
			{ text: ' 的，删掉 ', isCode: false },
			{ text: 'B', isCode: true },
		]);
		expect(piecesOf('`A`')).toEqual([{ text: 'A', isCode: true }]);
		expect(piecesOf('')).toEqual([]);
	});

	it('have each name of code once, the first of the lead before those of the text', () => {
		expect(namesIn({ lead: '`--a` 删除', text: '写 `B`，不写 `--a` 和 ` C `' })).toEqual([
			'--a',
			'B',
			'C',
		]);
		expect(namesIn({ lead: '没有名字', text: '' })).toEqual([]);
	});
});
