import { quotesOf } from '../domain/mentions.ts';
import { releaseInName, type Term, type TermKind, termKinds } from '../domain/posts.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { feedStrings as strings } from '../strings/feeds.ts';
import { segmentOf, termUrls, urls } from '../urls.ts';
import { type ChannelFacts, channelOf, type FeedChannel } from './items.ts';
import { type Move, moveItem, movesOf } from './moves.ts';
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

/** How many posts an entry quotes, the newest: of a KEP that they all name it would be without end. */
const quotesInEntry = 2;

/**
 * The newest moves: those of the newest release that has any, however many, and older ones until there are
 * `site.movesFeedSize`. No day bounds them, so that a SIG which rarely moves a KEP has its last moves.
 */
function newestOf(moves: readonly Move[]): readonly Move[] {
	const [newest] = moves;
	const atOnce = moves.filter(({ release }) => release === newest?.release).length;
	return moves.slice(0, Math.max(atOnce, site.movesFeedSize));
}

/** The newest moves of KEPs, with the words of posts; `releases` are newest first. */
export function movesChannel(
	facts: ChannelFacts,
	keps: readonly Kep[],
	around: { readonly releases: readonly Release[]; readonly posts: readonly Post[] },
): FeedChannel {
	const items = newestOf(movesOf(keps, around.releases)).map((move) =>
		moveItem(move, quotesOf(move.kep.number, around.posts).slice(0, quotesInEntry)),
	);
	return channelOf(facts, items);
}

/** Whatever the site has feeds for. */
export interface Subscribable {
	readonly terms: Readonly<Record<TermKind, readonly Term[]>>;
	readonly sigs: readonly string[];
}

/**
 * The terms of a kind whose feeds a list for import has: no tag that is a category too, or names one
 * release, of which no news comes. Their feeds are on their own pages.
 */
function worthListing(kind: TermKind, terms: Subscribable['terms']): readonly Term[] {
	if (kind !== 'tag') return terms[kind];
	const categories = new Set(terms.category.map(({ name }) => segmentOf(name)));
	return terms.tag.filter(
		({ name }) => !categories.has(segmentOf(name)) && releaseInName(name) === undefined,
	);
}

/** The feeds of the site that readers may import, in groups, each once. */
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
		{ title: strings.opml.keps, feeds: sigs.length > 0 ? [outline(movesFacts)] : [] },
		...termKinds.map((kind) => ({
			title: strings.opml[kind],
			feeds: worthListing(kind, terms).map((term) => outline(termFacts(kind, term))),
		})),
		{ title: strings.opml.sigs, feeds: sigs.map((sig) => outline(sigFacts(sig))) },
	];
}
