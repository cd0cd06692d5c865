import { lengthOf, readingMinutes, releaseOf } from '../domain/posts.ts';
import { fileProblem, type Problem } from '../domain/problems.ts';
import { isTooLongPath } from '../domain/redirects.ts';
import { stageOfSections } from '../domain/stages.ts';
import type { Around, FileDates } from '../markdown/around.ts';
import { type Rendered, renderPost } from '../markdown/render.ts';
import { append } from '../markdown/tree/nodes.ts';
import type { Mention } from '../schemas/mention.ts';
import { frontmatterSchema, type Post } from '../schemas/post.ts';
import { releaseVersionSchema } from '../schemas/releaseVersion.ts';
import { isBlank, onOneLine, unwritableIn } from '../schemas/text.ts';
import { timestampSchema } from '../schemas/timestamp.ts';
import { site } from '../site.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { feedIdOf, postIdOf, postNameOf } from '../urls.ts';
import { type Cover, coverMeant, coverProblems, fileOfCover } from './covers.ts';
import { fromRoot } from './files.ts';
import {
	checkFrontmatter,
	cutFrontmatter,
	fieldError,
	type PostSource,
	type Written,
} from './frontmatter.ts';
import { nameProblems, namesIn } from './names.ts';
import { type OldAddressAt, oldAddressesOf } from './oldAddresses.ts';
import { formatOf, type PostFile, placeOfPost } from './postFiles.ts';

/** A post as read from its file. */
export interface ReadPost {
	/** Of one with errors what is known of it; `undefined` if nothing is. */
	readonly post: Post | undefined;
	/** Whether the post lacks nothing: no field, and nothing that its article shows. */
	readonly isWhole: boolean;
	readonly body: string;
	/** The article's HTML. */
	readonly html: string;
	/** What the article offers to links and asks of them; no ids are known of one that cannot be read. */
	readonly rendered: Pick<Rendered, 'links'> & { readonly ids: Rendered['ids'] | undefined };
	/** Where the post was, and where its author says so. */
	readonly oldAddresses: readonly OldAddressAt[];
	readonly problems: readonly Problem[];
}

/** What is read of a file that gives no post, but for its problems. */
export const nothingRead: Omit<ReadPost, 'problems'> = {
	post: undefined,
	isWhole: false,
	body: '',
	html: '',
	rendered: { ids: undefined, links: [] },
	oldAddresses: [],
};

/** The day in a file name such as `2024-08-14-title.md`. */
function dateInName(fileName: string): Post['date'] | undefined {
	const day = /^\d{4}-\d{2}-\d{2}(?=$|[-_ ])/.exec(fileName)?.[0];
	return day === undefined ? undefined : timestampSchema.safeParse(day).data;
}

/** What is known of a post before the fallbacks are applied. */
interface Draft extends Written {
	/** Where it is, see `placeOfPost`. */
	readonly place: string;
	readonly rendered: Rendered;
	readonly oldAddresses: readonly OldAddressAt[];
	/** When the file was committed, asked where nobody wrote it. */
	readonly committed: () => FileDates;
	readonly cover: Cover;
}

/** The day of publication as the author wrote it, or else as git knows it. */
function dateOf({ written, place, committed }: Draft): Post['date'] | undefined {
	const known = written.date ?? dateInName(postNameOf(place));
	return known ?? timestampSchema.safeParse(committed().first).data;
}

/** The day of the last change that readers should know of, as the author or, if asked for, git has it. */
function updateOf({ written, committed }: Draft): Post['updated'] {
	const known = written.updated ?? written.lastmod ?? written.lastUpdated;
	if (known !== undefined || !site.updatedFromGit) return known;
	return timestampSchema.safeParse(committed().last).data;
}

/** The files beside posts that are published with one, each once. */
function filesOf({ cover, rendered }: Draft): Pick<Post, 'files'> {
	const all = [...rendered.files, fileOfCover(cover) ?? []].flat();
	const files = new Map(all.map((one) => [one.address, one]));
	return files.size === 0 ? {} : { files: [...files.values()] };
}

/** The first H1's words, if there is anything to see in it. */
function firstHeading({ title }: Rendered): string | undefined {
	return title === undefined || isBlank(title) ? undefined : onOneLine(title);
}

/** The date of a post that nobody gets to see, because it has none. */
const noDate = timestampSchema.parse('1970-01-01');

/** A body that could not be read may have had anything in it. */
function isRead({ html, problems }: Rendered): boolean {
	return html !== '' || !problems.some(isError);
}

/**
 * The post with every fallback applied. What is missing or contradicts is added to the `problems` that
 * are known; then the post is what there is to hold other posts against.
 */
function completePost(draft: Draft, problems: Problem[]): Post {
	const { file, id, place, written, rendered } = draft;
	const fileName = postNameOf(place);
	const title = written.title ?? firstHeading(rendered);
	const date = dateOf(draft);
	const updated = updateOf(draft);
	const authors = namesIn(written, 'authors');
	const categories = namesIn(written, 'categories');
	const tags = namesIn(written, 'tags');
	const clues = { release: written.release, tags, title: title ?? '', fileName };
	const { release, conflict } = releaseOf(clues);
	const failed = new Set(problems.map(({ field }) => field));
	const error = (field: string, said: Said) => {
		// A field that is written and wrong is not missing as well.
		if (!failed.has(field)) problems.push(fieldError(draft, field, said));
	};

	if (title === undefined && isRead(rendered)) error('title', problemStrings.noTitle);
	if (date === undefined) {
		error('date', problemStrings.noDate[draft.committed().flaw ?? 'uncommitted']);
	}
	if (authors.length === 0) error('author', problemStrings.noAuthor);
	if (conflict.length > 0) error('release', problemStrings.releaseConflict(conflict));
	if (date && updated && Date.parse(updated) < Date.parse(date)) {
		error('updated', problemStrings.updatedBeforeDate);
	}
	if (release !== undefined && title?.includes(release) === false) {
		const said = problemStrings.titleWithoutRelease(release);
		problems.push({ ...fieldError(draft, 'title', said), severity: 'warning' });
	}
	const { han, words } = lengthOf(rendered.text);
	// What is claimed of KEPs depends on the frontmatter.
	const isClear = !problems.some((problem) => isError(problem) && problem.field !== undefined);
	return {
		id,
		file,
		title: title ?? fileName,
		authors,
		date: date ?? noDate,
		updated,
		description: (written.description ?? written.summary ?? written.excerpt) || rendered.excerpt,
		categories,
		tags,
		release: release === undefined ? undefined : releaseVersionSchema.parse(release),
		cover: draft.cover.cover,
		remoteCover: draft.cover.remoteCover,
		...filesOf(draft),
		draft: written.draft || written.published === false,
		redirects: draft.oldAddresses.map(({ path: old }) => old),
		feedId: written.id ?? feedIdOf(place),
		length: han + words,
		readingMinutes: readingMinutes(rendered.text),
		mentions: isClear ? mentionsOf(rendered) : [],
		claims: written.claims,
		headings: [...rendered.headings],
		foreign: {
			pictures: [...rendered.foreign.pictures],
			frames: [...rendered.foreign.frames],
			media: [...rendered.foreign.media],
		},
	};
}

/** What the post says about KEPs; a stage is claimed by the heading above. */
function mentionsOf({ mentions, headings }: Rendered): Mention[] {
	const stageOf = stageOfSections(headings);
	return mentions.map(({ number, isSubject, section, sentence, remark, line, anchor }) => {
		const stage = isSubject && section !== undefined ? stageOf.get(section) : undefined;
		return { kep: number, ...(stage && { stage }), sentence, remark, line, anchor };
	});
}

function isError({ severity }: Pick<Problem, 'severity'>): boolean {
	return severity === 'error';
}

/** A warning for each line of the body with characters that no reader gets to see. */
function unwritableLines(file: string, { body, bodyLine }: PostSource): Problem[] {
	if (unwritableIn(body) === undefined) return [];
	return body.split('\n').flatMap((text, index): Problem[] => {
		const character = unwritableIn(text);
		if (character === undefined) return [];
		const said = problemStrings.control(character);
		return [{ file, line: bodyLine + index, ...said, severity: 'warning' }];
	});
}

/** What is wrong with the body as it was rendered. */
function bodyProblems(
	file: string,
	{ bodyLine }: PostSource,
	{ html, problems }: Rendered,
): Problem[] {
	const found = problems.map((problem) => ({ file, ...problem }));
	// Remarks, or a title alone, are no text; what could not be read has an error of its own.
	if (html !== '' || problems.some(isError)) return found;
	return [{ file, line: bodyLine, ...problemStrings.emptyPost, severity: 'error' }, ...found];
}

/**
 * Reads one post: frontmatter, then body, then every fallback (title from the first H1, date from the
 * file name, release from tag, title or file name). Reports all of its problems; never throws for what
 * an author wrote.
 */
export async function readPost(
	{ root, absolute, contents, flaw = 'notUtf8', isCheck = false }: PostFile,
	around: Around,
): Promise<ReadPost> {
	const file = fromRoot(root, absolute);
	if (contents === undefined) {
		return { ...nothingRead, problems: [fileProblem(file, problemStrings.fileFlaws[flaw])] };
	}
	const problems: Problem[] = [];
	const place = placeOfPost(root, absolute);
	const id = postIdOf(place);
	if (isTooLongPath(id)) problems.push(fileProblem(file, problemStrings.longName));
	const source = cutFrontmatter(contents);
	if (source.flaw !== undefined) {
		problems.push(fileProblem(file, problemStrings.frontmatterFlaws[source.flaw]));
	}
	append(problems, unwritableLines(file, source));

	const { value: written, lineOf, ...checked } = checkFrontmatter(file, source);
	const rendered = await renderPost({
		format: formatOf(absolute),
		body: source.body,
		firstLine: source.bodyLine,
		file,
		around,
		isCheck,
		...(written?.title === undefined ? {} : { title: written.title }),
	});
	append(problems, checked.problems);
	append(problems, bodyProblems(file, source, rendered));

	const { html, links } = rendered;
	const ids = isRead(rendered) ? rendered.ids : undefined;
	const read = { body: source.body, html, rendered: { ids, links }, problems };
	if (written === undefined || source.flaw !== undefined) {
		const unknown = { file, id, written: frontmatterSchema.parse({}), lineOf, oldAddresses: [] };
		const draft = { ...unknown, place, rendered, committed: () => ({}), cover: {} };
		const post = { ...completePost(draft, []), mentions: [] };
		return { ...read, post, isWhole: false, oldAddresses: [] };
	}
	const frontmatter = { file, id, written, lineOf };
	const old = oldAddressesOf(frontmatter);
	const oldAddresses = old.addresses;
	const cover = coverMeant(around, written.cover ?? '', file);
	const committed = () => around.dates(file);
	const draft = { ...frontmatter, place, rendered, oldAddresses, committed, cover };
	const post = completePost(draft, problems);
	const isWhole = !problems.some(isError);
	// A post with these is whole: what is wrong between it and others is said in the same report.
	append(problems, nameProblems(frontmatter));
	append(problems, old.problems);
	append(problems, await coverProblems(around, frontmatter, post.title));
	return { ...read, post, isWhole, oldAddresses };
}
