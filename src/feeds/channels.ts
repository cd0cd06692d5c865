import { quotesOf } from '../domain/mentions.ts';
import { type Term, type TermKind, termKinds } from '../domain/posts.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { feedStrings as strings } from '../strings/feeds.ts';
import { segmentOf, termUrls, urls } from '../urls.ts';
import { type ChannelFacts, channelOf, type FeedChannel } from './items.ts';
import { moveItem, movesOf } from './moves.ts';
import type { FeedGroup } from './opml.ts';

/** The feeds beside that of all posts: what each is called, where it is and whose news it tells. */

/** The feed of a category, tag or author. */
export function termFacts(kind: TermKind, { name }: Pick<Term, 'name'>): ChannelFacts {
	const { href, feed } = termUrls[kind];
	return { name: [kind, segmentOf(name)], title: name, home: href(name), path: feed(name) };
}

/** The feed of what releases made of all KEPs. */
export const movesFacts: ChannelFacts = {
	name: ['keps'],
	title: strings.moves,
	description: strings.movesDescription,
	home: urls.keps(),
	path: urls.kepFeed(),
};

/** The same for a SIG's. */
export function sigFacts(sig: string): ChannelFacts {
	return {
		...movesFacts,
		name: ['sig', sig],
		title: strings.sigMoves(sig),
		home: urls.sig(sig),
		path: urls.sigFeed(sig),
	};
}

/** What the newest releases made of KEPs, with the words of posts; `releases` are newest first. */
export function movesChannel(
	facts: ChannelFacts,
	keps: readonly Kep[],
	around: { readonly releases: readonly Release[]; readonly posts: readonly Post[] },
): FeedChannel {
	const moves = movesOf(keps, around.releases.slice(0, site.movesFeedReleases));
	const items = moves.map((move) => moveItem(move, quotesOf(move.kep.number, around.posts)));
	return channelOf(facts, items);
}

/** Whatever the site has feeds for. */
export interface Subscribable {
	readonly terms: Readonly<Record<TermKind, readonly Term[]>>;
	readonly sigs: readonly string[];
}

/** Every feed of the site, in groups. */
export function feedGroups({ terms, sigs }: Subscribable): readonly FeedGroup[] {
	const outline = ({ title, home, path }: ChannelFacts) => ({
		title: strings.title(site.name, title ?? ''),
		home,
		path,
	});
	return [
		{
			title: strings.opml.posts,
			feeds: [{ title: site.name, home: urls.home(), path: urls.rss() }],
		},
		{ title: strings.opml.keps, feeds: [outline(movesFacts)] },
		...termKinds.map((kind) => ({
			title: strings.opml[kind],
			feeds: terms[kind].map((term) => outline(termFacts(kind, term))),
		})),
		{ title: strings.opml.sigs, feeds: sigs.map((sig) => outline(sigFacts(sig))) },
	];
}
