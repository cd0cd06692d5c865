import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What was made of each post, in files of their own below the project's `.cache/`. Astro's store is
 * written, bundled and compiled in one piece by each build: with the text and the HTML of a thousand
 * posts in it, a build held 300 MB more.
 */
export interface Article {
	/** Of what the article was made: the post, and all that has a say in how it is read. */
	readonly digest: string;
	/** The author's Markdown, without the frontmatter. */
	readonly source: string;
	/** An .mdx post has none: a page renders it as a component. */
	readonly html?: string | undefined;
	/** What the loader found in the post and asks for again when it has not changed. */
	readonly findings: unknown;
}

function fileOf(root: string, id: string): string {
	return path.join(root, '.cache', 'articles', `${id}.json`);
}

/** Keeps the article of a post in the project at `root`, an absolute path. */
export async function keepArticle(root: string, id: string, article: Article): Promise<void> {
	const file = fileOf(root, id);
	await mkdir(path.dirname(file), { recursive: true });
	// A build that is stopped leaves no half of a file.
	await writeFile(`${file}.new`, JSON.stringify(article));
	await rename(`${file}.new`, file);
}

/** The article that was kept of a post, if any. */
export async function keptArticle(root: string, id: string): Promise<Article | undefined> {
	const text = await readFile(fileOf(root, id), 'utf8').catch(() => undefined);
	return text === undefined ? undefined : JSON.parse(text);
}
