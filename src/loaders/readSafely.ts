import { fileProblem } from '../domain/problems.ts';
import type { Around } from '../markdown/around.ts';
import { postSchema } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { fromRoot } from './files.ts';
import type { PostFile } from './postFiles.ts';
import { nothingRead, type ReadPost, readPost } from './readPosts.ts';

/** Where in the sources an error was thrown, such as `src/markdown/render.ts:12`. */
function placeOf(error: unknown): string | undefined {
	const stack = error instanceof Error ? (error.stack ?? '') : '';
	return /(?:src|node_modules)\/[^\s()]+:\d+(?=:\d+)/.exec(stack)?.[0];
}

function wordsOf(error: unknown): Said {
	const isTooDeep = error instanceof RangeError && /call stack/i.test(error.message);
	return isTooDeep
		? problemStrings.tooNested
		: problemStrings.failed(String(error), placeOf(error));
}

function broken(file: PostFile, said: Said): ReadPost {
	return {
		...nothingRead,
		problems: [fileProblem(fromRoot(file.root, file.absolute), said)],
	};
}

/**
 * Reads one post. Where the program itself fails, or makes what the collection would not take, that is
 * a problem of the post that it failed for.
 */
export async function readSafely(
	file: PostFile,
	around: Around,
	read = readPost,
): Promise<ReadPost> {
	try {
		const found = await read(file, around);
		const flaw = found.isWhole && postSchema.safeParse(found.post).error?.issues[0];
		if (!flaw) return found;
		return broken(file, problemStrings.failed(flaw.message, flaw.path.map(String).join('.')));
	} catch (error) {
		return broken(file, wordsOf(error));
	}
}
