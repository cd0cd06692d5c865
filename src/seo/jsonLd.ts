import { lastChangeOf } from '../domain/posts.ts';
import type { Post } from '../schemas/post.ts';
import { site } from '../site.ts';
import { absolute, urls } from '../urls.ts';
import { shortDescription } from './description.ts';
import type { SharingImage } from './sharingImage.ts';

/** A thing of schema.org with its context, as it stands in a page of its own. */
interface Described<Type extends string> {
	readonly '@context': 'https://schema.org';
	readonly '@type': Type;
}

interface Named<Type extends string> {
	readonly '@type': Type;
	readonly name: string;
	readonly url: string;
}

/** https://schema.org/BlogPosting */
export interface BlogPosting extends Described<'BlogPosting'> {
	readonly headline: string;
	readonly description?: string;
	readonly url: string;
	readonly mainEntityOfPage: string;
	readonly inLanguage: string;
	readonly datePublished: string;
	readonly dateModified: string;
	readonly author: readonly Named<'Organization' | 'Person'>[];
	readonly publisher: Named<'Organization'>;
	readonly articleSection?: readonly string[];
	readonly keywords?: readonly string[];
	/** Absolute. */
	readonly image?: string;
	readonly wordCount: number;
}

/** https://schema.org/BreadcrumbList */
export interface BreadcrumbList extends Described<'BreadcrumbList'> {
	readonly itemListElement: readonly {
		readonly '@type': 'ListItem';
		/** From 1. */
		readonly position: number;
		readonly name: string;
		readonly item?: string;
	}[];
}

/** https://schema.org/WebSite */
export interface WebSite extends Described<'WebSite'> {
	readonly name: string;
	readonly description: string;
	readonly url: string;
	readonly inLanguage: string;
	readonly potentialAction: {
		readonly '@type': 'SearchAction';
		readonly target: { readonly '@type': 'EntryPoint'; readonly urlTemplate: string };
		readonly 'query-input': string;
	};
}

const context = 'https://schema.org';

/** A post, with the picture that it is shared with: the page's own metadata names the same one. */
export function blogPosting(post: Post, image: SharingImage | undefined): BlogPosting {
	const url = absolute(urls.post(post.id));
	return {
		'@context': context,
		'@type': 'BlogPosting',
		headline: post.title,
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
		publisher: { '@type': 'Organization', name: site.name, url: absolute(urls.home()) },
		...(post.categories.length === 0 ? {} : { articleSection: post.categories }),
		...(post.tags.length === 0 ? {} : { keywords: post.tags }),
		...(image === undefined ? {} : { image: absolute(image.url) }),
		wordCount: post.length,
	};
}

function isGroup(name: string): boolean {
	return site.authors.some((author) => author.name === name && author.kind === 'group');
}

/** The way from the home page to this one; the last step is this page and has no path. */
export function breadcrumbList(
	steps: readonly { readonly name: string; readonly path?: string }[],
): BreadcrumbList {
	return {
		'@context': context,
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ name, path }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			...(path === undefined ? {} : { item: absolute(path) }),
		})),
	};
}

/** The site, with where a search engine may send a reader's query. */
export function webSite(): WebSite {
	return {
		'@context': context,
		'@type': 'WebSite',
		name: site.name,
		description: site.description,
		url: absolute(urls.home()),
		inLanguage: site.language,
		potentialAction: {
			'@type': 'SearchAction',
			target: {
				'@type': 'EntryPoint',
				urlTemplate: `${absolute(urls.search(''))}{search_term_string}`,
			},
			'query-input': 'required name=search_term_string',
		},
	};
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
