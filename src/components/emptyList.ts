import type { HeldParts } from '../domain/parts.ts';
import { siteStrings } from '../strings/site.ts';
import { urls } from '../urls.ts';
import { heldLinks } from './heldLinks.ts';

/** What stands in the place of posts, and of lists of them, before there are any. */
export function emptyList(held: HeldParts) {
	const { empty, ways } = siteStrings.list;
	const links = [
		{ href: urls.releases(), text: ways.releases },
		{ href: urls.keps(), text: ways.keps },
		{ href: urls.subscribe(), text: ways.subscribe },
	];
	return { text: empty, ways: heldLinks(links, held) };
}
