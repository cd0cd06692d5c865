import { gitDates } from '../../src/loaders/gitDates.ts';
import { waitingFolder } from '../../src/loaders/postFiles.ts';
import { importStrings as strings } from '../../src/strings/import.ts';
import { type Generator, readBlog } from './blog.ts';
import { collectPosts } from './collect.ts';
import { importPosts } from './importPosts.ts';
import { readMemory } from './memory.ts';
import { importSummary } from './summary.ts';
import { writeImport } from './write.ts';

/** A blog that is to move in. */
export interface BlogToImport {
	/** The project's root, absolute. */
	readonly root: string;
	/** The blog's root, absolute. */
	readonly from: string;
	/** What its imports are called. */
	readonly name: string;
	/** The generator, if its files do not tell it. */
	readonly as?: Generator | undefined;
	/** Who signs the posts that name nobody, if the blog's settings do not tell it. */
	readonly author?: string | undefined;
	readonly isDryRun: boolean;
}

/**
 * Moves a blog in and returns what there is to say of it. `say` is told how far it is.
 * @throws PlainError if there is no blog, or what the last import left is broken: nothing is written then.
 */
export async function importBlog(
	{ root, from, name, as, author, isDryRun }: BlogToImport,
	say: (line: string) => void,
): Promise<string> {
	const blog = await readBlog(from, as);
	const memory = readMemory(root, name);
	const how = { author: author ?? blog.author, dates: gitDates(from) };
	const collected = await collectPosts(from, blog, how);
	if (collected.isShallow) say(strings.shallow);
	const request = { root, from, blog, collected, memory, quarantine: `${waitingFolder}/${name}` };
	const outcome = await importPosts(request, (done, all) => say(strings.reading(done, all)));
	if (!isDryRun) await writeImport(request, name, outcome);
	return importSummary(request, outcome, { name, isDryRun });
}
