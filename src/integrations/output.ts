import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn, keyOf, writeWhole } from '../cache.ts';
import { buildDay } from '../loaders/buildDay.ts';
import { skipsBroken } from '../loaders/skipBroken.ts';
import { plainly } from '../plainError.ts';
import { machineStrings } from '../strings/machine.ts';
import { holdAlone } from './buildLock.ts';
import { compresses } from './compress.ts';
import { assertUsable, foldersOf, recover, swap } from './outputFolders.ts';

const sources = [
	'astro.config.mjs',
	'fonts',
	'package-lock.json',
	'public',
	'src',
	'tsconfig.json',
];

/** The key of the output: all sources of the project at `root`, an absolute path, the site's address, the day, and what else the build is asked for. */
export function outputKey(root: string, address = process.env['SITE_URL']): string {
	const asked = { skipsBroken: skipsBroken(), compresses: compresses() };
	const day = buildDay(root)?.day;
	return keyOf({ ...filesIn(root, sources), address, day, ...asked });
}

function recordOf(root: string): string {
	return join(root, '.cache', 'output-key');
}

/** Whether `dist/` is the output of the sources as they are now, of the day that a build would be of, for a site at `address`. */
export function outputIsCurrent(root: string, address?: string): boolean {
	if (!existsSync(join(root, 'dist', 'index.html'))) return false;
	try {
		return readFileSync(recordOf(root), 'utf8') === outputKey(root, address);
	} catch {
		return false;
	}
}

/** Waits for its turn and clears the way for a build in `next`, which `finish` puts in the output's place. */
async function begin(root: string, output: string, say: (words: string) => void) {
	const waiting = () => say(machineStrings.waiting);
	const release = await holdAlone(join(root, '.cache', 'build-lock'), waiting);
	const folders = foldersOf(output);
	const { next } = folders;
	assertUsable(folders);
	recover(folders);
	const key = outputKey(root);
	const clear = () => rmSync(next, { recursive: true, force: true });
	process.once('exit', clear);
	const finish = async () => {
		// Of whatever fails from here on, nothing says that an output is that of other sources.
		rmSync(recordOf(root), { recursive: true, force: true });
		swap(folders);
		await writeWhole(recordOf(root), key).catch(() => {});
		process.off('exit', clear);
		release();
	};
	return { next, finish };
}

/**
 * Builds beside the output and puts the new one in its place only when all went well, so a failing
 * build leaves the previous output as it was. A build waits until another one has ended. What runs at
 * `astro:build:done` after it must look at no folder of the output, which has moved by then.
 */
export function atomicOutput(): AstroIntegration {
	let finish = async () => {};
	return {
		name: 'atomic-output',
		hooks: {
			'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
				if (command !== 'build') return;
				const output = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
				const say = (words: string) => logger.info(words);
				const building = await plainly(begin(fileURLToPath(config.root), output, say));
				finish = building.finish;
				updateConfig({ outDir: pathToFileURL(`${building.next}/`) });
			},
			'astro:build:done': () => plainly(finish()),
		},
	};
}
