import { realpathSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../src/cache.ts';
import { errorsAmong } from '../src/domain/problems.ts';
import { type LineChange, linesTogether } from '../src/domain/publishedLines.ts';
import type { Remembered } from '../src/domain/renames.ts';
import { loadPosts } from '../src/loaders/allPosts.ts';
import { buildDay } from '../src/loaders/buildDay.ts';
import { readCatalogue } from '../src/loaders/catalogue.ts';
import { readText } from '../src/loaders/files.ts';
import { withNames } from '../src/loaders/keepNames.ts';
import { postFiles } from '../src/loaders/postFiles.ts';
import { publishedFile, publishedText } from '../src/loaders/published.ts';
import { type PublishedPosts, publishedPosts, type Repair } from '../src/loaders/publishedPosts.ts';
import { keepStrings as strings } from '../src/strings/published.ts';

/** Writes the memory of what was published, and into renamed posts what keeps their addresses and feed ids. */

async function postsAt(root: string): Promise<PublishedPosts> {
	const catalogue = await readCatalogue(root);
	const day = buildDay(root)?.day;
	const loaded = await loadPosts(root, postFiles(root).files, { isCheck: true, catalogue, day });
	return publishedPosts(root, loaded);
}

/** Writes what a post lacks into its frontmatter, and says so; tells whether that could be done. */
async function repaired(root: string, { file, id, alias }: Repair): Promise<boolean> {
	const absolute = path.join(root, file);
	const { text } = readText(absolute);
	const made = text === undefined ? undefined : withNames(text, { id, alias });
	if (made === undefined) {
		console.error(strings.notWritten(file));
		return false;
	}
	// A link stays one; the file that it leads to is written.
	await writeWhole(realpathSync(absolute), made);
	const written = [id && `id: ${id}`, alias && `aliases: ${alias}`].filter(Boolean).join('，');
	console.error(strings.written(file, written));
	return true;
}

async function write(root: string, lines: readonly Remembered[]): Promise<void> {
	const text = publishedText(lines);
	const file = path.join(root, publishedFile);
	const { text: before } = readText(file);
	const isNothing = before === undefined && lines.length === 0;
	if (text !== before && !isNothing) await writeWhole(file, text);
}

/**
 * Repairs the renamed posts of the project at `root`, gives their lines of the memory their new names, and remembers
 * the posts that are new. `isWanted` is asked for each post, by its file from the project's root; what it refuses stays.
 */
export async function keepPublished(
	root: string,
	isWanted: (source: string) => boolean = () => true,
): Promise<void> {
	const { problems, kept, fresh } = await postsAt(root);
	// A memory with errors is not written over.
	if (errorsAmong(problems).length > 0) return;
	const changes: LineChange[] = [];
	for (const { before, source, repair, after } of kept) {
		const isAsked = source !== undefined && isWanted(source);
		const isDone = isAsked && (repair === undefined || (await repaired(root, repair)));
		changes.push({ before, after: isDone ? after() : before });
	}
	const wanted = fresh.filter(({ source }) => isWanted(source)).map(({ line }) => line());
	const lines = linesTogether(changes, wanted);
	for (const [index, { before }] of changes.entries()) {
		const { file } = lines[index] ?? before;
		if (file !== before.file) console.error(strings.moved(before.file, file));
	}
	const added = lines.length - changes.length;
	if (added > 0) console.error(strings.remembered(added));
	await write(root, lines);
}

/** Remembers the posts of the project at `root` that are published and not remembered yet; changes no post. */
export async function rememberPublished(root: string): Promise<void> {
	const { problems, kept, fresh } = await postsAt(root);
	if (errorsAmong(problems).length > 0) return;
	const lines = kept.map(({ before }) => ({ before, after: before }));
	const added = fresh.map(({ line }) => line());
	await write(root, linesTogether(lines, added));
}
