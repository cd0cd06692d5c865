import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../../src/search/index/vocabulary.ts';

describe('the words of the pages', () => {
	const page = (...blocks: readonly string[]) => ({
		url: '/',
		kind: 'post',
		title: 'API 版本',
		sections: [{ id: '', heading: '', blocks }],
	});

	it('are written as they are written most, the most frequent first', () => {
		const pages = [page('kubectl 与 Kubectl 与 kubectl', 'v1.31 的 pod-failure'), page('kubectl')];
		expect(vocabularyOf(pages)).toEqual(['kubectl', 'API', 'pod-failure', 'v1.31']);
	});

	it('are written as comes first by letters, of two that are as frequent', () => {
		expect(vocabularyOf([page('pods Pods')])).toEqual(['Pods', 'API']);
		expect(vocabularyOf([page('Pods pods')])).toEqual(['Pods', 'API']);
	});

	it('are neither very short nor very long', () => {
		expect(vocabularyOf([page(`ab ${'x'.repeat(41)}`)])).toEqual(['API']);
	});
});
