import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasDrawnCover } from '../domain/posts.ts';
import { fileBelow } from '../folders.ts';
import { publicPath, storedSize } from '../pictures/files.ts';
import { drawnCover } from '../pictures/sharing.ts';
import { problemStrings } from '../strings/problems.ts';
import { decodedPath, encodedPath } from '../urls.ts';

/** The address of a cover as pages have it, from the site's root; it never leads out of `public/`. */
export function coverAddress(written: string): string {
	return encodedPath(publicPath(written.trim().toWellFormed()));
}

/** What is wrong with a cover, a path from `coverAddress`; `undefined` if pages can show it. */
export async function coverFlaw(root: string, cover: string): Promise<string | undefined> {
	const name = decodedPath(cover);
	const shown = name.replace(/\p{Cc}/gu, '\ufffd');
	const file = fileBelow(path.join(root, 'public'), name);
	if (file === undefined) return problemStrings.coverMissing(shown);
	try {
		if (hasDrawnCover({ cover })) await drawnCover(await readFile(file, 'utf8'));
		else if ((await storedSize(file)) === undefined) return problemStrings.coverUnreadable(shown);
	} catch {
		return problemStrings.coverUndrawn(shown);
	}
	return undefined;
}
