import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn, keyOf, writeWhole } from '../cache.ts';

const sources = ['astro.config.mjs', 'package-lock.json', 'public', 'src', 'tsconfig.json'];

/** The key of the output: all sources of the project at `root`, an absolute path, and the site's address. */
export function outputKey(root: string, address = process.env['SITE_URL']): string {
	return keyOf({ ...filesIn(root, sources), address });
}

function recordOf(root: string): string {
	return join(root, '.cache', 'output-key');
}

/** Whether `dist/` is the output of the sources as they are now, for a site at `address`. */
export function outputIsCurrent(root: string, address?: string): boolean {
	const record = recordOf(root);
	return (
		existsSync(join(root, 'dist', 'index.html')) &&
		existsSync(record) &&
		readFileSync(record, 'utf8') === outputKey(root, address)
	);
}

/** The folder that readers get, and its neighbours while a build runs. */
interface Folders {
	readonly output: string;
	readonly next: string;
	readonly previous: string;
}

function foldersOf(output: string): Folders {
	return { output, next: `${output}.next`, previous: `${output}.previous` };
}

/** Brings the output back if a build was killed between the two renames of `swap`. */
function recover({ output, next, previous }: Folders): void {
	if (existsSync(previous) && !existsSync(output)) renameSync(previous, output);
	rmSync(previous, { recursive: true, force: true });
	rmSync(next, { recursive: true, force: true });
}

function swap({ output, next, previous }: Folders): void {
	if (existsSync(output)) renameSync(output, previous);
	renameSync(next, output);
	rmSync(previous, { recursive: true, force: true });
}

/**
 * Builds beside the output and puts the new one in its place only when all went well, so a failing
 * build leaves the previous output as it was. What runs at `astro:build:done` after it must
 * look at no folder of the output, which has moved by then.
 */
export function atomicOutput(): AstroIntegration {
	let folders: Folders | undefined;
	let key = '';
	let root = '';
	return {
		name: 'atomic-output',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				if (command !== 'build') return;
				const { next, ...others } = foldersOf(fileURLToPath(config.outDir).replace(/[/\\]$/, ''));
				folders = { next, ...others };
				root = fileURLToPath(config.root);
				key = outputKey(root);
				recover(folders);
				process.once('exit', () => rmSync(next, { recursive: true, force: true }));
				updateConfig({ outDir: new URL(`${config.outDir.href.replace(/\/$/, '')}.next/`) });
			},
			'astro:build:done': async () => {
				if (folders === undefined) return;
				swap(folders);
				await writeWhole(recordOf(root), key);
			},
		},
	};
}
