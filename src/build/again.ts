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
	const record = lastBuild(root);
	const folder = path.join(root, 'dist');
	return (
		record !== undefined && Object.values(record.files).every((file) => isAsWritten(folder, file))
	);
}

/**
 * Builds the project at `root`, an absolute path, with the pages that an earlier build has compiled of the same code.
 *
 * @returns `false`, with nothing done, if nothing is kept of this code.
 * @throws what stops a build: ContentProblems, what a page throws.
 */
export async function buildAgain(root: string): Promise<boolean> {
	const log = consoleLog();
	const key = await programKey(root);
	const program = await keptProgram(root, key);
	if (program === undefined) return false;
	const told = listen();
	const place = await takePlace(root, path.join(root, 'dist'), log.say);
	log.say(words.reading);
	await loadContent(root, (name) => ({
		info: (message) => log.info(name, message),
		warn: (message) => log.warn(name, message),
		error: (message) => log.error(name, message),
	}));
	await makeOutput(place, { program, key, told: told(), log });
	return true;
}
