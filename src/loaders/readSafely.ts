import { problemStrings } from '../strings/problems.ts';
import { fromRoot } from './files.ts';
import type { PostFile } from './postFiles.ts';
import { nothingRead, type ReadPost, readPost } from './readPosts.ts';

/** Where in the sources an error was thrown, such as `src/markdown/render.ts:12`. */
function placeOf(error: unknown): string | undefined {
	const stack = error instanceof Error ? (error.stack ?? '') : '';
	return /(?:src|node_modules)\/[^\s()]+:\d+(?=:\d+)/.exec(stack)?.[0];
}

function messageOf(error: unknown): string {
	const isTooDeep = error instanceof RangeError && /call stack/i.test(error.message);
	return isTooDeep ? problemStrings.tooDeep : problemStrings.failed(String(error), placeOf(error));
}

/** Reads one post. Where the program itself fails, that is a problem of the post that it failed for. */
export async function readSafely(file: PostFile, read = readPost): Promise<ReadPost> {
	try {
		return await read(file);
	} catch (error) {
		const place = { file: fromRoot(file.root, file.absolute), line: 1 };
		const problem = { ...place, severity: 'error', message: messageOf(error) } as const;
		return { ...nothingRead, problems: [problem] };
	}
}
