import { fileProblem, isError, type Problem } from '../domain/problems.ts';
import { isTooLongPath } from '../domain/redirects.ts';
import type { Around } from '../markdown/around.ts';
import { type Rendered, renderPost } from '../markdown/render.ts';
import { append } from '../markdown/tree/nodes.ts';
import { frontmatterSchema } from '../schemas/frontmatter.ts';
import type { WholePost } from '../schemas/post.ts';
import { unwritableIn } from '../schemas/text.ts';
import { problemStrings } from '../strings/problems.ts';
import { postIdOf } from '../urls.ts';
import { completePost, isRead, type NamedAt } from './completePost.ts';
import { coverOf, coverProblems } from './covers.ts';
import { fromRoot } from './files.ts';
import { checkFrontmatter, cutFrontmatter, type PostSource } from './frontmatter.ts';
import { nameProblems } from './names.ts';
import { type OldAddressAt, oldAddressesOf } from './oldAddresses.ts';
import { formatOf, type PostFile, placeOfPost } from './postFiles.ts';
import { unwrittenLines } from './unwritten.ts';

/** A post as read from its file. */
export interface ReadPost {
	/** Of one with errors what is known of it; `undefined` if nothing is. */
	readonly post: WholePost | undefined;
	/** What names its release: which one it is about is for the catalogue to decide. */
	readonly releases: NamedAt;
	/** Whether the post lacks nothing: no field, and nothing that its article shows. */
	readonly isWhole: boolean;
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
	releases: { written: undefined, found: [], lines: { release: 1, title: 1 } },
	isWhole: false,
	html: '',
	rendered: { ids: undefined, links: [] },
	oldAddresses: [],
};

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
 * Reads one post: frontmatter, then body, then every fallback (title from the first H1 or the
 * file name, date from the file name, author from the site). Reports all of its problems; never throws for what
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
	const read = { html, rendered: { ids, links }, problems };
	if (written === undefined || source.flaw !== undefined) {
		const unknown = { file, id, written: frontmatterSchema.parse({}), lineOf, oldAddresses: [] };
		const draft = { ...unknown, place, rendered, committed: () => ({}), cover: {} };
		const { post, releases } = completePost(draft, []);
		const unclaimed = { ...post, mentions: [] };
		return { ...read, post: unclaimed, releases, isWhole: false, oldAddresses: [] };
	}
	const frontmatter = { file, id, written, lineOf };
	const old = oldAddressesOf(frontmatter);
	const oldAddresses = old.addresses;
	const cover = await coverOf(around, frontmatter);
	const committed = () => around.dates(file);
	const draft = { ...frontmatter, place, rendered, oldAddresses, committed, cover };
	const { post, releases } = completePost(draft, problems);
	const isWhole = !problems.some(isError);
	// A post with these is whole: what is wrong between it and others is said in the same report.
	append(problems, nameProblems(frontmatter));
	append(problems, old.problems);
	// What is left to be written is no mistake in a draft.
	if (!post.draft) append(problems, unwrittenLines(file, contents));
	append(problems, await coverProblems(around, frontmatter, post));
	return { ...read, post, releases, isWhole, oldAddresses };
}
