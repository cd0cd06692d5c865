import type {
	BlogPosting,
	BreadcrumbList,
	SearchAction,
	WebSite,
	WithActionConstraints,
	WithContext,
} from 'schema-dts';
import { lastChangeOf } from '../domain/posts.ts';
import type { WholePost } from '../schemas/post.ts';
import { site } from '../site.ts';
import { fullTitle } from '../strings/titles.ts';
import { absolute, urls } from '../urls.ts';
import { shortDescription } from './description.ts';
import type { SharingImage } from './sharingImage.ts';

/** Structured data (JSON-LD) of posts and of what every page has. */

export const context = 'https://schema.org';

export const publisher = {
	'@type': 'Organization',
	name: site.name,
	url: absolute(urls.home()),
} as const;

/** A post, with the picture that it is shared with: the page's own metadata names the same one. */
export function blogPosting(post: WholePost, image: SharingImage | undefined) {
	const url = absolute(urls.post(post.id));
	return {
		'@context': context,
		'@type': 'BlogPosting',
		headline: fullTitle(post),
		...(post.headline === undefined ? {} : { alternativeHeadline: post.title }),
		...(post.description === '' ? {} : { description: shortDescription(post.description) }),
		url,
		mainEntityOfPage: url,
		inLanguage: site.language,
		datePublished: post.date,
		dateModified: lastChangeOf(post),
		author: post.authors.map((name) => ({
			'@type': isGroup(name) ? 'Organization' : 'Person',
			name,
			url: absolute(urls.author(name)),
		})),
		publisher,
		...(post.categories.length === 0 ? {} : { articleSection: post.categories }),
		...(post.tags.length === 0 ? {} : { keywords: post.tags }),
		...(image === undefined ? {} : { image: absolute(image.url) }),
		wordCount: post.length,
	} as const satisfies WithContext<BlogPosting>;
}

function isGroup(name: string): boolean {
	return site.authors.some((author) => author.name === name && author.kind === 'group');
}

/** A step on the way from the home page to a page. */
export interface TrailStep {
	readonly name: string;
	/** Absent for the page itself. */
	readonly path?: string;
}

/** The way from the home page to this one. */
export function breadcrumbList(steps: readonly TrailStep[]) {
	return {
		'@context': context,
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ name, path }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			...(path === undefined ? {} : { item: absolute(path) }),
		})),
	} as const satisfies WithContext<BreadcrumbList>;
}

/** The site, with where a search engine may send a reader's query. */
export function webSite() {
	const search = {
		'@type': 'SearchAction',
		target: {
			'@type': 'EntryPoint',
			urlTemplate: `${absolute(urls.search(''))}{search_term_string}`,
		},
		'query-input': 'required name=search_term_string',
	} as const satisfies WithActionConstraints<SearchAction>;
	return {
		'@context': context,
		'@type': 'WebSite',
		name: site.name,
		description: site.description,
		url: absolute(urls.home()),
		inLanguage: site.language,
		potentialAction: search,
	} as const satisfies WithContext<WebSite>;
}

/**
 * The text of a `<script type="application/ld+json">`: no `<`, so that no text in it can end the
 * script, and no line separator that an older JSON reader stops at.
 */
export function serializeJsonLd(value: object): string {
	return JSON.stringify(value).replace(
		/[<\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
