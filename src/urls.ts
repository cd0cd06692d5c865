import { encodedPath } from './addresses.ts';
import { site } from './site.ts';

/**
 * Every address of the site is made here: components and pages never write one by hand.
 * Paths begin with the base path; those of pages end with a slash.
 */

function path(...segments: readonly string[]): string {
	return site.base + segments.map((segment) => `${encodeURIComponent(segment)}/`).join('');
}

function file(name: string): string {
	return site.base + name;
}

function paged(first: string, page: number): string {
	return page === 1 ? first : `${first}page/${page}/`;
}

/** Characters that a file system or an address cannot carry; the `~` stands for them. */
const unfit = /[\p{Cc}\p{Noncharacter_Code_Point}/\\?#%:*"<>|~]/gu;

/** Names that Windows keeps for devices, whatever follows a dot. */
export const deviceName = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

function escaped(character: string): string {
	return `~${character.codePointAt(0)?.toString(16)}`;
}

/**
 * `name` as one step of an address and one name of a file. What neither can carry becomes `~` and its
 * code point in hexadecimal, so two different names never meet. Servers hide what begins with a dot
 * and take `index.html` for the page of its folder; some systems drop dots and spaces at the end.
 */
function stepOf(name: string): string {
	const isReserved = deviceName.test(name) || /^index\.html$/i.test(name);
	const first = isReserved || /^[.\s]/.test(name) ? 1 : 0;
	let end = name.length;
	while (end > first && /[.\s]/.test(name.charAt(end - 1))) end -= 1;
	return [
		...[...name.slice(0, first)].map(escaped),
		name.slice(first, end).replace(unfit, escaped),
		...[...name.slice(end)].map(escaped),
	].join('');
}

/**
 * The step that stands for a category, tag or author: lower case, spaces as `-`. Dots stay: `v1.3.10`
 * and `v1.31.0` are different tags.
 */
export function segmentOf(name: string): string {
	const written = name.toWellFormed().normalize('NFC').trim().toLowerCase();
	return stepOf(written.normalize('NFC').replace(/\s+/g, '-'));
}

/** Names of files that stand for their folder, as VuePress, Hugo and GitHub read them. */
const folderPage = /^(?:index|readme)$/i;

/** The steps of a post's place, without one that only stands for its folder. */
function stepsOf(place: string): string[] {
	const steps = place.toWellFormed().normalize('NFC').split('/');
	if (steps.length > 1 && folderPage.test(steps.at(-1) ?? '')) steps.pop();
	return steps;
}

/**
 * The name of a post: the last step of its place, which is the path of its file below the posts'
 * folder without the extension. `index` and `README` have the name of their folder.
 */
export function postNameOf(place: string): string {
	return stepsOf(place).at(-1) ?? '';
}

/** What feeds call a post by where its author gives no `id`: its place, see `postNameOf`. */
export function feedIdOf(place: string): string {
	return stepsOf(place).join('/');
}

/**
 * The id of a post, of which its addresses are made: each step of its place (see `postNameOf`) as a
 * step of an address. A post is called by where it is and by nothing else, so that no other one can
 * change its address.
 */
export function postIdOf(place: string): string {
	return stepsOf(place).map(stepOf).join('/');
}

/**
 * The path on the site, not encoded, of a file that stands beside posts, by its path from their
 * folder: of `a/images/1.png` it is `/posts/a/images/1.png`. Its steps are made as those of posts are.
 */
export function pathBesidePosts(inside: string): string {
	const steps = inside.toWellFormed().normalize('NFC').split('/');
	return `/posts/${steps.map(stepOf).join('/')}`;
}

export const urls = {
	home: (page = 1) => paged(site.base, page),
	post: (id: string) => path('posts', ...id.split('/')),
	archive: () => path('archive'),
	year: (year: string, page = 1) => paged(path('archive', year), page),
	categories: (page = 1) => paged(path('categories'), page),
	category: (name: string, page = 1) => paged(path('categories', segmentOf(name)), page),
	tags: (page = 1) => paged(path('tags'), page),
	tag: (name: string, page = 1) => paged(path('tags', segmentOf(name)), page),
	authors: (page = 1) => paged(path('authors'), page),
	author: (name: string, page = 1) => paged(path('authors', segmentOf(name)), page),
	releases: () => path('releases'),
	release: (version: string) => path('releases', version),
	keps: () => path('keps'),
	kep: (number: number) => path('keps', String(number)),
	sigs: () => path('sigs'),
	sig: (name: string) => path('sigs', name),
	/** Behind it stand a row, `#SidecarContainers` or `#batch/v1beta1`, or a choice: `?removed=1.33`. */
	gates: (place = '') => path('gates') + place,
	apis: (place = '') => path('apis') + place,
	/** Behind it stands a row: `#statefulset`. */
	glossary: (place = '') => path('glossary') + place,
	comparisons: () => path('compare'),
	/** The plan of an upgrade, with what changed between the two. */
	comparison: (from: string, to: string) => path('compare', `${from}...${to}`),
	/** The check of the reader's own files, for a way if one is given, and the module of what it knows. */
	checkup: (way?: { readonly from: string; readonly to: string }) =>
		path('check') + (way === undefined ? '' : `?from=${way.from}&to=${way.to}`),
	checkupRules: () => file('check/rules.js'),
	search: (query?: string) =>
		path('search') + (query === undefined ? '' : `?q=${encodeURIComponent(query)}`),
	/** Behind it stands a part: `#offline`. */
	subscribe: (place = '') => path('subscribe') + place,
	/** The page in the place of those that are not kept for reading offline. */
	offline: () => path('offline'),
	about: () => path('about'),
	/** What authors read. */
	write: () => path('write'),
	rss: () => file('rss.xml'),
	atom: () => file('atom.xml'),
	jsonFeed: () => file('feed.json'),
	categoryFeed: (name: string) => file(`categories/${encodeURIComponent(segmentOf(name))}/rss.xml`),
	tagFeed: (name: string) => file(`tags/${encodeURIComponent(segmentOf(name))}/rss.xml`),
	authorFeed: (name: string) => file(`authors/${encodeURIComponent(segmentOf(name))}/rss.xml`),
	sigFeed: (name: string) => file(`sigs/${encodeURIComponent(name)}/rss.xml`),
	kepFeed: () => file('keps/rss.xml'),
	calendar: () => file('releases.ics'),
	opml: () => file('feeds.opml'),
	/** What browsers show a feed by. */
	feedStyles: () => file('feed.css'),
	/** The site's icon as a bitmap of one of the sizes of `pictures/icon.ts`. */
	icon: (size: 144 | 512) => file(`icon-${size}.png`),
	/** A post as plain Markdown. */
	postMarkdown: (id: string) => file(`posts/${encodedPath(id)}.md`),
	/** The picture of a post where it is shared. */
	sharing: (id: string) => file(`og/${encodedPath(id)}.png`),
	llms: () => file('llms.txt'),
	/** The page that describes the site's data for machines. */
	api: () => path('api'),
	recordsJson: (kind: 'releases' | 'keps' | 'posts' | 'sigs' | 'gates' | 'apis' | 'glossary') =>
		file(`api/v1/${kind}.json`),
	kepJson: (number: number) => file(`api/v1/keps/${number}.json`),
	postJson: (id: string) => file(`api/v1/posts/${encodedPath(id)}.json`),
	sigJson: (name: string) => file(`api/v1/sigs/${encodeURIComponent(name)}.json`),
	comparisonJson: (from: string, to: string) => file(`api/v1/compare/${from}...${to}.json`),
	upgradeJson: (from: string, to: string) => file(`api/v1/upgrade/${from}...${to}.json`),
	/** The JSON Schema of the documents of a kind. */
	schemaJson: (kind: string) => file(`api/v1/schemas/${kind}.json`),
	openapi: () => file('api/v1/openapi.json'),
	/** One of its parts stands beside it: a sitemap may name no address above its own. */
	sitemap: (part?: number) => file(part === undefined ? 'sitemap.xml' : `sitemap-${part}.xml`),
	/** All that has a name on the site, for the search. */
	subjects: () => file('search/subjects.json'),
	/** What KEPs do and terms mean, for queries that describe one. */
	summaries: () => file('search/summaries.json'),
	/** The folder of the search engine's files. */
	pagefind: () => file('pagefind/'),
	/** A file under `public/`, given as authors write it: `/img/x.png`. */
	/** The chart with the motif of a release, or with a compass; `npm run covers` draws them. */
	art: (release = 'compass') => file(`img/art/${release}.svg`),
	asset: (publicPath: string) => file(publicPath.replace(/^\/+/, '')),
	/** The source of a file of this project, given from the project's root. */
	source: (sourceFile: string) =>
		`${site.repository}/blob/main/${sourceFile.split('/').map(encodeURIComponent).join('/')}`,
	issues: () => `${site.repository}/issues`,
} as const;

/** The addresses of each kind of term: the index of all, the list of one, and its feed. */
export const termUrls = {
	category: { index: urls.categories, href: urls.category, feed: urls.categoryFeed },
	tag: { index: urls.tags, href: urls.tag, feed: urls.tagFeed },
	author: { index: urls.authors, href: urls.author, feed: urls.authorFeed },
} as const;

/**
 * The path from the site's root that an author's path means: with the base path `/k8s/` both
 * `/posts/x/` and `/k8s/posts/x/` mean `/posts/x/`. Every other address stays as it is.
 */
export function withoutBase(address: string, base: string = site.base): string {
	const rest = address.slice(base.length - 1);
	const inside = base !== '/' && address.startsWith(base.slice(0, -1));
	if (!inside || !/^(?:[/?#]|$)/.test(rest)) return address;
	return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The address on the page for one that an author writes: a path from the site's root gets the base path. */
export function onSite(address: string, base: string = site.base): string {
	const isPath = address.startsWith('/') && !address.startsWith('//');
	return isPath ? base + withoutBase(address, base).slice(1) : address;
}

/** A path of this site as an absolute address; an absolute address stays as it is. */
export function absolute(pathOrUrl: string): string {
	return new URL(pathOrUrl, site.origin).href;
}
