import { channel } from 'node:diagnostics_channel';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { filesIn, type Inputs, keyOf } from '../cache.ts';
import { errorsAmong, type Problem } from '../domain/problems.ts';
import {
	type ArticleName,
	dropOldArticles,
	keepArticle,
	keptArticle,
} from '../markdown/articles.ts';
import { inPlainWords } from '../plainError.ts';
import { problemStrings } from '../strings/problems.ts';
import { postIdOf } from '../urls.ts';
import { type ReadCatalogue, readCatalogue } from './catalogue.ts';
import { claimProblems } from './claimChecks.ts';
import { crossProblems, type Linked } from './crossChecks.ts';
import { fromRoot } from './files.ts';
import { type Entry, entriesToShow, filesAt, loadAndFollow, replaceEntries } from './live.ts';
import { openPost, type PostFile, placeOfPost, postFiles } from './postFiles.ts';
import { readSafely } from './readSafely.ts';
import { ContentProblems, reportChannel, reportOf, type Verdict } from './report.ts';

/** What was found in a post's file; nothing to link if no post can be made of it. */
export interface Findings {
	readonly linked: Linked | undefined;
	readonly problems: readonly Problem[];
}

/** A post's file as it was loaded. */
interface Loaded extends Findings {
	/** The file from the project's root. */
	readonly file: string;
	readonly entry: Entry | undefined;
}

/**
 * What all articles are made of beside their posts: the code that reads and renders them, its
 * packages, the pictures that they may show, the letters of pictures for sharing, and the site's
 * address, which their links begin with.
 * `root` is the project's.
 */
export function articleInputs(root: string): Inputs {
	const folders = ['domain', 'loaders', 'markdown', 'pictures', 'schemas', 'strings'];
	const files = ['cache.ts', 'folders.ts', 'plainError.ts', 'site.ts', 'urls.ts'];
	const sources = [...folders, ...files].map((name) => `src/${name}`);
	return {
		...filesIn(root, ['package-lock.json', 'public', 'fonts', ...sources]),
		address: process.env['SITE_URL'],
	};
}

/** Reads one file and keeps its article, or takes what was found when everything was as it is. */
async function findingsOf(
	{ parseData }: Pick<LoaderContext, 'parseData'>,
	file: PostFile,
	name: ArticleName,
): Promise<Findings> {
	const kept = await keptArticle(file.root, name);
	if (kept !== undefined) return kept.findings as Findings;
	const { post, body, html, rendered, oldAddresses, problems } = await readSafely(file);
	if (post === undefined) return { linked: undefined, problems };
	const { ids, links } = rendered;
	const data = await parseData({ id: post.id, data: { ...post } });
	const findings = { linked: { post: data, ids, links, oldAddresses }, problems };
	await keepArticle(file.root, name, { source: body, html, findings });
	return findings;
}

async function loadPost(context: LoaderContext, file: PostFile, inputs: string): Promise<Loaded> {
	const place = fromRoot(file.root, file.absolute);
	const id = postIdOf(placeOfPost(file.root, file.absolute));
	const key = keyOf({ inputs, place, contents: file.contents });
	const { linked, problems } = await findingsOf(context, file, { id, key });
	const entry = linked && { id, data: { ...linked.post }, filePath: place, digest: key };
	return { file: place, entry, linked, problems };
}

/** Everything that is wrong with posts, of themselves and together, and with the catalogue. */
export function contentProblems(
	root: string,
	found: readonly Findings[],
	{ keps, unread, problems }: ReadCatalogue,
): readonly Problem[] {
	const linked = found.flatMap((one) => one.linked ?? []);
	const posts = linked.map(({ post }) => post);
	return [
		...found.flatMap((one) => one.problems),
		...crossProblems(root, linked),
		...claimProblems(posts, keps, unread),
		...problems,
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
				const inputs = keyOf(articleInputs(root));
				const loaded: Loaded[] = [];
				const found = postFiles(root);
				for (const absolute of found.files) {
					loaded.push(await loadPost(context, await openPost(root, absolute), inputs));
				}
				const catalogue = await readCatalogue(root);
				const problems = [...found.problems, ...contentProblems(root, loaded, catalogue)];
				const errors = errorsAmong(problems);
				if (errors.length > 0 && !live) throw new ContentProblems(problems);
				if (errors.length > 0) logger.error(`${reportOf(problems)}\n${problemStrings.kept}`);
				else if (problems.length > 0) logger.warn(reportOf(problems));
				const wrong = new Set(errors.map(({ file }) => file));
				const before = store.values();
				const entries = entriesToShow(
					[
						...loaded
							.filter(({ linked }) => live || linked?.post.draft !== true)
							.map((one) => ({ ...one, isBroken: wrong.has(one.file) })),
						...filesAt([...wrong], before),
					],
					before,
				);
				replaceEntries(store, entries);
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
