import { channel } from 'node:diagnostics_channel';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { isOut } from '../domain/posts.ts';
import { errorsAmong, type Problem } from '../domain/problems.ts';
import { dropOldArticles } from '../markdown/articles.ts';
import { inPlainWords } from '../plainError.ts';
import type { WholePost } from '../schemas/post.ts';
import { reportStrings } from '../strings/problems.ts';
import { type Loaded, loadPosts, sourcesOf } from './allPosts.ts';
import { buildDay, buildDayOnce } from './buildDay.ts';
import { type ReadCatalogue, readCatalogue } from './catalogue.ts';
import { claimProblems } from './claimChecks.ts';
import { crossProblems } from './crossChecks.ts';
import { deadLinks } from './deadLinks.ts';
import { type readText, readTextOnce } from './files.ts';
import { filesBeside, filesChannel } from './filesBeside.ts';
import { type Entry, entriesToShow, filesAt, loadAndFollow, replaceEntries } from './live.ts';
import { movedAddresses, movedChannel } from './moved.ts';
import { postFiles } from './postFiles.ts';
import { type PublishedPosts, publishedPosts } from './publishedPosts.ts';
import { ContentProblems, reportChannel, reportOf, type Verdict } from './report.ts';
import { scheduleNote } from './schedule.ts';
import { skipsBroken, withoutBroken } from './skipBroken.ts';

function entryOf({ linked, isWhole, article, file }: Loaded): Entry | undefined {
	if (!isWhole || linked === undefined) return undefined;
	return { id: article.id, data: { ...linked.post }, filePath: file, digest: article.key };
}

/** A draft keeps nobody from building: what is wrong with it is said, and stops nothing. */
function ofDraft(problem: Problem): Problem {
	return { ...problem, severity: 'warning', message: reportStrings.draft(problem.message) };
}

/** What there is to say of all content. */
interface ContentFindings {
	/** Everything that is wrong with posts, of themselves and together, and with the catalogue. */
	readonly problems: readonly Problem[];
	/** The published posts that nobody has remembered yet. */
	readonly fresh: PublishedPosts['fresh'];
}

/** Holds the posts of the project at `root` against each other, the catalogue and what was published. */
export function contentFindings(
	root: string,
	found: readonly Loaded[],
	catalogue: ReadCatalogue,
): ContentFindings {
	const linked = found.flatMap((one) => one.linked ?? []);
	const posts = linked.map(({ post }) => post);
	const drafts = new Set(posts.filter(({ draft }) => draft).map(({ file }) => file));
	const published = publishedPosts(root, found);
	const all = [
		...found.flatMap((one) => one.problems),
		...crossProblems(root, linked),
		...published.problems,
		...deadLinks(root, { linked, ids: found.map(({ article }) => article.id) }, catalogue),
		...claimProblems(posts, catalogue.keps, catalogue.unread),
		...catalogue.problems,
		...catalogue.conflicts,
	];
	return {
		problems: all.map((problem) => (drafts.has(problem.file) ? ofDraft(problem) : problem)),
		fresh: published.fresh,
	};
}

/** All posts as they are to be shown, and what there is to say about them. */
interface ReadContent {
	readonly loaded: readonly Loaded[];
	readonly problems: readonly Problem[];
	/** What a build has to say of posts whose day is still to come. */
	readonly note: string;
	/** The files that are left out because they are broken; `undefined` if none may be. */
	readonly leftOut: readonly string[] | undefined;
}

/**
 * Reads posts and catalogue of the project at `root`; in a build without what may be left out. `read` reads files in development.
 * @throws ContentProblems when a build has to stop.
 */
async function readContent(root: string, read?: typeof readText): Promise<ReadContent> {
	const live = read !== undefined;
	const found = postFiles(root);
	const catalogue = await readCatalogue(root);
	const built = live ? buildDay(root) : buildDayOnce(root);
	const purpose = { catalogue, day: built?.day, ...(read && { read }) };
	const loaded = await loadPosts(root, found.files, purpose);
	const problems = [...found.problems, ...contentFindings(root, loaded, catalogue).problems];
	const posts = loaded.flatMap(({ linked }) => linked?.post ?? []);
	const note = live ? '' : scheduleNote(posts, built);
	if (live || errorsAmong(problems).length === 0)
		return { loaded, problems, note, leftOut: undefined };
	const kept = skipsBroken() ? withoutBroken(root, { loaded, problems }, catalogue) : undefined;
	if (kept === undefined) throw new ContentProblems(problems);
	return { ...kept, note, problems: [...problems, ...kept.problems] };
}

/**
 * Loads the posts below `src/content/posts/` and reports every problem of all content at once: posts
 * and catalogue records alike. In a build errors stop it, drafts and posts of days to come are left out; in dev the report is
 * logged, a broken post keeps its last good version and the site keeps serving.
 */
export function postsLoader(): Loader {
	return {
		name: 'posts',
		async load(context) {
			const { config, store, logger } = context;
			const root = fileURLToPath(config.root);
			// Astro hands out a watcher in dev only.
			const live = context.watcher !== undefined;
			const read = live ? readTextOnce() : undefined;

			const load = async () => {
				const { loaded, problems, note, leftOut } = await readContent(root, read);
				const errors = errorsAmong(problems);
				const report = reportOf(problems);
				if (leftOut !== undefined) logger.warn(`${reportStrings.leftOut(leftOut)}\n${report}`);
				else if (errors.length > 0) logger.error(`${report}\n${reportStrings.kept}`);
				else if (problems.length > 0) logger.warn(report);
				if (note !== '') logger.info(note);
				const wrong = new Set(errors.map(({ file }) => file));
				const before = store.values();
				const entries = entriesToShow(
					[
						...loaded
							.filter(({ linked }) => live || linked === undefined || isOut(linked.post))
							.map((one) => ({
								...one,
								entry: entryOf(one),
								isBroken: !one.isWhole || sourcesOf(one).some((file) => wrong.has(file)),
							})),
						...(leftOut === undefined ? filesAt([...wrong], before) : []),
					],
					before,
				);
				replaceEntries(store, entries);
				const shown = entries.map(({ data }) => data as WholePost);
				channel(filesChannel).publish(filesBeside(shown));
				channel(movedChannel).publish(movedAddresses(shown));
				await dropOldArticles(root, new Set(entries.map(({ digest }) => String(digest))));
				if (!live) return;
				tell(errors.length > 0 ? report : undefined);
			};
			const tell = (report: string | undefined) =>
				channel(reportChannel).publish({ report } satisfies Verdict);
			/** A folder that cannot be read, say: development goes on, and says so. */
			const sayWhatFailed = (error: unknown) => {
				if (!live) throw inPlainWords(error);
				const { message, stack } = inPlainWords(error) as Error;
				logger.error(stack || message);
				tell(message);
			};
			const followed = ['src/content', 'public'].map((name) => path.join(root, name));
			await loadAndFollow(context, followed, () => load().catch(sayWhatFailed));
			// The first change need not wait for what renders posts.
			if (live) await import('./readSafely.ts');
		},
	};
}
