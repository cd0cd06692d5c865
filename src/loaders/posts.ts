import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { errorsAmong, type Problem } from '../domain/problems.ts';
import { dialectFingerprint } from '../markdown/render.ts';
import type { Post } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import { catalogueProblems } from './catalogue.ts';
import { filesBelow, folderFingerprint, fromRoot } from './files.ts';
import { isMdx, openPost, type PostFile, postFile, readPost } from './readPosts.ts';
import { ContentProblems, reportOf } from './report.ts';

/** A post in Astro's store: its data, its HTML, and what there was to say about it. */
interface Loaded {
	readonly entry: Parameters<LoaderContext['store']['set']>[0];
	readonly post: Post;
}

/** What two posts may not share, and how to say that they do. */
const unique = [
	{ of: (post: Post) => post.id, message: problemStrings.sameAddress },
	{ of: (post: Post) => post.feedId, message: problemStrings.sameFeedId },
] as const;

function clashes(posts: readonly Post[]): Problem[] {
	return unique.flatMap(({ of, message }) => {
		const first = new Map<string, Post>();
		return posts.flatMap((post): Problem[] => {
			const other = first.get(of(post));
			if (other === undefined) {
				first.set(of(post), post);
				return [];
			}
			return [{ file: post.file, line: 1, severity: 'error', message: message(other.file) }];
		});
	});
}

function missingCovers(root: string, posts: readonly Post[]): Problem[] {
	return posts
		.filter(({ cover }) => cover !== undefined && !existsSync(path.join(root, 'public', cover)))
		.map(({ file, cover = '' }) => ({
			file,
			line: 1,
			field: 'cover',
			severity: 'error',
			message: problemStrings.coverMissing(cover),
		}));
}

/** Reads one file, or takes it from the store if neither it nor the dialect nor a picture has changed. */
async function loadPost(context: LoaderContext, file: PostFile, dialect: string) {
	const digest = context.generateDigest(`${dialect}\0${file.contents}`);
	const cached = context.store.get(path.parse(file.absolute).name);
	if (cached?.digest === digest && cached.filePath === fromRoot(file.root, file.absolute)) {
		const problems = (cached.rendered?.metadata?.['problems'] ?? []) as Problem[];
		return { loaded: { entry: cached, post: cached.data as unknown as Post }, problems };
	}
	const { post, body, html, problems } = await readPost(file);
	if (post === undefined) return { loaded: undefined, problems };
	const data = await context.parseData({
		id: post.id,
		data: post as unknown as Loaded['entry']['data'],
	});
	const entry: Loaded['entry'] = {
		id: post.id,
		data,
		body,
		filePath: post.file,
		digest,
		...(html === undefined
			? { deferredRender: true }
			: { rendered: { html, metadata: { headings: post.headings, problems } } }),
	};
	return { loaded: { entry, post }, problems };
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
				const pictures = await folderFingerprint(path.join(root, 'public'));
				const dialect = `${await dialectFingerprint()}\0${pictures}`;
				const results = [];
				for (const absolute of await filesBelow(folder, postFile)) {
					results.push(await loadPost(context, await openPost(root, absolute), dialect));
				}
				const loaded = results.flatMap((result) => result.loaded ?? []);
				const posts = loaded.map(({ post }) => post);
				const problems = [
					...results.flatMap((result) => result.problems),
					...clashes(posts),
					...missingCovers(root, posts),
					...(await catalogueProblems(root)),
				];
				const errors = errorsAmong(problems).length;
				if (errors > 0 && !live) throw new ContentProblems(problems);
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
