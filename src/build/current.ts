import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, keyOf, writeWhole } from '../cache.ts';
import { buildDayOnce } from '../loaders/buildDay.ts';
import { skipsBroken } from '../loaders/skipBroken.ts';
import { compresses } from './compress.ts';

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
	const day = buildDayOnce(root)?.day;
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

/** From here on nothing says of which sources the output is. */
export function forgetOutput(root: string): void {
	rmSync(recordOf(root), { recursive: true, force: true });
}

/** Writes down that the output is that of the sources with this key. */
export async function rememberOutput(root: string, key: string): Promise<void> {
	await writeWhole(recordOf(root), key).catch(() => {});
}
