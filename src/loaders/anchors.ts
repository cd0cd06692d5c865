import { closest } from 'fastest-levenshtein';
import { decodedPath } from '../addresses.ts';
import type { Problem } from '../domain/problems.ts';
import { headingMeant } from '../markdown/anchor.ts';
import type { Rendered } from '../markdown/render.ts';
import type { WholePost } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import { urls } from '../urls.ts';
import type { OldAddressAt } from './oldAddresses.ts';

/** Links to headings, of the same post and of others. */

/** A post with what its article offers to links and asks of them. */
export interface Linked {
	readonly post: WholePost;
	/** `undefined` if they are not known, because the article cannot be read. */
	readonly ids: Rendered['ids'] | undefined;
	readonly links: Rendered['links'];
	readonly oldAddresses: readonly OldAddressAt[];
}

/** What an address or a fragment names, however it is encoded and its letters are composed. */
function named(address: string): string {
	return decodedPath(address).normalize('NFC');
}

/** A link to an id that its target does not have. */
interface DeadAnchor {
	/** Where the link is written. */
	readonly file: string;
	readonly line: number;
	readonly url: string;
	/** The fragment, decoded. */
	readonly id: string;
	readonly target: Linked & { readonly ids: Rendered['ids'] };
}

/** Finds the links of a post to ids that are not there. */
function deadAnchorsIn(linked: readonly Linked[]): (source: Linked) => DeadAnchor[] {
	const byAddress = new Map(linked.map((one) => [named(urls.post(one.post.id)), one]));
	const idsOf = new Map(
		linked.map((one) => [one, new Set(one.ids?.map((id) => id.normalize('NFC')))]),
	);
	return (source) =>
		source.links.flatMap(({ line, url, file = source.post.file }): DeadAnchor[] => {
			const [address = '', fragment = ''] = url.split('#', 2);
			const target = address === '' ? source : byAddress.get(named(address.replace(/\?.*/, '')));
			const id = named(fragment);
			if (id === '' || id === 'top' || target?.ids === undefined) return [];
			if (idsOf.get(target)?.has(id)) return [];
			return [{ file, line, url, id, target: { ...target, ids: target.ids } }];
		});
}

/**
 * What the links to headings of other posts mean that were written for another generator: by the file
 * of the post, from the link's address to the right one. Those within a post are right already.
 */
export function meantAnchors(
	linked: readonly Linked[],
): ReadonlyMap<string, Readonly<Record<string, string>>> {
	const deadIn = deadAnchorsIn(linked);
	const found = linked.map((source): [string, Record<string, string>] => {
		const meant = deadIn(source).flatMap(({ url, id, target: { post } }) => {
			const slug = headingMeant(id, [...post.headings, { slug: 'top', text: post.title }]);
			return slug === undefined ? [] : [[url, `${url.split('#', 1)[0]}#${slug}`] as const];
		});
		return [source.post.file, Object.fromEntries(meant)];
	});
	return new Map(found.filter(([, meant]) => Object.keys(meant).length > 0));
}

/** How far a nearest heading is looked for, in characters times headings, before reports do without. */
const mostCompared = 10_000_000;

/** Links to headings that are not there. */
export function deadAnchors(linked: readonly Linked[]): Problem[] {
	const deadIn = deadAnchorsIn(linked);
	let compared = 0;
	return linked.flatMap((source) =>
		deadIn(source).map(({ file, line, id, target }): Problem => {
			compared += id.length * target.ids.length;
			const isSought = target.ids.length > 0 && compared <= mostCompared;
			const nearest = isSought ? closest(id, [...target.ids]) : undefined;
			const said = problemStrings.deadAnchor(id, nearest);
			return { file, line, severity: 'error', ...said };
		}),
	);
}
