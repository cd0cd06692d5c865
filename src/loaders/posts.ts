import { channel } from 'node:diagnostics_channel';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { errorsAmong, type Problem } from '../domain/problems.ts';
import { dropOldArticles } from '../markdown/articles.ts';
import { inPlainWords } from '../plainError.ts';
import type { Post } from '../schemas/post.ts';
import { reportStrings } from '../strings/problems.ts';
import { type Loaded, loadPosts } from './allPosts.ts';
import { type ReadCatalogue, readCatalogue } from './catalogue.ts';
import { claimProblems } from './claimChecks.ts';
import { crossProblems } from './crossChecks.ts';
import { deadLinks } from './deadLinks.ts';
import { filesBeside, filesChannel } from './filesBeside.ts';
import { type Entry, entriesToShow, filesAt, loadAndFollow, replaceEntries } from './live.ts';
import { postFiles } from './postFiles.ts';
import { ContentProblems, reportChannel, reportOf, type Verdict } from './report.ts';
import { skipsBroken, withoutBroken } from './skipBroken.ts';

function entryOf({ linked, isWhole, article, file }: Loaded): Entry | undefined {
	if (!isWhole || linked === undefined) return undefined;
	return { id: article.id, data: { ...linked.post }, filePath: file, digest: article.key };
}

/** A draft keeps nobody from building: what is wrong with it is said, and stops nothing. */
function ofDraft(problem: Problem): Problem {
	return { ...problem, severity: 'warning', message: reportStrings.draft(problem.message) };
}

/** Everything that is wrong with posts, of themselves and together, and with the catalogue. */
export function contentProblems(
	root: string,
	found: readonly Loaded[],
	catalogue: ReadCatalogue,
): readonly Problem[] {
	const linked = found.flatMap((one) => one.linked ?? []);
	const posts = linked.map(({ post }) => post);
	const drafts = new Set(posts.filter(({ draft }) => draft).map(({ file }) => file));
	const all = [
		...found.flatMap((one) => one.problems),
		...crossProblems(root, linked),
		...deadLinks(root, { linked, ids: found.map(({ article }) => article.id) }, catalogue),
		...claimProblems(posts, catalogue.keps, catalogue.unread),
		...catalogue.problems,
	];
	return all.map((problem) => (drafts.has(problem.file) ? ofDraft(problem) : problem));
}

/**
 * Loads the posts below `src/content/posts/` and reports every problem of all content at once: posts
 * and catalogue records alike. In a build errors stop it and drafts are left out; in dev the report is
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

			const load = async () => {
				const found = postFiles(root);
				const all = await loadPosts(root, found.files);
				const catalogue = await readCatalogue(root);
				const known = [...found.problems, ...contentProblems(root, all, catalogue)];
				const errors = errorsAmong(known);
				const mayStop = errors.length > 0 && !live;
				const kept =
					mayStop && skipsBroken()
						? withoutBroken(root, { loaded: all, problems: known }, catalogue)
						: undefined;
				if (mayStop && kept === undefined) throw new ContentProblems(known);
				const loaded = kept?.loaded ?? all;
				const problems = [...known, ...(kept?.problems ?? [])];
				if (kept) logger.warn(`${reportStrings.leftOut(kept.leftOut)}\n${reportOf(problems)}`);
				else if (errors.length > 0) logger.error(`${reportOf(problems)}\n${reportStrings.kept}`);
				else if (problems.length > 0) logger.warn(reportOf(problems));
				const wrong = new Set(errors.map(({ file }) => file));
				const before = store.values();
				const entries = entriesToShow(
					[
						...loaded
							.filter(({ linked }) => live || linked?.post.draft !== true)
							.map((one) => ({
								...one,
								entry: entryOf(one),
								isBroken: !one.isWhole || wrong.has(one.file),
							})),
						...(kept ? [] : filesAt([...wrong], before)),
					],
					before,
				);
				replaceEntries(store, entries);
				const shown = entries.map(({ data }) => data as Pick<Post, 'files'>);
				channel(filesChannel).publish(filesBeside(shown));
				await dropOldArticles(root, new Set(entries.map(({ digest }) => String(digest))));
				if (!live) return;
				tell(errors.length > 0 ? reportOf(problems) : undefined);
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
		},
	};
}
