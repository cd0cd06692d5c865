import { channel } from 'node:diagnostics_channel';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { errorsAmong, type Problem } from '../domain/problems.ts';
import { keepArticle, keptArticle } from '../markdown/articles.ts';
import { dialectFingerprint } from '../markdown/render.ts';
import type { Post } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import { readCatalogue } from './catalogue.ts';
import { claimProblems } from './claimChecks.ts';
import { crossProblems, type Linked } from './crossChecks.ts';
import { filesBelow, folderFingerprint, fromRoot } from './files.ts';
import { isMdx, openPost, type PostFile, postFile, readPost } from './readPosts.ts';
import { ContentProblems, reportChannel, reportOf } from './report.ts';

/** What a post offers to links and asks of them, and what there is to say about it. */
interface Findings extends Pick<Linked, 'ids' | 'links'> {
	readonly problems: readonly Problem[];
}

/** A post in Astro's store, with what it offers to links and asks of them. */
interface Loaded extends Pick<Linked, 'ids' | 'links'> {
	readonly entry: Parameters<LoaderContext['store']['set']>[0];
	readonly post: Post;
}

/** Reads one file, or takes what was made of it if neither it nor the dialect nor a picture has changed. */
async function loadPost(context: LoaderContext, file: PostFile, dialect: string) {
	const digest = context.generateDigest(`${dialect}\0${file.contents}`);
	const id = path.parse(file.absolute).name;
	const cached = context.store.get(id);
	const place = fromRoot(file.root, file.absolute);
	if (cached?.digest === digest && cached.filePath === place) {
		const article = await keptArticle(file.root, id);
		if (article?.digest === digest && article.html !== undefined) {
			const { problems, ...found } = article.findings as Findings;
			const post = cached.data as unknown as Post;
			return { loaded: { entry: cached, post, ...found }, problems };
		}
	}
	const { post, body, html, rendered, problems } = await readPost(file);
	const { ids, links } = rendered;
	if (post === undefined) return { loaded: undefined, problems };
	const data = await context.parseData({
		id: post.id,
		data: post as unknown as Loaded['entry']['data'],
	});
	const findings: Findings = { ids, links, problems };
	await keepArticle(file.root, post.id, { digest, source: body, html, findings });
	const entry: Loaded['entry'] = {
		...{ id: post.id, data, filePath: post.file, digest },
		...(html === undefined && { deferredRender: true }),
	};
	return { loaded: { entry, post, ids, links }, problems };
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
			const { config, store, logger, watcher } = context;
			const root = fileURLToPath(config.root);
			const folder = path.join(root, 'src/content/posts');
			// Astro hands out a watcher in dev only.
			const live = watcher !== undefined;

			const load = async () => {
				// What is read of a post changes with the pictures and with the code that reads it.
				const readers = ['public', 'src/loaders', 'src/schemas', 'src/domain'].map((name) =>
					folderFingerprint(path.join(root, name)),
				);
				const parts = [await dialectFingerprint(), ...(await Promise.all(readers))];
				const dialect = parts.join('\0');
				const results = [];
				for (const absolute of await filesBelow(folder, postFile)) {
					results.push(await loadPost(context, await openPost(root, absolute), dialect));
				}
				const loaded = results.flatMap((result) => result.loaded ?? []);
				const catalogue = await readCatalogue(root);
				const posts = loaded.map(({ post }) => post);
				const problems = [
					...results.flatMap((result) => result.problems),
					...crossProblems(root, loaded),
					...claimProblems(posts, catalogue.keps),
					...catalogue.problems,
				];
				const errors = errorsAmong(problems).length;
				if (errors > 0 && !live) throw new ContentProblems(problems);
				channel(reportChannel).publish(errors > 0 ? reportOf(problems) : undefined);
				if (errors > 0) logger.error(`${reportOf(problems)}\n${problemStrings.kept}`);
				else if (problems.length > 0) logger.warn(reportOf(problems));
				if (errors === 0) store.clear();
				for (const { entry, post } of loaded) {
					if (post.draft && !live) continue;
					store.set(entry);
					if (isMdx(post.file)) store.addModuleImport(post.file);
				}
			};
			await load();
			const watched = [folder, path.join(root, 'src/content'), path.join(root, 'public')];
			const reload = (file: string) =>
				watched.some((parent) => file.startsWith(parent)) ? load() : undefined;
			for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, reload);
		},
	};
}
