import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { keyOf } from '../cache.ts';
import { fileProblem, type Problem } from '../domain/problems.ts';
import { type Around, postsFolder } from '../markdown/around.ts';
import { keepFindings, keptFindings } from '../markdown/articles.ts';
import type { Writing } from '../schemas/writing.ts';
import { problemStrings } from '../strings/problems.ts';
import { type FoundFiles, filesBelow, readText } from './files.ts';
import { codeKey } from './inputs.ts';
import { loadAndFollow, replaceEntries } from './live.ts';
import { postFiles } from './postFiles.ts';
import { ContentProblems, reportOf } from './report.ts';
import { type Question, surroundingsOf } from './surroundings.ts';

/** The page on writing here: a text in the dialect with live examples, from the project's root. */
const folder = 'src/content/write';
export const writingFile = `${folder}/index.md`;

/** The files that it is made of, one or none, and what is wrong with where it would be. */
export function writingFiles(root: string): FoundFiles {
	return filesBelow(root, path.join(root, folder), /^index\.md$/);
}

/** The page as it was read; a project may have none. */
interface ReadWriting {
	readonly page: Writing | undefined;
	/** What is wrong with it. */
	readonly problems: readonly Problem[];
}

/** What is kept of the page: what it asked, and the key of it with the answers. */
interface Kept {
	readonly asked: readonly Question[];
	readonly key: string;
	readonly read: ReadWriting;
}

async function rendered(body: string, around: Around): Promise<ReadWriting> {
	const { pageWithExamples } = await import('../markdown/examples.ts');
	const { html, headings, problems } = await pageWithExamples({
		body,
		firstLine: 1,
		// Examples name other files as a post does that stands at the top of its folder.
		file: `${postsFolder}/index.md`,
		around,
	});
	return {
		page: { html, headings: [...headings] },
		problems: problems.map((problem) => ({ file: writingFile, ...problem })),
	};
}

/** The page of the project at `root`, absolute, and what is wrong with it, from before where all is as it was. */
export async function readWriting(root: string): Promise<ReadWriting> {
	const { files, problems: unread } = writingFiles(root);
	const [file] = files;
	if (file === undefined) return { page: undefined, problems: unread };
	const { text, flaw } = readText(file);
	if (text === undefined) {
		const problem = fileProblem(writingFile, problemStrings.fileFlaws[flaw]);
		return { page: undefined, problems: [problem] };
	}
	const posts = postFiles(root).files.map((absolute) => ({ root, absolute, contents: undefined }));
	const surroundings = surroundingsOf(root, posts);
	// No post has an id that begins so.
	const name = { id: `/${writingFile}`, key: keyOf({ code: codeKey(root), text }) };
	const kept = keptFindings(root, name) as Kept | undefined;
	if (kept !== undefined && surroundings.keyWith(name.key, kept.asked) === kept.key)
		return kept.read;
	const asked: Question[] = [];
	const read = await rendered(text, surroundings.around(asked));
	const key = surroundings.keyWith(name.key, asked);
	await keepFindings(root, name, { asked, key, read } satisfies Kept);
	return read;
}

/** Loads the page. Nothing may be wrong with it: it shows how to write, and posts are not what it waits for. */
export function writingLoader(): Loader {
	return {
		name: 'writing',
		async load(context) {
			const { config, store, logger, generateDigest } = context;
			const root = fileURLToPath(config.root);
			const load = async () => {
				const { page, problems } = await readWriting(root);
				if (problems.length > 0) {
					// Astro hands out a watcher in dev only.
					if (context.watcher === undefined) throw new ContentProblems(problems);
					logger.warn(reportOf(problems));
				}
				if (page === undefined) return store.clear();
				const entry = { id: 'page', data: { ...page }, digest: generateDigest(page.html) };
				replaceEntries(store, [entry]);
			};
			await loadAndFollow(context, [path.join(root, folder)], load);
		},
	};
}
