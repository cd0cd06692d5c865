import { expect, it } from 'vitest';
import { pictureOf } from '../../../src/components/postCover.ts';
import { isStandfirst } from '../../../src/components/standfirst.ts';
import { aPost } from '../builders.ts';

it('the head of a post shows its cover, but not the drawn one of its release, which the hero is', () => {
	const cover = (facts: object) => pictureOf(aPost(facts));
	expect(cover({ release: '1.31', cover: '/img/covers/v1.31.0.svg' })).toBeUndefined();
	expect(cover({ release: '1.31', cover: '/img/covers/v1.31-preview.svg' })).toBeUndefined();
	expect(cover({ release: '1.31', cover: '/img/boat.png' })).toBe('/img/boat.png');
	expect(cover({ cover: '/img/covers/v1.31.0.svg' })).toBe('/img/covers/v1.31.0.svg');
	expect(cover({ cover: '/img/covers/feature-stages.svg' })).toBeDefined();
	expect(cover({ release: '1.31' })).toBeUndefined();
});

it('a description stands above the text unless it is the beginning of the text', () => {
	expect(isStandfirst('十周年后的第一版', '<p>这是<b>十周年</b>后的，第一版。</p>')).toBe(false);
	expect(isStandfirst('一句话', '<p>这是十周年后的第一版。</p>')).toBe(true);
	expect(isStandfirst('A & B', '<p>A &amp; B 是什么</p>')).toBe(false);
	expect(isStandfirst('', '<p>文</p>')).toBe(false);
});
