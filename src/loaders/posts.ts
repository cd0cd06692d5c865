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

function entryOf({ linked, isWhole, article, file }: Loaded): Entry | undefined {
	if (!isWhole || linked === undefined) return undefined;
	return { id: article.id, data: { ...linked.post }, filePath: file, digest: article.key };
}

/** Everything that is wrong with posts, of themselves and together, and with the catalogue. */
export function contentProblems(
	root: string,
	found: readonly Loaded[],
	catalogue: ReadCatalogue,
): readonly Problem[] {
	const linked = found.flatMap((one) => one.linked ?? []);
	const posts = linked.map(({ post }) => post);
	return [
		...found.flatMap((one) => one.problems),
		...crossProblems(root, linked),
		...deadLinks(root, { linked, ids: found.map(({ article }) => article.id) }, catalogue),
		...claimProblems(posts, catalogue.keps, catalogue.unread),
		...catalogue.problems,
	];
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
				const loaded = await loadPosts(root, found.files);
				const catalogue = await readCatalogue(root);
				const problems = [...found.problems, ...contentProblems(root, loaded, catalogue)];
				const errors = errorsAmong(problems);
				if (errors.length > 0 && !live) throw new ContentProblems(problems);
				if (errors.length > 0) logger.error(`${reportOf(problems)}\n${reportStrings.kept}`);
				else if (problems.length > 0) logger.warn(reportOf(problems));
				const wrong = new Set(errors.map(({ file }) => file));
				const before = store.values();
				const entries = entriesToShow(
					[
						...loaded
							.filter(({ linked }) => live || linked?.post.draft !== true)
							.map((one) => ({ ...one, entry: entryOf(one), isBroken: wrong.has(one.file) })),
						...filesAt([...wrong], before),
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
