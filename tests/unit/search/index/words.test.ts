import { describe, expect, it } from 'vitest';
import { indexedWords } from '../../../../src/search/index/words.ts';

const sections = [
	{ id: '', heading: '', blocks: ['应用'] },
	{ id: 'ga', heading: 'GA', blocks: ['户', 'pod'] },
];

describe('the words of a page', () => {
	const { content, titleEnd, headingsEnd } = indexedWords('标题', sections);
	const words = content.split(' ');

	it('begin with the title', () => {
		expect(words.slice(0, titleEnd)).toEqual(['标题', '题\u0294', '.']);
	});

	it('go on with all headings', () => {
		expect(words.slice(titleEnd, headingsEnd)).toEqual(['ga\u0294', 'a\u0294', '.']);
	});

	it('end with the text in its order', () => {
		expect(words.slice(headingsEnd).filter((word) => word !== '.')).toEqual([
			'应用',
			'用\u0294',
			'户\u0294',
			'pod\u0294',
			'od\u0294',
			'd\u0294',
		]);
	});

	it('leave a position empty after each block, so that no phrase runs on into the next', () => {
		expect(words.slice(headingsEnd, headingsEnd + 3).at(-1)).toBe('.');
	});

	it('leave a position empty for each space and each punctuation mark', () => {
		expect(indexedWords('', [{ id: '', heading: '', blocks: ['a b,c'] }]).content).toBe(
			'. a\u0294 . b\u0294 . c\u0294 .',
		);
	});
});
