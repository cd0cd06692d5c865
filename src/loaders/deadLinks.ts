import { decodedPath } from '../addresses.ts';
import { sigsOf } from '../domain/keps.ts';
import { isHeld } from '../domain/parts.ts';
import { isOut, namesOfKind, yearsOf } from '../domain/posts.ts';
import type { Problem } from '../domain/problems.ts';
import { newestReleaseFirst, pairsOf } from '../domain/releases.ts';
import { entriesIn } from '../folders.ts';
import type { Post } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { segmentOf } from '../urls.ts';
import type { Linked } from './anchors.ts';
import type { ReadCatalogue } from './catalogue.ts';
import { catalogueRows, deadRow } from './catalogueRows.ts';
import { filesBeside } from './filesBeside.ts';
import { linkPath } from './linkPath.ts';
import { idOfPost, waitingFiles } from './postFiles.ts';
import { publishedBelow } from './publicFiles.ts';
import { siteAddresses } from './siteAddresses.ts';

/** Links to pages and files of this site that are not there. */

/** The posts, and the ids of all files that are some, those with errors of their own among them. */
interface LinkedPosts {
	readonly linked: readonly Linked[];
	readonly ids: readonly string[];
}

/** What the routes have in the places of their parameters, by the first step of the route. */
function valuesOf(posts: readonly Post[], { keps, releases, unread }: ReadCatalogue) {
	const names = (kind: keyof typeof namesOfKind) => [
		...new Set(posts.flatMap(namesOfKind[kind]).map(segmentOf)),
	];
	const numbers = [...keps.keys(), ...unread].map(String);
	const out = [...releases.values()].filter(({ planned }) => planned !== true);
	const pairs = pairsOf(newestReleaseFirst(out));
	const known: Readonly<Record<string, readonly string[]>> = {
		'keps number': numbers,
		'api number': numbers,
		'releases version': [...releases.keys()],
		'compare pair': pairs.map(({ from, to }) => `${from.version}...${to.version}`),
		'sigs sig': sigsOf([...keps.values()]),
		'categories name': names('category'),
		'tags name': names('tag'),
		'authors name': names('author'),
		'archive name': yearsOf(posts).map(({ name }) => name),
	};
	return (route: string, parameter: string) => known[`${route.split('/')[0]} ${parameter}`];
}

/** The same answers, each looked for once. */
function eachOnce(find: (path: string) => boolean): (path: string) => boolean {
	const known = new Map<string, boolean>();
	return (path) => {
		const found = known.get(path) ?? find(path);
		known.set(path, found);
		return found;
	};
}

/** A host where a path should be; two letters and more behind the last dot, but no ending of a file. */
const host =
	/^(?:[\w-]+\.)+(?!(?:md|mdx|html?|pdf|zip|png|jpe?g|gif|svg|txt|ya?ml|json)\b)[a-z]{2,}(?=[/?#:]|$)/i;

/** What to say of a link that leads nowhere. */
function wordsFor(url: string, isDraft: boolean): Said {
	const shown = decodedPath(url);
	if (isDraft) return problemStrings.linkToDraft(shown);
	return host.test(url) ? problemStrings.linkWithoutScheme(shown) : problemStrings.deadLink(shown);
}

/**
 * An error for each link that leads to nothing of the project at `root`: neither to a page (nor a row of
 * the catalogue's) nor to a file of `public/`; and for one to a draft, which is no page in a build. One to a post that waits to be
 * mended is a warning, or every such post would keep out all that link to it.
 */
export function deadLinks(
	root: string,
	{ linked, ids }: LinkedPosts,
	catalogue: ReadCatalogue,
): Problem[] {
	const posts = linked.map(({ post }) => post);
	const files = new Set([
		...publishedBelow(entriesIn(root, 'public')).map(([path]) => path.normalize('NFC')),
		...filesBeside(posts).map(({ address }) => address),
	]);
	const old = new Set(linked.flatMap(({ oldAddresses }) => oldAddresses.map(({ path }) => path)));
	const drafts = new Set(posts.filter(({ draft }) => draft).map(({ id }) => `/posts/${id}`));
	const waiting = new Set(waitingFiles(root).map((file) => `/posts/${idOfPost(root, file)}`));
	const rows = catalogueRows(catalogue);
	const isFile = (bare: string) =>
		old.has(bare) || files.has(bare) || files.has(`${bare}/index.html`);
	const thereAmong = (some: readonly Post[]) => {
		const { isTaken } = siteAddresses(root, ids, valuesOf(some, catalogue));
		return eachOnce(
			(path) =>
				(isTaken(path) && isHeld(path, catalogue.held)) ||
				isFile(path.replace(/\/(?:index\.html)?$/, '')),
		);
	};
	// What no reader sees yet makes no page of a tag or a year for what they see.
	const outs = posts.filter(isOut);
	const isThere = thereAmong(posts);
	const isThereForOuts = outs.length === posts.length ? isThere : thereAmong(outs);
	return linked.flatMap(({ post, links }) =>
		links.flatMap(({ line, url, file = post.file }): Problem[] => {
			if (url.startsWith('#')) return [];
			const path = linkPath(url, post.id);
			const target = path.replace(/\/$/, '');
			const isDraft = !post.draft && drafts.has(target);
			if ((isOut(post) ? isThereForOuts : isThere)(path) && !isDraft) {
				const said = deadRow(rows, target, decodedPath(url.split('#', 2)[1] ?? ''));
				return said === undefined ? [] : [{ file, line, severity: 'error', ...said }];
			}
			if (waiting.has(target))
				return [{ file, line, severity: 'warning', ...problemStrings.linkToWaiting(target) }];
			return [{ file, line, severity: 'error', ...wordsFor(url, isDraft) }];
		}),
	);
}
