import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelId, moveId, postId } from '../../../src/feeds/ids.ts';
import { site } from '../../../src/site.ts';
import { anyText } from './anyText.ts';

/** RFC 4151: tag:authority,date:specific. */
const tagUri =
	/^tag:[a-z\d.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:(?:[\w\-.~!$&'()*+,;=:@/?]|%[\dA-F]{2})*$/;

describe('postId', () => {
	it('keeps an address by which another blog’s feeds called the post', () => {
		expect(postId('https://old.example.org/a/')).toBe('https://old.example.org/a/');
	});

	it('is a tag URI whatever the feed id', () => {
		fc.assert(
			fc.property(anyText, (feedId) => {
				expect(postId(feedId)).toMatch(tagUri);
			}),
		);
	});

	it('is the one that readers know since the first post', () => {
		expect(postId('v1.31.0')).toBe(`tag:${site.feedAuthority}:post/v1.31.0`);
	});

	it('differs for different feed ids', () => {
		expect(postId('a/b')).not.toBe(postId('a'));
	});

	it('is the same for both Unicode spellings of a file name', () => {
		expect(postId('é'.normalize('NFD'))).toBe(postId('é'.normalize('NFC')));
	});
});

describe('moveId', () => {
	it('is the one that readers know since the first move', () => {
		expect(moveId(3329, '1.31')).toBe(`tag:${site.feedAuthority}:kep/3329/1.31`);
	});
});

describe('channelId', () => {
	it('is the one that readers know since the first feed', () => {
		expect(channelId('tag', 'ai-训练')).toBe(
			`tag:${site.feedAuthority}:feed/tag/ai-%E8%AE%AD%E7%BB%83`,
		);
	});

	it('is a tag URI', () => {
		expect(channelId('posts')).toMatch(tagUri);
	});
});
