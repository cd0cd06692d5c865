import { describe, expect, it } from 'vitest';
import { meaningOf, tokensOf, unitsOf } from '../../../../src/search/answer/description.ts';

describe('the pieces of a text', () => {
	it.each([
		['neighbours of Han characters', '节点排空', ['节点', '点排', '排空']],
		['a single Han character', '卷', ['卷']],
		['stems of Latin words', 'Pods draining', ['pod', 'drain']],
		[
			'the words of a name and all of it',
			'PodLevelResources',
			['podlevelresourc', 'pod', 'level', 'resourc'],
		],
	])('are %s', (_, text, expected) => {
		expect(tokensOf(text)).toEqual(expected);
	});
});

describe('the words of a description', () => {
	const meanings = [meaningOf(['持久卷申领', 'PVC']), meaningOf(['节点', 'node'])];
	const read = (typed: string) =>
		unitsOf(typed, meanings).map(({ token, others }) => [token, ...others]);

	it('have other words for the same beside them, a long one as one', () => {
		expect(read('持久卷申领')).toEqual([['持久', '持久', '久卷', '卷申', '申领', 'pvc']]);
		expect(read('node')).toEqual([['node', '节点', 'node']]);
	});

	it('are no words that ask and no digits', () => {
		expect(read('nodes 什么时候 GA 了 135')).toEqual([['node', '节点', 'node'], ['ga']]);
	});

	it('hold a Latin word of a meaning only as a word', () => {
		expect(read('nodelocal')).toEqual([['nodelocal']]);
	});
});
