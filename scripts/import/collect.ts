import path from 'node:path';
import { fileProblem, type Problem } from '../../src/domain/problems.ts';
import { entriesIn } from '../../src/folders.ts';
import { textInside } from '../../src/loaders/files.ts';
import type { GitDates } from '../../src/loaders/gitDates.ts';
import { isBlank } from '../../src/schemas/text.ts';
import { timestampSchema } from '../../src/schemas/timestamp.ts';
import { problemStrings } from '../../src/strings/problems.ts';
import { postNameOf } from '../../src/urls.ts';
import { type Blog, isBesides, isPage, type PostsFolder } from './blog.ts';
import { type Additions, readFrontmatter } from './frontmatter.ts';
import { type OldPost, wordsIn } from './permalinks.ts';
import { namesIn } from './settings.ts';

/** The posts of a blog, and what each lacks. */

/** A post of the blog. */
export interface SourcePost {
	/** Its file, from the blog's root. */
	readonly source: string;
	/** Where it goes, from the posts' folder of the site. */
	readonly place: string;
	/** The file as the blog has it. */
	readonly raw: string;
	/** What its frontmatter lacks; a title is not among it. */
	readonly additions: Additions;
	/** Its title if it should have none. */
	readonly nameAsTitle: string;
	/** Neither its frontmatter nor its name nor git tells its date. */
	readonly lacksDate: boolean;
}

export interface Collected {
	readonly posts: readonly SourcePost[];
	/** Files that could not be read, and why; named from the blog's root. */
	readonly problems: readonly Problem[];
	/** Files that are about the blog or its lists, from its root. */
	readonly pages: readonly string[];
	/** Whether a date was asked for that a shallow clone cannot tell. */
	readonly isShallow: boolean;
}

const markdown = /\.(?:md|mdx|markdown)$/i;
const dayAtStart = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[-_ ])/;
const wholeDay = /^\d{4}-\d{2}-\d{2}(?=$|[-_ ])/;
const includes = /<!--\s*@include:\s*([^\s{}#>]+)/g;
const feedsByAddress: ReadonlySet<string> = new Set(['hexo', 'jekyll', 'hugo']);
const aliasKeys = ['aliases', 'redirect_from', 'redirectFrom', 'alias'];

/** Files below a folder of posts, from the blog's root, and what cannot be read there. */
function filesOf(root: string, blog: Blog, posts: PostsFolder) {
	const { folder } = posts;
	const tops = namesIn(path.join(root, folder)).filter(
		(name) => !isBesides(blog, posts, `${name}/`),
	);
	const entries = tops
		.flatMap((name) => entriesIn(root, path.posix.join(folder, name)))
		.filter(({ name }) => markdown.test(name))
		.map((entry) => ({ ...entry, inside: path.posix.relative(folder, entry.name) }))
		.filter(({ inside }) => !isBesides(blog, posts, inside));
	const files = entries.filter(({ standing }) => standing === 'file');
	const problems = entries.flatMap(({ name, standing }): Problem[] => {
		if (standing === 'file' || standing === 'folder') return [];
		const shown = name.replace(/\p{Cc}/gu, '\uFFFD');
		return [fileProblem(shown, problemStrings.fileFlaws[standing])];
	});
	return { files, problems };
}

/** The day that a file's name begins with, as a date. */
function dayIn(name: string): string | undefined {
	const [, year, month = '', day = ''] = dayAtStart.exec(name) ?? [];
	return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isMissing(data: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
	return names.every((name) => isBlank(data[name] ?? null));
}

/** The old address of a post and the additions that keep it and its feed id alive. */
function oldAddressAdditions(blog: Blog, folder: PostsFolder, post: OldPost): Additions {
	const { data } = post;
	const [permalink] = wordsIn(data['permalink']);
	const old = permalink ?? folder.oldPath?.(post);
	if (old === undefined || /(?:^|\/):\w/.test(old)) return {};
	const bare = (address: string) => address.replace(/\/$/, '').replace(/^(?!\/)/, '/');
	const known = aliasKeys.flatMap((key) => wordsIn(data[key]).map(bare));
	const key = aliasKeys.find((name) => !(name in data));
	const isNew = permalink === undefined && bare(old) !== '/' && !known.includes(bare(old));
	const hasId = feedsByAddress.has(blog.generator) && blog.origin !== '' && !('id' in data);
	// Jekyll's feed names a post without what its address ends in.
	const named = blog.generator === 'jekyll' ? old.replace(/(?:\/|\.html)$/, '') : old;
	const feedId = blog.origin + encodeURI(decodeURI(named.startsWith('/') ? named : `/${named}`));
	return {
		...(isNew && key !== undefined && { [key]: [old] }),
		...(hasId && { id: feedId }),
	};
}

/** How posts are completed: by whom they are if they do not say, and what git tells of them. */
export interface Completing {
	readonly author: string;
	readonly dates: GitDates;
}

interface FoundFile {
	readonly folder: PostsFolder;
	/** From the blog's root. */
	readonly source: string;
	/** From the folder of posts. */
	readonly inside: string;
	readonly raw: string;
}

function firstHeading(raw: string): string | undefined {
	return /^#[ \t]+(\S.*)$/m.exec(raw)?.[1]?.trim();
}

/** What the frontmatter of a post lacks. */
function lacking(
	blog: Blog,
	{ folder, source, inside, raw }: FoundFile,
	how: Completing,
): SourcePost {
	const place = path.posix.join(folder.into, inside);
	const { data: written = {} } = readFrontmatter(raw);
	const lower = Object.entries(written).map(([key, value]) => [key.toLowerCase(), value]);
	const data: OldPost['data'] = { ...Object.fromEntries(lower), ...written };
	const name = postNameOf(place.replace(markdown, ''));
	const committed = how.dates(source).first;
	const ownDate = isMissing(data, ['date']) ? undefined : wordsIn(data['date'])[0];
	const missing = dayIn(name) ?? committed;
	const date = timestampSchema.safeParse(ownDate ?? missing ?? '').data;
	const title = wordsIn(data['title'])[0] ?? firstHeading(raw) ?? name;
	const post = { place: inside.replace(markdown, ''), data, title, date };
	const isDraft = folder.areDrafts === true && isMissing(data, ['draft', 'published']);
	const needsDate = ownDate === undefined && missing !== undefined && !wholeDay.test(name);
	const needsAuthor = how.author !== '' && isMissing(data, ['author', 'authors']);
	const additions = {
		...(needsAuthor && { author: how.author }),
		...(needsDate && { date: missing }),
		...(isDraft && { draft: true as const }),
		...oldAddressAdditions(blog, folder, post),
	};
	const lacksDate = ownDate === undefined && missing === undefined;
	return { source, place, raw, additions, nameAsTitle: name, lacksDate };
}

/** The files that others take in, from the blog's root. */
function includedFiles(files: readonly FoundFile[]): Set<string> {
	return new Set(
		files.flatMap(({ source, raw }) =>
			[...raw.matchAll(includes)].map(([, part = '']) =>
				path.posix.join(path.posix.dirname(source), part),
			),
		),
	);
}

/** All posts of the blog at `root`. */
export async function collectPosts(root: string, blog: Blog, how: Completing): Promise<Collected> {
	const problems: Problem[] = [];
	const pages: string[] = [];
	const found: FoundFile[] = [];
	for (const folder of blog.posts) {
		const below = filesOf(root, blog, folder);
		problems.push(...below.problems);
		for (const { name, inside } of below.files) {
			const { text, flaw } = textInside(root, name);
			if (text === undefined) problems.push(fileProblem(name, problemStrings.fileFlaws[flaw]));
			else if (path.basename(name).startsWith('_')) pages.push(name);
			else if (isPage(readFrontmatter(text).data ?? {})) pages.push(name);
			else found.push({ folder, source: name, inside, raw: text });
		}
	}
	const parts = includedFiles(found);
	const posts = found.map((file) => {
		const post = lacking(blog, file, how);
		// What is taken into another text has no frontmatter of its own.
		return parts.has(file.source) ? { ...post, additions: {} } : post;
	});
	const isShallow = posts.some(
		({ source, lacksDate }) => lacksDate && how.dates(source).flaw === 'shallow',
	);
	return { posts, problems, pages, isShallow };
}
