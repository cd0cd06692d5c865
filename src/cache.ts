import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What is made once is kept for the next build under a key: the digest of everything that it is made
 * of. Articles, pictures and the output itself name their inputs here and nowhere else, so one rule
 * says when something is stale: a key that changed.
 */

/** Inputs by name: values that JSON can write, and bytes. */
export type Inputs = Readonly<Record<string, unknown>>;

function digest(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** The key of what is made of these inputs, in whatever order they are named: 32 hexadecimal digits. */
export function keyOf(inputs: Inputs): string {
	const named = Object.keys(inputs)
		.sort()
		.map((name) => {
			const value = inputs[name];
			return [name, value instanceof Uint8Array ? digest(value) : value];
		});
	return digest(JSON.stringify(named));
}

/** The project's root: above this file or, once it is bundled, where Astro runs. */
export function projectRoot(): string {
	const above = fileURLToPath(new URL('..', import.meta.url));
	return existsSync(path.join(above, 'src', 'cache.ts')) ? above : process.cwd();
}

const digests = new Map<string, { readonly state: string; readonly digest: string }>();

/** The digest of a file's content, read once for each state of the file. */
function fileDigest(file: string): string {
	const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
	const state = [ino, size, mtimeNs, ctimeNs].join();
	const known = digests.get(file);
	if (known?.state === state) return known.digest;
	const found = { state, digest: digest(readFileSync(file)) };
	digests.set(file, found);
	return found.digest;
}

/** What a step of the file system gives, or `otherwise` where it refuses: the loaders report that. */
function attempt<Result>(step: () => Result, otherwise: Result): Result {
	try {
		return step();
	} catch {
		return otherwise;
	}
}

/** The files below a name; `within` are the real folders around it, into which a link may lead back. */
function namesBelow(root: string, name: string, within: readonly string[] = []): string[] {
	const place = path.join(root, name);
	const stats = attempt(() => statSync(place), undefined);
	// Reading from a pipe or a device may never end.
	if (stats?.isFile()) return [name];
	if (!stats?.isDirectory()) return [];
	const real = attempt(() => realpathSync(place), place);
	if (within.includes(real)) return [];
	return attempt(() => readdirSync(place), []).flatMap((entry) =>
		namesBelow(root, `${name}/${entry}`, [...within, real]),
	);
}

/** Files and all that is below folders as inputs: names and contents. `names` are from `root`. */
export function filesIn(root: string, names: readonly string[]): Inputs {
	const files = names.flatMap((name) => namesBelow(root, name));
	return Object.fromEntries(
		files.map((name) => [name, attempt(() => fileDigest(path.join(root, name)), '')]),
	);
}

/** Packages as inputs: the versions that the lock file of the project at `root` names. */
export function versionsIn(root: string, packages: readonly string[]): Inputs {
	const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
		readonly packages: Readonly<Record<string, { readonly version?: string } | undefined>>;
	};
	return Object.fromEntries(
		packages.map((name) => {
			const version = lock.packages[`node_modules/${name}`]?.version;
			if (version === undefined) throw new Error(`package-lock.json does not name ${name}.`);
			return [`node_modules/${name}`, version];
		}),
	);
}

/**
 * Writes a file whole: readers see what was there or all of the new content. Of several writers at
 * once, in one process or in many, the last one wins.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
	const unfinished = `${file}.${randomUUID()}`;
	await mkdir(path.dirname(file), { recursive: true });
	try {
		await writeFile(unfinished, content);
		await rename(unfinished, file);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
}

/** The content of a file that has its key in its name, made if it was never made before. */
export async function kept(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const before = await readFile(file).catch(() => undefined);
	if (before !== undefined) return before;
	const made = await make();
	await writeWhole(file, made);
	return made;
}
