import { describe, expect, it } from 'vitest';
import { nearestWords, splitWord } from '../../../../src/search/worker/spelling.ts';

const vocabulary = ['Pod', 'pod-failure', 'kubectl', 'kubelet', 'PodDisruptionConditions', 'Node'];

describe('the nearest word', () => {
	it.each([
		['kubctl', ['kubectl']],
		['Kubelt', ['kubelet']],
		['kubalat', ['kubelet']],
		['podfailure', ['pod-failure']],
		['PodDisruptionCondition', ['PodDisruptionConditions']],
	])('of %s is %s', (word, expected) => {
		expect(nearestWords(word, vocabulary, 1)).toEqual(expected);
	});

	it('comes first, before others that differ more', () => {
		const words = ['PodDisruptionBudgets', 'PodDisruptionBudget'];
		expect(nearestWords('poddisruptionbudget', words, 2)).toEqual(words.toReversed());
	});

	it('of a word that is near to nothing is none', () => {
		expect(nearestWords('zookeeper', vocabulary, 3)).toEqual([]);
		expect(nearestWords('pad', vocabulary, 3)).toEqual([]);
		expect(nearestWords('kubalt', vocabulary, 3)).toEqual([]);
	});
});

describe('a word that others make', () => {
	it.each([
		['nodekubelet', ['node', 'kubelet']],
		['podnodepod', ['pod', 'node', 'pod']],
		['nodes', []],
		['', []],
	])('%s is %j', (word, expected) => {
		expect(splitWord(word, vocabulary)).toEqual(expected);
	});

	it('is of as few as can be', () => {
		expect(splitWord('statefulset', ['state', 'ful', 'set', 'stateful'])).toEqual([
			'stateful',
			'set',
		]);
	});
});
