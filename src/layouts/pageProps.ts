import type { PlanCount } from '../components/planCounts.ts';
import { nameOf, shortened, sigsOf } from '../domain/keps.ts';
import type { KepInPost } from '../domain/mentions.ts';
import { type Change, countIn, lastStepOf, type OutcomeGroups } from '../domain/milestones.ts';
import type { Page } from '../domain/pages.ts';
import { dayOf } from '../domain/posts.ts';
import type { Pair } from '../domain/releases.ts';
import { stageOfSections, stagesIn } from '../domain/stages.ts';
import { kepSubject } from '../domain/subjects.ts';
import type { ForeignSources } from '../policy.ts';
import type { Kep } from '../schemas/kep.ts';
import type { WholePost } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { kepRecord, postRecord, releaseRecord, type SearchRecord } from '../search/record.ts';
import { kepJsonLd, releaseJsonLd } from '../seo/catalogueJsonLd.ts';
import { blogPosting, breadcrumbList, webSite } from '../seo/jsonLd.ts';
import type { PageFacts } from '../seo/pageMetadata.ts';
import { sharingImageOf } from '../seo/sharingImage.ts';
import { site } from '../site.ts';
import { catalogueStrings } from '../strings/catalogue.ts';
import { formatDay } from '../strings/format.ts';
import { planStrings } from '../strings/plan.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { fullTitle } from '../strings/titles.ts';
import { urls } from '../urls.ts';
import { type ListKind, lists } from './lists.ts';
import { trailTo } from './trails.ts';

/** What layouts say of their pages to readers' tabs, search engines, the search and the policy. */
export interface PageProps {
	readonly facts: PageFacts;
	/** What search knows of the page beside its text; a page without it is not searched. */
	readonly search?: SearchRecord;
	/** The id of the text that the skip link leads to; all of `main`, if not given. */
	readonly textId?: string;
	/** Other hosts of which the page shows something. */
	readonly foreign?: ForeignSources;
	/** Where its scripts may send something: to this site, if not given. */
	readonly connects?: 'self' | 'none';
	/** Structured data for search engines. */
	readonly structuredData?: readonly object[];
}

type PageOf = Pick<Page<unknown>, 'number' | 'last'>;

/** A page of all posts, the first of which is the home page. */
export function homeProps(number: number): PageProps {
	const first = number === 1;
	return {
		facts: {
			kind: first ? 'home' : 'page',
			title: first ? site.name : strings.home.pageTitle(number),
			description: site.description,
			path: urls.home(number),
		},
		structuredData: first ? [webSite()] : [],
	};
}

/** The page of a post that names these KEPs. */
export function postProps(post: WholePost, keps: readonly KepInPost[]): PageProps {
	const { headings, release } = post;
	const title = fullTitle(post);
	const image = sharingImageOf(post);
	const sigs = sigsOf(keps.flatMap(({ kep }) => kep ?? []));
	return {
		facts: {
			kind: 'post',
			title,
			description: post.description,
			path: urls.post(post.id),
			published: post.date,
			updated: post.updated,
			authors: post.authors,
			tags: post.tags,
			markdown: urls.postMarkdown(post.id),
			image,
		},
		search: postRecord({
			title,
			names: post.headline === undefined ? [] : [post.title],
			date: dayOf(post.date),
			release,
			stages: [...stageOfSections(headings)],
			filters: { category: post.categories, stage: stagesIn(headings), sig: sigs },
		}),
		textId: 'ui--text',
		foreign: post.foreign,
		structuredData: [blogPosting(post, image), breadcrumbList(trailTo('posts', title))],
	};
}

/** A list of posts: of one category, tag, author or year. */
export interface ListOfPosts {
	readonly kind: ListKind;
	/** The category, tag, author or year. */
	readonly name: string;
	/** Posts on all of its pages. */
	readonly total: number;
	readonly page: PageOf;
}

/** A page of a list of posts; which one is said where there are several. */
export function listProps({ kind, name, total, page }: ListOfPosts): PageProps {
	const list = lists[kind];
	const title = list.title(name);
	const paging = page.last > 1 ? `（${strings.list.page(page.number, page.last)}）` : '';
	const trail = trailTo({ name: list.name, path: list.index() }, title);
	return {
		facts: {
			kind: 'page',
			title: title + paging,
			description: strings.terms.description(name, total) + paging,
			path: list.href(name, page.number),
			feed: list.feed && { title, path: list.feed(name) },
		},
		structuredData: [breadcrumbList(trail)],
	};
}

/** A page of an index of terms; which one is said from the second on. */
export function termsProps(kind: ListKind, page: PageOf): PageProps {
	const { name, index } = lists[kind];
	const paging = page.number === 1 ? '' : `（${strings.list.page(page.number, page.last)}）`;
	return {
		facts: {
			kind: 'page',
			title: name + paging,
			description: strings.terms.listDescription(name),
			path: index(page.number),
		},
	};
}

/** The page of a release with the KEPs that it moved. */
export function releaseProps(release: Release, moved: OutcomeGroups<Change>): PageProps {
	const { version, codename, planned: isPlanned = false } = release;
	const { release: words, planned } = catalogueStrings;
	const title = words.title(version);
	const outcomes = moved.map(({ outcome }) => outcome);
	const name = codename ?? planned;
	const described = isPlanned
		? words.plannedDescription(version, formatDay(release.released), countIn(moved))
		: words.description(version, name, countIn(moved));
	return {
		facts: {
			kind: 'page',
			title: `${title}（${name}）`,
			description: described,
			path: urls.release(version),
		},
		search: releaseRecord(title, release, isPlanned ? [] : outcomes),
		structuredData: [
			// Nothing is published of a planned release.
			...(isPlanned ? [] : [releaseJsonLd(release)]),
			breadcrumbList(trailTo('releases', title)),
		],
	};
}

/** A tab and a list of search engines have room for no more of a KEP's name. */
const nameInTitle = 44;

/** The page of a KEP. */
export function kepProps(kep: Kep): PageProps {
	const { number, summary } = kep;
	const label = catalogueStrings.kep.title(number);
	const name = nameOf(kep);
	const title = `${label} ${name}`;
	return {
		facts: {
			kind: 'page',
			title: `${label} ${shortened(name, nameInTitle)}`,
			description: summary ?? catalogueStrings.kep.description(number, name),
			path: urls.kep(number),
		},
		search: kepRecord(title, kepSubject(kep, urls.kep(number)), lastStepOf(kep)),
		structuredData: [kepJsonLd(kep), breadcrumbList(trailTo('keps', title))],
	};
}

/** The page of the plan of an upgrade, of which there are so many things of each kind. */
export function comparisonProps(
	{ from, to }: Pair,
	counts: readonly Pick<PlanCount, 'label' | 'count'>[],
): PageProps {
	const counted = counts.map(({ label, count }) => planStrings.counted(label, count));
	const described = counted.length > 0 ? counted : [planStrings.nothing];
	return {
		facts: {
			kind: 'page',
			title: planStrings.title(from, to),
			description: planStrings.description(from, to, described),
			path: urls.comparison(from, to),
		},
		structuredData: [
			breadcrumbList(trailTo('comparisons', catalogueStrings.compare.pairTitle(from, to))),
		],
	};
}
