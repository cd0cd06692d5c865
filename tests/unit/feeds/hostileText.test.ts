import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../../src/feeds/content.ts';
import { atomFeed, jsonFeed, rssFeed } from '../../../src/feeds/formats.ts';
import type { FeedChannel } from '../../../src/feeds/items.ts';
import { feedLine } from '../../../src/feeds/text.ts';
import { titleAmongNews } from '../../../src/strings/titles.ts';
import { anyText } from './anyText.ts';
import { aChannel, atom, atomEntry, dc, encoded, only, rssItem } from './feedReader.ts';
import { childrenOf, textsOf } from './xmlReader.ts';

/** Text with all that breaks XML, CDATA, entities and UTF-16. */
const hostileText = fc
	.array(
		fc.oneof(
			anyText,
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(']]>', '<![CDATA[', '&apos;', '&amp;apos;', '&#0;', '<b>', '-->', '\uD83D'),
			fc.constantFrom('\u0000', '\u000B', '\r', '\uFFFE', '\uFDD0', '\u2028', '&\uFDD0apos;'),
		),
	)
	.map((parts) => `文${parts.join('')}字`);

const hostilePost = fc.record({
	title: hostileText,
	description: hostileText,
	// An address cannot be made of half a surrogate pair.
	authors: fc.tuple(hostileText.map((name) => name.toWellFormed())),
	tags: fc.tuple(hostileText),
	feedId: hostileText,
});

/** HTML of a paragraph and the form in which feeds have it. */
const hostileHtml = hostileText.map((text) => `<p>${text.replace(/</g, '&lt;')}</p>`);

function decoded(html: string): string {
	return html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

describe('text that breaks feeds', () => {
	const withHostileText = (
		check: (channel: FeedChannel, title: string, html: string) => void,
	): Promise<void> =>
		fc.assert(
			fc.asyncProperty(hostilePost, hostileHtml, async (post, html) => {
				const channel = await aChannel({ ...post, categories: [] }, html);
				const [item] = channel.items;
				check(channel, feedLine(titleAmongNews(post.title)), feedHtml(html, item?.url ?? ''));
			}),
		);

	it('arrives whole in RSS, by a strict XML reader', () =>
		withHostileText((channel, title, html) => {
			const item = rssItem(rssFeed(channel));
			expect(textsOf(item, 'title')).toEqual([title]);
			expect(textsOf(item, encoded)).toEqual([html]);
			expect(textsOf(item, dc('creator'))).toEqual(channel.items[0]?.authors.map((a) => a.name));
			expect(textsOf(item, 'category')).toEqual(channel.items[0]?.tags);
		}));

	it('arrives whole in RSS, by the reader of feedsmith', () =>
		withHostileText((channel, _, html) => {
			expect(parseRssFeed(rssFeed(channel)).items?.[0]?.content?.encoded).toBe(html);
		}));

	it('arrives whole in Atom, by a strict XML reader', () =>
		withHostileText((channel, title, html) => {
			const entry = atomEntry(atomFeed(channel));
			expect(textsOf(entry, atom('title')).map(decoded)).toEqual([title]);
			expect(textsOf(entry, atom('content'))).toEqual([html]);
			expect(only(childrenOf(entry, atom('category'))).attributes['term']).toBe(
				channel.items[0]?.tags[0],
			);
		}));

	it('arrives whole in Atom, by the reader of feedsmith', () =>
		withHostileText((channel, _, html) => {
			expect(parseAtomFeed(atomFeed(channel)).entries?.[0]?.content?.value).toBe(html);
		}));

	it('arrives whole in JSON Feed, by JSON.parse', () =>
		withHostileText((channel, title, html) => {
			const [item] = JSON.parse(jsonFeed(channel)).items;
			expect(item).toMatchObject({ title, content_html: html });
		}));

	it('arrives whole in JSON Feed, by the reader of feedsmith', () =>
		withHostileText((channel, title, html) => {
			const item = parseJsonFeed(jsonFeed(channel)).items?.[0];
			expect(item).toMatchObject({ title, content_html: html });
		}));
});
