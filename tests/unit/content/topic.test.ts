import { describe, expect, it } from 'vitest';
import { releaseOf, releasesNamed } from '../../../src/domain/posts.ts';
import { fullTitle, titleAmongNews } from '../../../src/strings/titles.ts';

/** How the name of what this blog is about stands in titles, and is read in them. */

describe('a title', () => {
	it.each([
		['v1.31.0 版本内容', 'Kubernetes v1.31.0 版本内容'],
		['怎么升级', 'Kubernetes · 怎么升级'],
		['K8s 怎么升级', 'K8s 怎么升级'],
		['升级 Kubernetes', '升级 Kubernetes'],
	])('says Kubernetes among news of everything: %s', (title, expected) => {
		expect(titleAmongNews(title)).toBe(expected);
	});

	it('begins with Kubernetes and the release where the post has a headline', () => {
		const post = { title: 'v1.31.0版本内容', headline: '甲', release: undefined };
		expect(fullTitle(post)).toBe('甲');
		const [release] = releasesNamed({ tags: ['v1.31.0'], title: '', fileName: '' }).found;
		expect(fullTitle({ ...post, release })).toBe('Kubernetes v1.31：甲');
	});

	it.each(['Kubernetes 1.9 发布', 'K8s v1.9', 'kubernetes1.9 笔记'])(
		'names a release: %s',
		(title) => {
			const named = releasesNamed({ tags: [], title, fileName: 'x' });
			expect(releaseOf(named)).toEqual({ release: '1.9', conflict: [], unknown: [] });
		},
	);
});
