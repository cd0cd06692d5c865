import { expect, it } from 'vitest';
import { withoutQuestion } from '../../../../src/search/worker/questionWords.ts';

it.each([
	['从哪个版本开始支持边车', '支持边车'],
	['边车什么时候稳定', '边车 稳定'],
	['为什么弃用', '弃用'],
	['which version removed dockershim', 'removed dockershim'],
	['is swap stable', 'swap stable'],
	['showcase history', 'showcase history'],
	['怎么样', ''],
])('the words of a question are taken out of %s', (typed, left) => {
	expect(withoutQuestion(typed)).toBe(left);
});
