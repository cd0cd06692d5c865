import { channel } from 'node:diagnostics_channel';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { filesIn, type Inputs, keyOf } from '../cache.ts';
import { errorsAmong, type Problem } from '../domain/problems.ts';
import { type Article, dropOldArticles, keepArticle, keptArticle } from '../markdown/articles.ts';
import { inPlainWords } from '../plainError.ts';
import { problemStrings } from '../strings/problems.ts';
import { readCatalogue } from './catalogue.ts';
import { claimProblems } from './claimChecks.ts';
import { crossProblems, type Linked } from './crossChecks.ts';
import { fromRoot } from './files.ts';
import { type Entry, entriesToShow, filesAt, loadAndFollow, replaceEntries } from './live.ts';
import { idOfPost, openPost, type PostFile, postFiles } from './postFiles.ts';
import { readSafely } from './readSafely.ts';
import { ContentProblems, reportChannel, reportOf, type Verdict } from './report.ts';

/** What the loader found in a post. */
interface Findings extends Linked {
	readonly problems: readonly Problem[];
}

/** A post's file as it was loaded; without an entry and findings if nothing can be made of it. */
interface Loaded {
	/** The file from the project's root. */
	readonly file: string;
	readonly entry: Entry | undefined;
	readonly linked: Linked | undefined;
	readonly problems: readonly Problem[];
}

/**
 * What all articles are made of beside their posts: the code that reads and renders them, its
 * packages, the pictures that they may show, and the site's address, which their links begin with.
 * `root` is the project's.
 */
export function articleInputs(root: string): Inputs {
	const folders = ['domain', 'loaders', 'markdown', 'pictures', 'schemas', 'strings'];
	const files = ['cache.ts', 'folders.ts', 'plainError.ts', 'site.ts', 'urls.ts'];
	const sources = [...folders, ...files].map((name) => `src/${name}`);
	return {
		...filesIn(root, ['package-lock.json', 'public', ...sources]),
		address: process.env['SITE_URL'],
	};
}

async function readArticle(
	{ parseData }: Pick<LoaderContext, 'parseData'>,
	file: PostFile,
): Promise<{ readonly article: Article | undefined; readonly problems: readonly Problem[] }> {
	const { post, body, html, rendered, oldAddresses, problems } = await readSafely(file);
	if (post === undefined) return { article: undefined, problems };
	const data = await parseData({ id: post.id, data: post as unknown as Entry['data'] });
	const { ids, links } = rendered;
	const findings: Findings = { post: data as Findings['post'], ids, links, oldAddresses, problems };
	return { article: { source: body, html, findings }, problems };
}

/** Reads one file, or takes what was made of it when everything was as it is. */
async function loadPost(context: LoaderContext, file: PostFile, inputs: string): Promise<Loaded> {
	const place = fromRoot(file.root, file.absolute);
	const id = idOfPost(file.absolute);
	const key = keyOf({ inputs, place, contents: file.contents });
	let article = await keptArticle(file.root, { id, key });
	if (article === undefined) {
		const read = await readArticle(context, file);
		article = read.article;
		if (article === undefined) {
			return { file: place, entry: undefined, linked: undefined, problems: read.problems };
		}
		await keepArticle(file.root, { id, key }, article);
	}
	const { problems, ...linked } = article.findings as Findings;
	const data = linked.post as unknown as Entry['data'];
	const entry = { id, data, filePath: place, digest: key };
	return { file: place, entry, linked, problems };
}

/** Everything that is wrong with posts and catalogue. */
async function problemsOf(root: string, loaded: readonly Loaded[]): Promise<readonly Problem[]> {
	const linked = loaded.flatMap((one) => one.linked ?? []);
	const catalogue = await readCatalogue(root);
	return [
		...loaded.flatMap(({ problems }) => problems),
		...crossProblems(root, linked),
		...claimProblems(
			linked.map(({ post }) => post),
			catalogue.keps,
			catalogue.unread,
		),
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
				const inputs = keyOf(articleInputs(root));
				const loaded: Loaded[] = [];
				const found = postFiles(root);
				for (const absolute of found.files) {
					loaded.push(await loadPost(context, await openPost(root, absolute), inputs));
				}
				const problems = [...found.problems, ...(await problemsOf(root, loaded))];
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
