import path from 'node:path';
import { lengthOf, readingMinutes, releaseOf } from '../domain/posts.ts';
import type { Problem } from '../domain/problems.ts';
import { stageOfSections } from '../domain/stages.ts';
import { type Rendered, renderPost } from '../markdown/render.ts';
import type { Mention } from '../schemas/mention.ts';
import { type Frontmatter, frontmatterSchema, type Post } from '../schemas/post.ts';
import { releaseVersionSchema } from '../schemas/releaseVersion.ts';
import { timestampSchema } from '../schemas/timestamp.ts';
import { problemStrings } from '../strings/problems.ts';
import { withoutBase } from '../urls.ts';
import { fromRoot, readUtf8 } from './files.ts';
import { cutFrontmatter } from './frontmatter.ts';
import { oldAddressesOf } from './oldAddresses.ts';
import { checkYaml } from './yaml.ts';

/** The files that are posts; others in the folder (pictures, say) are none of the loader's business. */
export const postFile = /\.(md|mdx|markdown)$/i;

/** A post as read from its file; `post` is absent when it has errors. */
export interface ReadPost {
	readonly post: Post | undefined;
	readonly body: string;
	/** The article's HTML. */
	readonly html: string;
	/** What the article offers to links and asks of them. */
	readonly rendered: Pick<Rendered, 'ids' | 'links'>;
	readonly problems: readonly Problem[];
}

/** A file of the posts folder. */
export interface PostFile {
	/** The project's root, absolute. */
	readonly root: string;
	/** The file, absolute. */
	readonly absolute: string;
	/** The file's text, or `undefined` if it is not UTF-8. */
	readonly contents: string | undefined;
}

export async function openPost(root: string, absolute: string): Promise<PostFile> {
	return { root, absolute, contents: await readUtf8(absolute) };
}

/** The day in a file name such as `2024-08-14-title.md`. */
function dateInName(fileName: string): Post['date'] | undefined {
	const day = /^\d{4}-\d{2}-\d{2}(?=$|[-_ ])/.exec(fileName)?.[0];
	return day === undefined ? undefined : timestampSchema.safeParse(day).data;
}

/** Collects what is wrong with one file. */
function problemList(file: string) {
	const problems: Problem[] = [];
	const error = (line: number, message: string, field?: string) => {
		problems.push({ file, line, message, severity: 'error', ...(field && { field }) });
	};
	return { problems, error };
}

type Problems = ReturnType<typeof problemList>;

/** The names of a field that may be written in the plural and in the singular, or in both. */
const spellings = [
	['authors', 'author'],
	['categories', 'category'],
	['tags', 'tag'],
] as const;

function namesIn(written: Frontmatter, [plural, singular]: (typeof spellings)[number]): string[] {
	return [...new Set([...(written[plural] ?? []), ...(written[singular] ?? [])])];
}

/** A warning for each field that is written in both spellings. */
function doubleSpellings({ file, written, lineOf }: Draft): Problem[] {
	return spellings
		.filter(
			([plural, singular]) => written[plural] !== undefined && written[singular] !== undefined,
		)
		.map(([plural, singular]) => ({
			file,
			line: lineOf(singular),
			field: singular,
			message: problemStrings.bothSpellings(plural, singular),
			severity: 'warning',
		}));
}

/** What is known of a post before the fallbacks are applied. */
interface Draft {
	readonly file: string;
	/** The file's name without its extension. */
	readonly fileName: string;
	readonly written: Frontmatter;
	readonly rendered: Rendered;
	readonly lineOf: (field: string) => number;
}

/** The post with every fallback applied, or `undefined` if something needed is missing or contradicts. */
function completePost(draft: Draft, list: Problems): Post | undefined {
	const { file, fileName, written, rendered, lineOf } = draft;
	list.problems.push(...doubleSpellings(draft));
	const title = written.title?.trim() || rendered.title;
	const date = written.date ?? dateInName(fileName);
	const updated = written.updated ?? written.lastmod ?? written.lastUpdated;
	const authors = namesIn(written, ['authors', 'author']);
	const categories = namesIn(written, ['categories', 'category']);
	const tags = namesIn(written, ['tags', 'tag']);
	const clues = { release: written.release, tags, title: title ?? '', fileName };
	const { release, conflict } = releaseOf(clues);
	const failed = new Set(list.problems.map(({ field }) => field));
	const error = (field: string, message: string) => {
		// A field that is written and wrong is not missing as well.
		if (!failed.has(field)) list.error(lineOf(field), message, field);
	};

	if (title === undefined) error('title', problemStrings.noTitle);
	if (date === undefined) error('date', problemStrings.noDate);
	if (authors.length === 0) error('author', problemStrings.noAuthor);
	if (conflict.length > 0) error('release', problemStrings.releaseConflict(conflict));
	if (written.cover?.startsWith('/') === false) error('cover', problemStrings.coverPath);
	if (date && updated && Date.parse(updated) < Date.parse(date)) {
		error('updated', problemStrings.updatedBeforeDate);
	}
	if (title === undefined || date === undefined || list.problems.some(isError)) return undefined;
	const { han, words } = lengthOf(rendered.text);
	const oldAddresses = oldAddressesOf(draft);
	list.problems.push(...oldAddresses.problems);
	const post: Post = {
		id: fileName,
		file,
		title,
		authors,
		date,
		updated,
		description: writtenDescription(written) || rendered.excerpt,
		categories,
		tags,
		release: release === undefined ? undefined : releaseVersionSchema.parse(release),
		cover: written.cover && withoutBase(written.cover),
		draft: written.draft || written.published === false,
		redirects: oldAddresses.paths,
		feedId: written.id ?? fileName,
		length: han + words,
		readingMinutes: readingMinutes(rendered.text),
		mentions: mentionsOf(rendered),
		claims: written.claims,
		headings: [...rendered.headings],
		foreign: {
			pictures: [...rendered.foreign.pictures],
			frames: [...rendered.foreign.frames],
			media: [...rendered.foreign.media],
		},
	};
	checkTitle(draft, list, post);
	return post;
}

/** What the post says about KEPs; a stage is claimed by the heading above. */
function mentionsOf({ mentions, headings }: Rendered): Mention[] {
	const stageOf = stageOfSections(headings);
	return mentions.map(({ number, isSubject, section, sentence, remark, line, anchor }) => {
		const stage = isSubject && section !== undefined ? stageOf[section] : undefined;
		return { kep: number, ...(stage && { stage }), sentence, remark, line, anchor };
	});
}

function writtenDescription({ description, summary, excerpt }: Frontmatter): string {
	return (description ?? summary ?? excerpt ?? '').trim();
}

/** A post of a release whose title does not say which. */
function checkTitle({ file, lineOf }: Draft, list: Problems, post: Post): void {
	if (post.release === undefined || post.title.includes(post.release)) return;
	const message = problemStrings.titleWithoutRelease(post.release);
	list.problems.push({ file, line: lineOf('title'), field: 'title', message, severity: 'warning' });
}

function isError({ severity }: Problem): boolean {
	return severity === 'error';
}

/**
 * Reads one post: frontmatter, then body, then every fallback (title from the first H1, date from the
 * file name, release from tag, title or file name). Reports all of its problems; never throws for what
 * an author wrote.
 */
export async function readPost({ root, absolute, contents }: PostFile): Promise<ReadPost> {
	const file = fromRoot(root, absolute);
	const list = problemList(file);
	if (contents === undefined) {
		list.error(1, problemStrings.notUtf8);
		const rendered = { ids: [], links: [] };
		return { post: undefined, body: '', html: '', rendered, problems: list.problems };
	}
	const source = cutFrontmatter(contents);
	if (source.flaw !== undefined) list.error(1, problemStrings.frontmatterFlaws[source.flaw]);
	if (source.body.trim() === '') list.error(source.bodyLine, problemStrings.emptyPost);

	const {
		value: written,
		problems,
		lineOf,
	} = checkYaml(
		{ text: source.frontmatter, file, firstLine: source.frontmatterLine },
		{ schema: frontmatterSchema, unknownKeys: 'warning', notMap: problemStrings.frontmatterNotMap },
	);
	const rendered = await renderPost({
		format: /\.mdx$/i.test(absolute) ? 'mdx' : 'markdown',
		body: source.body,
		firstLine: source.bodyLine,
		publicFolder: path.join(root, 'public'),
		file: absolute,
		...(written?.title === undefined ? {} : { title: written.title }),
	});
	list.problems.push(...problems, ...rendered.problems.map((problem) => ({ file, ...problem })));

	const fileName = path.parse(absolute).name;
	const complete = written !== undefined && source.flaw === undefined;
	const post = complete
		? completePost({ file, fileName, written, rendered, lineOf }, list)
		: undefined;
	const { html } = rendered;
	return { post, body: source.body, html, rendered, problems: list.problems };
}
