import { type ClusterPart, partOf } from '../domain/actionParts.ts';
import { namesIn } from '../domain/actionWords.ts';
import { kepsNamed } from '../domain/mentions.ts';
import type { Action } from '../schemas/action.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Post, WholePost } from '../schemas/post.ts';
import { absolute, urls } from '../urls.ts';
import type { ApiDocument } from './documents.ts';
import { headOf, kepOf, linkOf } from './write.ts';

/** Writes posts and SIGs, for machines. */

type Whole = ApiDocument<'post'>['post'];

function placeIn({ id }: Pick<Post, 'id'>, anchor: string): string {
	return `${absolute(urls.post(id))}#${anchor}`;
}

/** An action with the names in it and its place in the post. */
export function toldAction(
	action: Action,
	post: Pick<Post, 'id'>,
	part: ClusterPart,
): Whole['actions'][number] {
	const { kind, lead, text, sources, anchor } = action;
	const url = placeIn(post, anchor);
	return { kind, part, lead, text, names: [...namesIn(action)], sources, url };
}

function factsOf(post: WholePost) {
	const { authors, date, updated, description, categories, tags, release } = post;
	const { id, preview, length, readingMinutes } = post;
	return {
		...linkOf(post),
		...{ authors, date, updated, description, categories, tags, release },
		...{ preview, length, readingMinutes },
		markdown: absolute(urls.postMarkdown(id)),
		json: absolute(urls.postJson(id)),
	};
}

/** All posts without their text; `posts` are newest first. */
export function postsDocument(posts: readonly WholePost[]): ApiDocument<'posts'> {
	return { ...headOf('posts', urls.home()), posts: posts.map(factsOf) };
}

function coverOf({ cover, remoteCover }: Post): string | undefined {
	return cover === undefined ? remoteCover : absolute(urls.asset(cover));
}

/** What is known of one post. */
export function postDocument(post: WholePost): ApiDocument<'post'> {
	const { id, headings, mentions, actions } = post;
	return {
		...headOf('post', urls.post(id)),
		post: {
			...factsOf(post),
			cover: coverOf(post),
			headings: headings.map(({ depth, text, slug }) => ({
				depth,
				text,
				url: placeIn(post, slug),
			})),
			mentions: mentions.map(({ kep, stage, sentence, remark, anchor }) => ({
				...{ kep, stage, sentence, remark },
				url: placeIn(post, anchor),
			})),
			actions: actions.map((action) => toldAction(action, post, partOf(action))),
		},
	};
}

/** A SIG with the KEPs that it owns, by number. */
export interface OwnerSig {
	readonly sig: string;
	readonly keps: readonly Kep[];
}

/** The posts that name a KEP of a SIG, with the numbers of these. */
function postsNaming(keps: readonly Kep[], posts: readonly Post[]) {
	const numbers = new Set(keps.map(({ number }) => number));
	return posts
		.map((post) => ({ post, named: kepsNamed(post).filter((number) => numbers.has(number)) }))
		.filter(({ named }) => named.length > 0);
}

function addressesOf(sig: string) {
	return {
		url: absolute(urls.sig(sig)),
		feed: absolute(urls.sigFeed(sig)),
		json: absolute(urls.sigJson(sig)),
	};
}

/** All SIGs with how much there is of each. */
export function sigsDocument(
	sigs: readonly OwnerSig[],
	posts: readonly Post[],
): ApiDocument<'sigs'> {
	return {
		...headOf('sigs', urls.sigs()),
		sigs: sigs.map(({ sig, keps }) => ({
			name: sig,
			...{ keps: keps.length, posts: postsNaming(keps, posts).length },
			...addressesOf(sig),
		})),
	};
}

/** One SIG; `posts` are newest first. */
export function sigDocument({ sig, keps }: OwnerSig, posts: readonly Post[]): ApiDocument<'sig'> {
	return {
		...headOf('sig', urls.sig(sig)),
		sig: { name: sig, ...addressesOf(sig) },
		keps: keps.map(kepOf),
		posts: postsNaming(keps, posts).map(({ post, named }) => ({
			...linkOf(post),
			named: [...named],
		})),
	};
}
