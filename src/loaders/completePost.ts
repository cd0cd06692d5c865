import { actionOf } from '../domain/actions.ts';
import {
	lengthOf,
	type NamedReleases,
	readingMinutes,
	releaseOf,
	releasesNamed,
} from '../domain/posts.ts';
import { isError, type Problem } from '../domain/problems.ts';
import { stageOfSections } from '../domain/stages.ts';
import type { FileDates } from '../markdown/around.ts';
import type { Rendered } from '../markdown/render.ts';
import { append } from '../markdown/tree/nodes.ts';
import type { PlacedMention } from '../schemas/mention.ts';
import type { WholePost } from '../schemas/post.ts';
import { isBlank, onOneLine } from '../schemas/text.ts';
import { timestampSchema } from '../schemas/timestamp.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { feedIdOf, postNameOf } from '../urls.ts';
import { type Cover, fileOfCover } from './covers.ts';
import { authorsIn, dateIn, isBefore, laterOf, readName, updateIn } from './fallbacks.ts';
import { fieldError, type Written } from './frontmatter.ts';
import { namesIn } from './names.ts';
import type { OldAddressAt } from './oldAddresses.ts';

/** What is known of a post before the fallbacks are applied. */
export interface Draft extends Written {
	/** Where it is, see `placeOfPost`. */
	readonly place: string;
	readonly rendered: Rendered;
	readonly oldAddresses: readonly OldAddressAt[];
	/** When the file was committed, asked where nobody wrote it. */
	readonly committed: () => FileDates;
	readonly cover: Cover;
}

/** The files beside posts that are published with one, each once. */
function filesOf({ cover, rendered }: Draft): Pick<WholePost, 'files'> {
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
export function isRead({ html, problems }: Rendered): boolean {
	return html !== '' || !problems.some(isError);
}

/** What is known of a post with every fallback applied. */
interface Facts {
	readonly title: string | undefined;
	readonly date: WholePost['date'] | undefined;
	readonly update: ReturnType<typeof updateIn>;
}

/** What a post lacks and what contradicts in it, but for fields of which `problems` are known. */
function missing(draft: Draft, facts: Facts, problems: readonly Problem[]): Problem[] {
	const { title, date, update } = facts;
	const failed = new Set(problems.map(({ field }) => field));
	const found: Problem[] = [];
	const error = (field: string, said: Said) => {
		// A field that is written and wrong is not missing as well.
		if (!failed.has(field)) found.push(fieldError(draft, field, said));
	};
	if (title === undefined && isRead(draft.rendered)) error('title', problemStrings.noTitle);
	if (date === undefined) {
		error('date', problemStrings.noDate[draft.committed().flaw ?? 'uncommitted']);
	}
	if (date && update && isBefore(update.date, date)) {
		error(update.field, problemStrings.updatedBeforeDate(update.field));
	}
	return found;
}

/** The releases that a post names, and the lines of the fields that may say so. */
export interface NamedAt extends NamedReleases {
	readonly lines: { readonly release: number; readonly title: number };
}

/** A post with every fallback applied. */
export interface Completed {
	/** As far as it can be known without the catalogue, see `withRelease`. */
	readonly post: WholePost;
	readonly releases: NamedAt;
}

/**
 * The post with every fallback applied. What is missing or contradicts is added to the `problems` that
 * are known; then the post is what there is to hold other posts against.
 */
export function completePost(draft: Draft, problems: Problem[]): Completed {
	const { file, id, place, written, rendered, lineOf } = draft;
	const fileName = postNameOf(place);
	const named = readName(fileName);
	const title =
		written.title ?? firstHeading(rendered) ?? (isRead(rendered) ? named.title : undefined);
	const date = dateIn(draft);
	const update = updateIn(draft);
	const authors = authorsIn(written);
	const categories = namesIn(written, 'categories');
	const tags = namesIn(written, 'tags');
	append(problems, missing(draft, { title, date, update }, problems));
	const releases = releasesNamed({ ...written, tags, title: title ?? '', fileName });
	const length = lengthOf(rendered.text);
	// What is claimed of KEPs depends on the frontmatter.
	const isClear = !problems.some((problem) => isError(problem) && problem.field !== undefined);
	const post: WholePost = {
		id,
		file,
		title: title ?? fileName,
		...(isBlank(written.headline ?? '') ? {} : { headline: written.headline }),
		authors,
		date: date ?? noDate,
		updated: update && laterOf(update.date, date ?? noDate),
		description: (written.description ?? written.summary ?? written.excerpt) || rendered.excerpt,
		categories,
		tags,
		release: releaseOf(releases).release,
		preview: false,
		cover: draft.cover.cover,
		remoteCover: draft.cover.remoteCover,
		...filesOf(draft),
		draft: written.draft || written.published === false,
		redirects: draft.oldAddresses.map(({ path: old }) => old),
		feedId: written.id ?? feedIdOf(place),
		length: length.han + length.words,
		readingMinutes: readingMinutes(length),
		mentions: isClear ? mentionsOf(rendered) : [],
		actions: rendered.actions.map(actionOf),
		claims: written.claims,
		headings: [...rendered.headings],
		foreign: {
			pictures: [...rendered.foreign.pictures],
			frames: [...rendered.foreign.frames],
			media: [...rendered.foreign.media],
		},
	};
	const lines = { release: lineOf('release'), title: lineOf('title') };
	return { post, releases: { ...releases, lines } };
}

/** What the post says about KEPs; a stage is claimed by the heading above. */
function mentionsOf({ mentions, headings }: Rendered): PlacedMention[] {
	const stageOf = stageOfSections(headings);
	return mentions.map(({ number, isSubject, section, sentence, remark, line, anchor }) => {
		const stage = isSubject && section !== undefined ? stageOf.get(section) : undefined;
		return { kep: number, ...(stage && { stage }), sentence, remark, line, anchor };
	});
}
