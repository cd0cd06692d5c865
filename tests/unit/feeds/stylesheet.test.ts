import { describe, expect, it } from 'vitest';
import { feedStylesheet } from '../../../src/feeds/stylesheet.ts';
import { feedStrings } from '../../../src/strings/feeds.ts';

describe('the sheet by which browsers show feeds', () => {
	const sheet = feedStylesheet();

	it('says what a feed is, in the words of the interface', () => {
		for (const text of Object.values(feedStrings.shown)) expect(sheet).toContain(text);
	});

	it('names its encoding first, which a host may not do', () => {
		expect(sheet.startsWith('@charset "utf-8";')).toBe(true);
	});

	it('holds no character that would end a string of CSS', () => {
		const strings = sheet.match(/--feed-\w+: "[^"\\\n]*";/g);
		expect(strings).toHaveLength(Object.keys(feedStrings.shown).length);
	});
});
