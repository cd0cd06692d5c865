import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../plainError.ts';
import { buildStrings } from '../strings/build.ts';
import { fewAtOnce, isCompressible, keptTwins, takenBy, twinEndings } from './compressedFiles.ts';
import type { Output, OutputFile } from './outputFile.ts';
import { writeInto } from './writeInto.ts';

/** What was compressed. */
export interface Account {
	readonly files: number;
	/** How many of these were taken as an earlier build made them. */
	readonly kept: number;
	/** The bytes of these files, and of what stands beside them. */
	readonly bytes: number;
	readonly br: number;
	readonly gz: number;
}

/** Whether this build compresses; `--compress` of the scripts sets it. */
export function compresses(): boolean {
	return process.env['COMPRESS'] === '1';
}

/** The files of an output that get twins, the largest first. */
function compressibleOf({ files }: Output): OutputFile[] {
	const found = files.filter(({ name, size }) => isCompressible(name, size));
	const compressible = found.map(({ name }) => name);
	const taken = takenBy(compressible, new Set(files.map(({ name }) => name)));
	if (taken.length > 0) throw new PlainError(buildStrings.twinsTaken(taken));
	// The last ones are short, so no processor waits long for another.
	return found.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
}

/** Drops what is kept and not in use, but for as much, the newest of it, as is in use. */
async function dropOld(cache: string, inUse: ReadonlySet<string>): Promise<void> {
	const others = (await readdir(cache).catch(() => [])).filter((name) => !inUse.has(name));
	if (others.length <= inUse.size) return;
	const dated: { readonly file: string; readonly written: number }[] = [];
	for (const name of others) {
		const file = join(cache, name);
		dated.push({ file, written: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 });
	}
	dated.sort((a, b) => b.written - a.written);
	for (const { file } of dated.slice(inUse.size)) await rm(file, { force: true });
}

/**
 * Writes the twins of all files of an output for which they are smaller, and nothing else. What was
 * compressed once is in `cache`, a folder, an absolute path.
 */
export async function compressIn(
	output: Output,
	cache: string,
): Promise<{ readonly account: Account; readonly written: OutputFile[] }> {
	const account = { files: 0, kept: 0, bytes: 0, br: 0, gz: 0 };
	const written: OutputFile[] = [];
	const inUse = new Set<string>();
	await fewAtOnce(compressibleOf(output), async ({ name, size, digest }) => {
		const read = () => readFile(join(output.folder, name));
		const { twins, key, isMade } = await keptTwins(digest, read, (named) => join(cache, named));
		inUse.add(key);
		account.files += 1;
		account.bytes += size;
		if (!isMade) account.kept += 1;
		for (const ending of twinEndings) {
			const twin = twins[ending];
			if (twin.length >= size) continue;
			written.push(await writeInto(output.folder, `${name}.${ending}`, twin));
			account[ending] += twin.length;
		}
	});
	await dropOld(cache, inUse);
	return { account, written };
}

/** Compresses the files of an output, tells how much that was, and gives what it wrote. */
export async function writeTwins(
	output: Output,
	cache: string,
	say: (words: string) => void,
): Promise<OutputFile[]> {
	const start = performance.now();
	const { account, written } = await compressIn(output, cache);
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	say(buildStrings.compressed(account, seconds));
	return written;
}
