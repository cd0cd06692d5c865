import { type Page, pagesOf } from '../domain/pages.ts';
import { namesOfKind, type Term, type TermKind, termsOf, yearsOf } from '../domain/posts.ts';
import { othersOf, subjectsOf } from '../domain/termIndex.ts';
import { site } from '../site.ts';
import { segmentOf } from '../urls.ts';
import { allPosts } from './posts.ts';

/** All terms of a kind with their posts. */
export async function termsOfKind(kind: TermKind | 'year'): Promise<readonly Term[]> {
	const posts = await allPosts();
	return kind === 'year' ? yearsOf(posts) : termsOf(posts, namesOfKind[kind], segmentOf);
}

/** The terms of every kind that has feeds. */
export async function allTerms(): Promise<Readonly<Record<TermKind, readonly Term[]>>> {
	return {
		category: await termsOfKind('category'),
		tag: await termsOfKind('tag'),
		author: await termsOfKind('author'),
	};
}

/** The pages of an index of terms: `/tags/`, `/tags/page/2/`. */
export async function termIndexPages(kind: TermKind) {
	return pagesOf(await termsOfKind(kind), site.termPageSize).map((page) => ({
		params: { page: stepsTo(page) },
		props: { kind, page },
	}));
}

/** The pages of each term: `/tags/<name>/`, `/tags/<name>/page/2/`. */
export async function termPages(kind: TermKind | 'year') {
	const terms = await termsOfKind(kind);
	return terms.flatMap((term) => {
		const { name, posts } = term;
		const beside = {
			newest: posts[0]?.date ?? '',
			oldest: posts.at(-1)?.date ?? '',
			tags: subjectsOf(termsOf(posts, namesOfKind.tag, segmentOf))
				.filter((tag) => kind !== 'tag' || segmentOf(tag.name) !== segmentOf(name))
				.slice(0, site.termsBeside),
			years: kind === 'year' ? othersOf(terms, term, site.termsBeside) : [],
		};
		return pagesOf(posts, site.pageSize).map((page) => ({
			params: { name: segmentOf(name), page: stepsTo(page) },
			props: { kind, name, total: posts.length, page, beside },
		}));
	});
}

/** A feed for each term. */
export async function termFeeds(kind: TermKind) {
	return (await termsOfKind(kind)).map((term) => ({
		params: { name: segmentOf(term.name) },
		props: { kind, term },
	}));
}

/** What the address of a page adds to that of its list; the first page adds nothing. */
function stepsTo({ number }: Page<unknown>): string | undefined {
	return number === 1 ? undefined : `page/${number}`;
}
