import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem, type Problem } from '../domain/problems.ts';
import { postsFolder } from '../markdown/around.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { postIdOf } from '../urls.ts';
import { type FileFlaw, filesBelow, fromRoot, readText } from './files.ts';

/** Which files are posts, and what is in them. */

export { postsFolder };

const postName = /\.(?:md|mdx|markdown)$/i;

/** Others in the folder (pictures, say) are none of the loader's business. */
const postFile = new RegExp(`^(?!_).*${postName.source}`, 'is');

/** Whether a file may be a post by its name. */
export function isPostName(file: string): boolean {
	return postFile.test(path.basename(file));
}

/** Names that their authors take for those of posts: other endings of Markdown, or something behind one. */
const nearlyPostName =
	/^[^.#].*\.(?:mdx?|markdown|mdown|mdwn|mkdn?|mdtext|[qr]md)(?:[^\p{L}\p{N}~#]*|\.(?:txt|bak|orig|old)\s*)$/isu;

function isNearlyPost(file: string): boolean {
	const name = path.basename(file).normalize('NFKC').replaceAll('。', '.');
	return !postName.test(path.basename(file)) && nearlyPostName.test(name);
}

/** Says once, in the words of `say`, that files with such names are no posts. */
function skipped(
	root: string,
	files: readonly string[],
	say: (count: number, others: string) => Said,
): Problem[] {
	const [first, ...others] = files.map((file) => fromRoot(root, file));
	if (first === undefined) return [];
	return [fileProblem(first, say(files.length, others.slice(0, 3).join('、')), 'warning')];
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		// Whoever reads it as a post says why.
		return '';
	}
}

/** Those of the hidden files that none of the files names where it includes something. */
function notIncluded(hidden: readonly string[], files: readonly string[]): readonly string[] {
	if (hidden.length === 0) return [];
	const including = [...files, ...hidden]
		.map(textOf)
		.flatMap((text) => text.match(/@include[^\n]{0,1000}/g) ?? [])
		.join('\n');
	return hidden.filter((file) => !including.includes(path.basename(file)));
}

/** The posts of the project at `root`, absolute, and what is wrong with names below their folder. */
export function postFiles(root: string): {
	readonly files: readonly string[];
	readonly problems: readonly Problem[];
} {
	const folder = path.join(root, postsFolder);
	const { files, others, problems } = filesBelow(root, folder, postFile);
	const hidden = others.filter((file) => postName.test(file));
	const misnamed = others.filter(isNearlyPost);
	const unread = [
		...skipped(root, notIncluded(hidden, files), problemStrings.skipped),
		...skipped(root, misnamed, problemStrings.misnamed),
	];
	return { files, problems: [...problems, ...unread] };
}

/** Posts of other blogs that wait here to be mended, below a folder that is named after the blog. */
export const waitingFolder = 'import-quarantine';
const waiting = new RegExp(`^${waitingFolder}/[^/]+/(?=.)`);
/** What an import says of those that wait, beside them. */
const waitingReport = new RegExp(`${waiting.source}report\\.md$`);

/**
 * The posts that wait at `root`, absolute, for somebody to mend them. What is wrong with their files
 * keeps nobody from building.
 */
export function waitingFiles(root: string): readonly string[] {
	const { files } = filesBelow(root, path.join(root, waitingFolder), postFile);
	return files.filter((file) => !waitingReport.test(fromRoot(root, file)));
}

/**
 * The place of a post: the path of its file from the posts' folder, or from where it waits to go there,
 * without the extension. A file elsewhere, which somebody may want to have checked, has its name for one.
 */
export function placeOfPost(root: string, absolute: string): string {
	const name = fromRoot(root, absolute);
	const place = fromRoot(path.join(root, postsFolder), absolute);
	const elsewhere = waiting.test(name) ? name.replace(waiting, '') : path.basename(absolute);
	const inside = place.startsWith('../') ? elsewhere : place;
	return inside.replace(postName, '');
}

/** The id of a post by its file, absolute, see `postIdOf`. */
export function idOfPost(root: string, absolute: string): string {
	return postIdOf(placeOfPost(root, absolute));
}

/** How a post is written, by the name of its file. */
export function formatOf(file: string): 'markdown' | 'mdx' {
	return /\.mdx$/i.test(file) ? 'mdx' : 'markdown';
}

/** A file of the posts folder. */
export interface PostFile {
	/** The project's root, absolute. */
	readonly root: string;
	/** The file, absolute. */
	readonly absolute: string;
	/** The file's text, or `undefined` if it has none. */
	readonly contents: string | undefined;
	/** Why it has none. */
	readonly flaw?: FileFlaw | undefined;
	/** Whether only its problems are asked for. */
	readonly isCheck?: boolean;
}

/** Reads the text of a file, by `read` if given. */
export function openPost(root: string, absolute: string, read = readText): PostFile {
	const { text, flaw } = read(absolute);
	return { root, absolute, contents: text, flaw };
}
