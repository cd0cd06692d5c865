import path from 'node:path';
import destinationOf from 'astro/logger/node';
import { loadContent } from '../loaders/collections.ts';
import { buildStrings as words } from '../strings/build.ts';
import type { Log } from './log.ts';
import { makeOutput } from './make.ts';
import { takePlace } from './place.ts';
import { keptProgram, programKey } from './program.ts';
import { listen } from './told.ts';

/** A log that looks like Astro's. */
function consoleLog(): Log {
	const destination = destinationOf({});
	const say = (level: 'info' | 'warn' | 'error') => (label: string, message: string) =>
		destination.write({ level, label, message, newLine: true });
	return { info: say('info'), warn: say('warn'), error: say('error') };
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
	const say = (message: string) => log.info('SKIP_FORMAT', message);
	const told = listen();
	const place = await takePlace(root, path.join(root, 'dist'), say);
	say(words.reading);
	await loadContent(root, (name) => ({
		info: (message) => log.info(name, message),
		warn: (message) => log.warn(name, message),
		error: (message) => log.error(name, message),
	}));
	await makeOutput(place, { program, key, told: told(), log });
	return true;
}
