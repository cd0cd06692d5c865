import { type FeedChannel, siteChannel } from '../../../src/feeds/items.ts';
import type { Post } from '../../../src/schemas/post.ts';
import { timestampSchema } from '../../../src/schemas/timestamp.ts';
import { urls } from '../../../src/urls.ts';
import { aPost } from './aPost.ts';
import { childrenOf, readXml, type XmlElement } from './xmlReader.ts';

/** A feed of one post, and its parts as a strict reader of XML finds them. */

export const atom = (name: string) => `{http://www.w3.org/2005/Atom}${name}`;
export const dc = (name: string) => `{http://purl.org/dc/elements/1.1/}${name}`;
export const encoded = '{http://purl.org/rss/1.0/modules/content/}encoded';

const updated = timestampSchema.parse('2024-08-20 08:30');

export function aChannel(post: Partial<Post> = {}, html = '<p>正文</p>'): Promise<FeedChannel> {
	return siteChannel(urls.rss(), [aPost({ updated, ...post })], {
		htmlOf: () => html,
		pictureLength: () => 4321,
	});
}

export function only(elements: readonly XmlElement[]): XmlElement {
	const [element] = elements;
	if (element === undefined || elements.length > 1) throw new Error(`${elements.length} elements`);
	return element;
}

export function rssItem(xml: string): XmlElement {
	return only(childrenOf(only(childrenOf(readXml(xml), 'channel')), 'item'));
}

export function atomEntry(xml: string): XmlElement {
	return only(childrenOf(readXml(xml), atom('entry')));
}
