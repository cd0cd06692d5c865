import { siteStrings } from '../strings/site.ts';
import { urls } from '../urls.ts';

/** What stands in the place of posts, and of lists of them, before there are any. */
export const emptyList = {
	text: siteStrings.list.empty,
	ways: [
		{ href: urls.releases(), text: siteStrings.list.ways.releases },
		{ href: urls.keps(), text: siteStrings.list.ways.keps },
		{ href: urls.subscribe(), text: siteStrings.list.ways.subscribe },
	],
} as const;
