import { describe, expect, it } from 'vitest';
import { candidatesFor, nearestWords } from '../../../../src/search/worker/suggest.ts';

const vocabulary = ['Pod', 'pod-failure', 'kubectl', 'kubelet', 'PodDisruptionConditions', 'Node'];

describe('the nearest word', () => {
	it.each([
		['kubctl', ['kubectl']],
		['Kubelt', ['kubelet']],
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
	});
});

describe('what to try instead', () => {
	it('is a word that differs a little, then what stands between spaces alone', () => {
		expect(candidatesFor('kubctl 失败', vocabulary)).toEqual(['kubectl', 'kubctl', '失败']);
	});

	it('is the longest parts of a Chinese phrase first', () => {
		expect(candidatesFor('应用程序', [])).toEqual(['应用程', '用程序', '应用', '用程', '程序']);
	});

	it('is three near words at most', () => {
		const near = ['kubelet1', 'kubelet2', 'kubelet3', 'kubelet4'];
		expect(candidatesFor('kubeletx', near)).toEqual(near.slice(0, 3));
	});

	it('is never what was typed', () => {
		expect(candidatesFor('pod', ['Pod'])).toEqual([]);
		expect(candidatesFor('应', [])).toEqual([]);
	});
});
