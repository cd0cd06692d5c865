import { describe, expect, it } from 'vitest';
import { previewWords } from '../../../src/components/previewWords.ts';
import { aPost, aRelease } from '../builders.ts';

/** What the page of a preview says of itself. */

describe('a preview', () => {
	it('says when its release is planned for, and leads to what upstream aims at', () => {
		const release = aRelease('1.38', { released: '2026-12-16', planned: true });
		const { words, href } = previewWords({ release, told: undefined });
		expect(words).toMatch(/计划.*v1\.38.*2026年12月16日/);
		expect(href).toBe('/releases/1.38/');
	});

	it('leads to the post about its release when that is out', () => {
		const told = aPost({ id: 'v1.38.0', release: '1.38', title: 'v1.38.0版本内容' });
		const { words, link, href } = previewWords({ release: aRelease('1.38'), told });
		expect(words).toMatch(/当时的计划/);
		expect([link, href]).toEqual(['v1.38.0版本内容', '/posts/v1.38.0/']);
	});

	it('leads to the page of a release that is out and that no post tells of yet', () => {
		const { href } = previewWords({ release: aRelease('1.38'), told: undefined });
		expect(href).toBe('/releases/1.38/');
	});
});
