import { createHash } from 'node:crypto';
import path from 'node:path';

/** At which path another generator published a post, by its rule of addresses. */

/** What a rule of addresses may ask of a post. */
export interface OldPost {
	/** The path of its file from the folder of posts, without the extension: `cloud/2024-08-14-install`. */
	readonly place: string;
	/** Its frontmatter. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly title: string;
	/** Its date with time and zone, as `timestampSchema` writes it; `undefined` if nothing tells. */
	readonly date: string | undefined;
}

/** The value of a placeholder; `undefined` where it cannot be known. */
type Values = Readonly<Record<string, (() => string | undefined) | undefined>>;

/** Words of a frontmatter: one or several, nested ones among them. */
export function wordsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(wordsIn);
	return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

const dayInName = /^(\d{4})-(\d{1,2})-(\d{1,2})-(?=.)/;

/** The path that a pattern makes; `undefined` where it asks what nobody can know. */
function filled(pattern: string, values: Values): string | undefined {
	let isKnown = true;
	const made = pattern.replace(/:([a-z_]+)(?:\[(\d+):\])?/gi, (_, name: string, from?: string) => {
		const value = Object.hasOwn(values, name) ? values[name]?.() : undefined;
		if (value === undefined) isKnown = false;
		return from === undefined
			? (value ?? '')
			: (value ?? '').split('/').slice(Number(from)).join('/');
	});
	return isKnown ? addressOf(made) : undefined;
}

/** A path as an address that an author may write: with a slash in front, marks of addresses encoded. */
function addressOf(made: string): string {
	const clean = `/${made}`.replace(/\/{2,}/g, '/').replace(/(?:^|\/)\.(?=\/)/g, '');
	return clean.replace(/[%?#]/g, encodeURIComponent);
}

/** The parts of a date that Hexo, Jekyll and Hugo name alike. */
function dateValues(date: string | undefined): Values {
	const part = (start: number, end: number) => () => date?.slice(start, end);
	const short = (start: number, end: number) => () =>
		date === undefined ? undefined : String(Number(date.slice(start, end)));
	return {
		year: part(0, 4),
		short_year: part(2, 4),
		month: part(5, 7),
		day: part(8, 10),
		hour: part(11, 13),
		minute: part(14, 16),
		second: part(17, 19),
		i_month: short(5, 7),
		i_day: short(8, 10),
		y_day: () => dayOfYear(date),
	};
}

function dayOfYear(date: string | undefined): string | undefined {
	if (date === undefined) return undefined;
	const [year, day] = [Date.parse(date.slice(0, 4)), Date.parse(date.slice(0, 10))];
	return String(1 + (day - year) / 86_400_000).padStart(3, '0');
}

/** Keys of the frontmatter as placeholders, such as `:abbrlink`. */
function dataValues(data: OldPost['data']): Values {
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => [key, () => wordsIn(value).at(-1)]),
	);
}

/** What Hexo's settings say of addresses. */
export interface HexoRule {
	readonly permalink: string;
	/** How files are named: with the day in front, that is no part of the title. */
	readonly newPostName: string;
	readonly defaultCategory: string;
	readonly categoryMap: Readonly<Record<string, unknown>>;
}

/** Where Hexo published a post. */
export function hexoPath(rule: HexoRule, post: OldPost): string | undefined {
	const { data, date, place } = post;
	const hasDay = /^:year-:month-:day-:title/.test(rule.newPostName);
	const slug = wordsIn(data['slug'])[0] ?? (hasDay ? place.replace(dayInName, '') : place);
	const seconds = date === undefined ? undefined : String(Date.parse(date) / 1000);
	const categories = data['categories'] ?? data['category'];
	const [first] = Array.isArray(categories) ? categories : [];
	const named = wordsIn(Array.isArray(first) ? first : categories).map(
		(name) => wordsIn(rule.categoryMap[name])[0] ?? name.replace(/\s+/g, '-'),
	);
	return filled(rule.permalink, {
		...dateValues(date),
		...dataValues(data),
		title: () => slug,
		name: () => path.posix.basename(slug),
		post_title: () => post.title.replace(/\s+/g, '-'),
		timestamp: () => seconds,
		category: () => named.join('/') || rule.defaultCategory,
		hash: () =>
			seconds === undefined
				? undefined
				: createHash('sha1').update(slug).update(seconds).digest('hex').slice(0, 12),
	});
}

const jekyllStyles: Readonly<Record<string, string>> = {
	date: '/:categories/:year/:month/:day/:title:output_ext',
	pretty: '/:categories/:year/:month/:day/:title/',
	ordinal: '/:categories/:year/:y_day/:title:output_ext',
	none: '/:categories/:title:output_ext',
};

/** What Jekyll calls a slug: letters and digits, all else a hyphen. */
function jekyllSlug(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
		.replace(/^-|-$/g, '');
}

/** Where Jekyll published a post of `_posts`; `permalink` is a style's name or a pattern. */
export function jekyllPath(permalink: string, post: OldPost): string | undefined {
	const { data, place } = post;
	const folders = path.posix.dirname(place).split('/');
	const written = data['categories'] ?? data['category'];
	// Jekyll splits a line of categories at its blanks.
	const named =
		typeof written === 'string' && data['categories'] !== undefined
			? written.split(/\s+/)
			: wordsIn(written);
	const categories = [...folders.filter((name) => name !== '.'), ...named];
	const title = wordsIn(data['slug'])[0] ?? path.posix.basename(place).replace(dayInName, '');
	return filled(jekyllStyles[permalink] ?? permalink, {
		...dateValues(post.date),
		title: () => title,
		slug: () => jekyllSlug(title),
		categories: () => [...new Set(categories.map((name) => name.toLowerCase()))].join('/'),
		output_ext: () => '.html',
	});
}

/** What Hugo's settings say of addresses. */
export interface HugoRule {
	/** Patterns by section. */
	readonly permalinks: Readonly<Record<string, string>>;
	readonly uglyUrls: boolean;
	readonly keepsCase: boolean;
}

/** A step of an address as Hugo writes it. */
function hugoStep(text: string, { keepsCase }: HugoRule): string {
	const kept = text.trim().replace(/[^\p{L}\p{M}\p{N}\s._#+~/-]/gu, '');
	const joined = kept.replace(/\s+/g, '-').replace(/-{2,}/g, '-');
	return keepsCase ? joined : joined.toLowerCase();
}

/** Where Hugo published a post; its place is from the content folder. */
export function hugoPath(rule: HugoRule, post: OldPost): string | undefined {
	const { data, date, title } = post;
	const url = wordsIn(data['url'])[0];
	if (url !== undefined) return addressOf(url);
	const place = post.place.replace(/\/index$/i, '');
	const steps = place.split('/').map((step) => hugoStep(step, rule));
	const [sections, base] = [steps.slice(0, -1), steps.at(-1) ?? ''];
	const slug = wordsIn(data['slug'])[0];
	const pattern =
		sections[0] === undefined ? undefined : rule.permalinks[place.split('/')[0] ?? ''];
	const last = slug === undefined ? base : hugoStep(slug, rule);
	const made =
		pattern === undefined
			? addressOf([...sections, last].join('/'))
			: filled(pattern, {
					...dateValues(date),
					yearday: () => dayOfYear(date)?.replace(/^0+/, ''),
					title: () => hugoStep(title, rule),
					slug: () => hugoStep(slug ?? title, rule),
					filename: () => base,
					contentbasename: () => base,
					slugorfilename: () => last,
					slugorcontentbasename: () => last,
					section: () => sections[0],
					sections: () => sections.join('/'),
				});
	const bare = made?.replace(/\/$/, '');
	if (bare === undefined || /\.html$/.test(bare)) return bare;
	return rule.uglyUrls ? `${bare}.html` : `${bare}/`;
}

/** What VuePress and VitePress say of addresses. */
export interface PageRule {
	/** The path that all addresses begin with; it ends with a slash. */
	readonly base: string;
	/** Addresses end without `.html`. */
	readonly isClean: boolean;
}

/** Where VuePress or VitePress published the page of a file. */
export function pagePath({ base, isClean }: PageRule, { place }: OldPost): string {
	const isFolder = /(?:^|\/)(?:index|readme)$/i.test(place);
	const page = isFolder ? place.replace(/[^/]+$/, '') : `${place}${isClean ? '' : '.html'}`;
	return addressOf(base + page);
}
