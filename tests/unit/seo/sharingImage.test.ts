import { describe, expect, it } from 'vitest';
import { sharingImageOf } from '../../../src/seo/sharingImage.ts';
import { aPost } from '../builders.ts';

describe('the picture that a post is shared with', () => {
	it('is a bitmap where the cover is drawn', () => {
		expect(sharingImageOf(aPost({ id: 'a', title: '题', cover: '/img/a.svg' }))).toEqual({
			url: '/og/a.png',
			alt: '题',
			width: 1200,
			height: 630,
		});
	});

	it('is a photograph as it is', () => {
		expect(sharingImageOf(aPost({ title: '题', cover: '/img/a.jpg' }))).toEqual({
			url: '/img/a.jpg',
			alt: '题',
		});
	});

	it('is none without a cover', () => {
		expect(sharingImageOf(aPost())).toBeUndefined();
	});
});
