import type { TermKind } from '../domain/posts.ts';
import { site } from '../site.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { termUrls, urls } from '../urls.ts';

/** What posts are listed by: the kinds of terms, and years. */
export type ListKind = TermKind | 'year';

/** What the lists of a kind are called, and where they and the index of all of them are. */
interface ListsOfKind {
	readonly name: string;
	readonly index: (page?: number) => string;
	readonly title: (term: string) => string;
	readonly href: (term: string, page?: number) => string;
	/** The lists of years have no feeds. */
	readonly feed?: (term: string) => string;
}

/** The lists by what posts are listed by. */
export const lists: Readonly<Record<ListKind, ListsOfKind>> = {
	category: { ...termUrls.category, name: strings.terms.categories, title: strings.terms.category },
	tag: { ...termUrls.tag, name: strings.terms.tags, title: strings.terms.tag },
	author: { ...termUrls.author, name: strings.terms.authors, title: strings.terms.author },
	year: {
		name: strings.archive.title,
		index: urls.archive,
		title: strings.archive.yearTitle,
		href: urls.year,
	},
};

/** What there is to say about an author beside the name; of other terms nothing. */
export function noteOn(kind: ListKind, name: string): string | undefined {
	return kind === 'author' ? site.authors.find((one) => one.name === name)?.note : undefined;
}

/** What a list says below its title: what there is to say about an author, and how many posts it has. */
export function listText(kind: ListKind, name: string, total: number): string {
	return [noteOn(kind, name), strings.list.posts(total)].filter(Boolean).join(' ');
}
