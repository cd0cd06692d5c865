import { generateOpml } from 'feedsmith';
import { site } from '../site.ts';
import { absolute } from '../urls.ts';
import { feedLine } from './text.ts';

/** A feed as readers list it. */
export interface FeedOutline {
	readonly title: string;
	/** The path of the page whose news the feed tells. */
	readonly home: string;
	/** The path of the feed. */
	readonly path: string;
}

/** Feeds of one kind. */
export interface FeedGroup {
	readonly title: string;
	readonly feeds: readonly FeedOutline[];
}

/** All feeds of the site as OPML 2.0, which feed readers import. Groups without feeds are left out. */
export function opml(groups: readonly FeedGroup[]): string {
	return generateOpml({
		head: { title: site.name },
		body: {
			outlines: groups
				.filter(({ feeds }) => feeds.length > 0)
				.map(({ title, feeds }) => ({
					text: title,
					title,
					outlines: feeds.map((feed) => ({
						type: 'rss',
						text: feedLine(feed.title),
						title: feedLine(feed.title),
						xmlUrl: absolute(feed.path),
						htmlUrl: absolute(feed.home),
						language: site.language,
					})),
				})),
		},
	});
}
