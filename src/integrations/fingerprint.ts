import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const inputs = ['astro.config.mjs', 'package-lock.json', 'public', 'src', 'tsconfig.json'];
const recordFile = join('.cache', 'output-fingerprint');

function filesUnder(path: string): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/**
 * A hash of everything that decides what a build writes: the sources below `root`, an absolute
 * path, and the site's `address`, as `SITE_URL` gives it.
 */
export function sourceFingerprint(root: string, address = process.env['SITE_URL']): string {
	const hash = createHash('sha256').update(address ?? '');
	for (const file of inputs.flatMap((input) => filesUnder(join(root, input)))) {
		hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
	}
	return hash.digest('hex');
}

/** Remembers what the output in `dist/` was built from. */
export function recordOutput(root: string, fingerprint: string): void {
	mkdirSync(join(root, '.cache'), { recursive: true });
	writeFileSync(join(root, recordFile), fingerprint);
}

/** Whether `dist/` is the output of the sources as they are now, for a site at `address`. */
export function outputIsCurrent(root: string, address = process.env['SITE_URL']): boolean {
	const record = join(root, recordFile);
	return (
		existsSync(join(root, 'dist', 'index.html')) &&
		existsSync(record) &&
		readFileSync(record, 'utf8') === sourceFingerprint(root, address)
	);
}
