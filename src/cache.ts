import { hash, randomUUID } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { attempt, entriesIn } from './folders.ts';

/**
 * What is made once is kept for the next build under a key: the digest of everything that it is made
 * of. Articles, pictures and the output itself name their inputs here and nowhere else, so one rule
 * says when something is stale: a key that changed.
 */

/** Inputs by name: values that JSON can write, and bytes. */
export type Inputs = Readonly<Record<string, unknown>>;

/** The digest of a content: the first 32 hexadecimal digits of its SHA-256. */
export function digest(content: string | Uint8Array): string {
	return hash('sha256', content, 'hex').slice(0, 32);
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

/** `make`, called once for each state of a file that it is asked for; throws where there is none. */
export function oncePerState<Made>(make: (file: string) => Made): (file: string) => Made {
	const before = new Map<string, { readonly state: string; readonly made: Made }>();
	return (file) => {
		const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
		const state = [ino, size, mtimeNs, ctimeNs].join();
		const known = before.get(file);
		if (known?.state === state) return known.made;
		const made = make(file);
		before.set(file, { state, made });
		return made;
	};
}

/**
 * `make`, called once by each process for each project, an absolute path, and each state of these variables of
 * the environment: a build goes on with what it began with.
 */
export function oncePerProcess<Made>(
	make: (root: string) => Made,
	variables: readonly string[] = [],
): (root: string) => Made {
	const before = new Map<string, { readonly made: Made }>();
	return (root) => {
		const asked = JSON.stringify([root, ...variables.map((name) => process.env[name])]);
		const known = before.get(asked) ?? { made: make(root) };
		before.set(asked, known);
		return known.made;
	};
}

const digestOf = oncePerState((file) => digest(readFileSync(file)));

/** The digest of a file's content; why there is none, instead. */
export function fileDigest(file: string): string {
	try {
		return digestOf(file);
	} catch (error) {
		return String((error as NodeJS.ErrnoException).code);
	}
}

/**
 * Files and all that is below folders as inputs: names and contents, and of what cannot be read what it
 * is. `names` are from `root`.
 */
export function filesIn(root: string, names: readonly string[]): Inputs {
	const entries = names.flatMap((name) => entriesIn(root, name));
	return Object.fromEntries(
		entries
			.filter(({ standing }) => standing !== 'folder')
			.map(({ name, standing }) => [
				name,
				standing === 'file' ? fileDigest(path.join(root, name)) : standing,
			]),
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
	// Not its name and more: that may be as long as a name can be.
	const unfinished = path.join(path.dirname(file), `.${randomUUID()}`);
	const write = () => writeFileSync(unfinished, content);
	try {
		// The folder is there for all files but the first.
		try {
			write();
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
			mkdirSync(path.dirname(file), { recursive: true });
			write();
		}
		renameSync(unfinished, file);
	} catch (error) {
		rmSync(unfinished, { force: true });
		throw error;
	}
}

/** Keeps content in a file that tells by its first line whether the rest is whole. */
export async function keep(file: string, content: string | Uint8Array): Promise<void> {
	await writeWhole(
		file,
		Buffer.concat([Buffer.from(`${digest(content)}\n`), Buffer.from(content)]),
	);
}

/** The content that was kept in a file; `undefined` if there is none, or not what was written. */
export function keptIn(file: string): Buffer | undefined {
	const bytes = attempt(() => readFileSync(file));
	const end = bytes?.indexOf('\n') ?? -1;
	const content = bytes?.subarray(end + 1);
	const isWhole = content !== undefined && bytes?.toString('latin1', 0, end) === digest(content);
	return isWhole ? content : undefined;
}

/** The content of a file that has its key in its name, made if it was never made before. */
export async function kept(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const before = keptIn(file);
	if (before !== undefined) return before;
	const made = await make();
	await keep(file, made);
	return made;
}
