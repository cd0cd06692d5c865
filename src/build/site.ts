import { readdirSync } from 'node:fs';
import path from 'node:path';
import { loadContent } from '../loaders/collections.ts';
import { buildStrings as words } from '../strings/build.ts';
import { outputIsCurrent } from './current.ts';
import { consoleLog } from './log.ts';
import { makeOutput } from './make.ts';
import { takePlace } from './place.ts';
import { keptProgram, programKey } from './program.ts';
import { isAsWritten, lastBuild } from './record.ts';
import { listen } from './told.ts';

/** Whether the output of the project at `root` is what a build would make, and is there as it was written. */
export function isBuilt(root: string): boolean {
	if (!outputIsCurrent(root)) return false;
	const files = Object.values(lastBuild(root)?.files ?? {});
	const folder = path.join(root, 'dist');
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	// As many as were written: nobody has put another one among them.
	const isNoneMore = entries.filter((entry) => !entry.isDirectory()).length === files.length;
	return isNoneMore && files.every((file) => isAsWritten(folder, file));
}

/** How a build goes about it. */
export interface Building {
	/** Has Astro compile the pages and keeps the program under the key of its code. */
	readonly compile: () => Promise<void>;
	/** Whether nothing of what earlier builds made is taken. */
	readonly isForced?: boolean;
}

/**
 * Builds the project at `root`, an absolute path. The output is built beside the last one and takes its
 * place only when all went well, so a failing build leaves the last one as it was. A build waits until
 * another one has ended.
 *
 * @throws what stops a build: ContentProblems, what Astro cannot compile, what a page throws.
 */
export async function buildSite(
	root: string,
	{ compile, isForced = false }: Building,
): Promise<void> {
	const log = consoleLog();
	const told = listen();
	const place = await takePlace(root, path.join(root, 'dist'), log.say);
	const key = await programKey(root);
	const kept = isForced ? undefined : await keptProgram(root, key);
	if (kept === undefined) {
		log.say(words.compiling);
		await compile();
	}
	const program = kept ?? (await keptProgram(root, key));
	if (program === undefined) throw new Error('What was compiled has not been kept.');
	log.say(words.reading);
	await loadContent(root, (name) => ({
		info: (message) => log.info(name, message),
		warn: (message) => log.warn(name, message),
		error: (message) => log.error(name, message),
	}));
	const record = isForced ? undefined : lastBuild(root);
	await makeOutput(place, { program, key, record, told: told(), log });
}
