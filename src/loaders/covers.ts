import { readFile } from 'node:fs/promises';
import { hasDrawnCover } from '../domain/posts.ts';
import type { Problem } from '../domain/problems.ts';
import type { Around } from '../markdown/around.ts';
import { publicPath, storedSize } from '../pictures/files.ts';
import { lettersBeyondFont } from '../pictures/font.ts';
import { drawnCover } from '../pictures/sharing.ts';
import { problemStrings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import { decodedPath, encodedPath } from '../urls.ts';
import { fieldError, type Written } from './frontmatter.ts';

/** The address of a cover as pages have it, from the site's root; it never leads out of `public/`. */
export function coverAddress(written: string): string {
	return encodedPath(publicPath(written.trim().toWellFormed()));
}

/** What is wrong with a cover, a path from `coverAddress`; `undefined` if pages can show it. */
export async function coverFlaw(around: Around, cover: string): Promise<Said | undefined> {
	const name = decodedPath(cover);
	const shown = name.replace(/\p{Cc}/gu, '\ufffd');
	const file = around.file(`public${name}`);
	if (file === undefined) return problemStrings.coverMissing(shown);
	try {
		if (hasDrawnCover({ cover })) await drawnCover(await readFile(file, 'utf8'));
		else if ((await storedSize(file)) === undefined) return problemStrings.coverUnreadable(shown);
	} catch {
		return problemStrings.coverUndrawn(shown);
	}
	return undefined;
}

/** What is wrong with a post's cover, and what its picture for sharing cannot show of the title. */
export async function coverProblems(
	around: Around,
	frontmatter: Written,
	title = '',
): Promise<Problem[]> {
	if (frontmatter.written.cover?.startsWith('/') !== true) return [];
	const cover = coverAddress(frontmatter.written.cover);
	const flaw = await coverFlaw(around, cover);
	const missing = hasDrawnCover({ cover }) ? lettersBeyondFont(title) : [];
	const unshown = fieldError(
		frontmatter,
		'title',
		problemStrings.lettersMissing(missing.join(' ')),
	);
	return [
		...(flaw === undefined ? [] : [fieldError(frontmatter, 'cover', flaw)]),
		...(missing.length === 0 ? [] : [{ ...unshown, severity: 'warning' as const }]),
	];
}
