import { describe, expect, it } from 'vitest';
import { openAnswerer } from '../../../../../src/search/answer/answerer.ts';
import { sentenceOf } from '../../../../../src/search/answer/sentences.ts';
import { allVariants } from '../../../../../src/search/index/variants.ts';
import { subjectsOfRecords } from '../../../../support/siteSubjects.ts';

const subjects = subjectsOfRecords();
const answerer = openAnswerer(subjects, allVariants());
const said = (typed: string) => {
	const answer = answerer.to(typed);
	return answer && `${answer.url} ${sentenceOf(answer, '2026-11-29')}`;
};

describe('the version of what goes with a release', () => {
	it.each([
		['1.34 etcd', '/releases/1.34/ v1.34 配 etcd 3.6.4'],
		['v1.34 的 etcd 是什么版本', '/releases/1.34/ v1.34 配 etcd 3.6.4'],
		['coredns 1.34', '/releases/1.34/ v1.34 配 CoreDNS 1.12.1'],
		['k8s1.34的CoreDNS版本', '/releases/1.34/ v1.34 配 CoreDNS 1.12.1'],
		['1.33 pause 镜像', '/releases/1.33/ v1.33 配 pause 3.10'],
		[
			'Kubernetes 1.34 containerd version',
			'/releases/1.34/ v1.34 配 containerd 2.1.3+、2.0.6+、1.7.28+、1.6.39+',
		],
	])('is what %s asks for', (typed, answer) => {
		expect(said(typed)).toBe(answer);
	});

	it.each(['etcd 版本', 'which etcd version'])('is that of the newest release for %s', (typed) => {
		const newest = subjects.planned.at(-1);
		expect(said(typed)).toMatch(`/releases/${newest}/ v${newest} 配 etcd 3.`);
	});

	it.each([
		'etcd',
		'etcd 备份',
		'1.34 etcd 备份',
		'1.31 1.34 etcd',
		'1.38 etcd',
		'1.37 containerd',
		'containerd',
	])('is not what %s asks for', (typed) => {
		expect(answerer.to(typed)?.component).toBeUndefined();
	});
});
