import type { Page } from '../domain/pages.ts';
import type { Post } from '../schemas/post.ts';
import type { PageFacts } from '../seo/pageMetadata.ts';
import { sharingImageOf } from '../seo/sharingImage.ts';
import { site } from '../site.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { urls } from '../urls.ts';

/** What layouts say of their pages to search engines and wherever a page is shared. */

type PageOf = Pick<Page<unknown>, 'number' | 'last'>;

/** A page of all posts, the first of which is the home page. */
export function homeFacts(number: number): PageFacts {
	const first = number === 1;
	return {
		kind: first ? 'home' : 'page',
		title: first ? site.name : strings.home.pageTitle(number),
		description: site.description,
		path: urls.home(number),
	};
}

/** The page of a post. */
export function postFacts(post: Post): PageFacts {
	return {
		kind: 'post',
		title: post.title,
		description: post.description,
		path: urls.post(post.id),
		published: post.date,
		updated: post.updated,
		authors: post.authors,
		tags: post.tags,
		image: sharingImageOf(post),
	};
}

/** A list of posts: of one category, tag, author or year. */
export interface ListOfPosts {
	readonly title: string;
	/** What the list is called inside sentences. */
	readonly name: string;
	/** Posts on all of its pages. */
	readonly total: number;
	readonly page: PageOf;
	/** The address of each of its pages. */
	readonly href: (page: number) => string;
	/** The list's own feed, if it has one. */
	readonly feed?: string | undefined;
}

/** A page of a list of posts; which one is said where there are several. */
export function listFacts({ title, name, total, page, href, feed }: ListOfPosts): PageFacts {
	const paging = page.last > 1 ? `（${strings.list.page(page.number, page.last)}）` : '';
	return {
		kind: 'page',
		title: title + paging,
		description: strings.terms.description(name, total) + paging,
		path: href(page.number),
		feed: feed === undefined ? undefined : { title, path: feed },
	};
}

/** A page of an index of terms; which one is said from the second on. */
export function termsFacts(title: string, page: PageOf, href: (page: number) => string): PageFacts {
	const paging = page.number === 1 ? '' : `（${strings.list.page(page.number, page.last)}）`;
	return {
		kind: 'page',
		title: title + paging,
		description: strings.terms.listDescription(title),
		path: href(page.number),
	};
}
