import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PlainError } from '../../src/plainError.ts';
import { importStrings as strings } from '../../src/strings/import.ts';

/** What an import remembers for the next one, in a file that is committed with the posts. */

const rememberedSchema = z.strictObject({
	/** Where the file went, from the project's root. */
	target: z.string(),
	/** The digest of the file as the blog had it. */
	source: z.string(),
	/** The digest of what was written. */
	written: z.string(),
});
const memorySchema = z.record(z.string(), rememberedSchema);

export type Remembered = z.output<typeof rememberedSchema>;
/** By the file's path from the blog's root. */
export type Memory = Readonly<Record<string, Remembered>>;

export function digestOf(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** The digest of a file; `undefined` if there is none. */
export function digestAt(file: string): string | undefined {
	try {
		return digestOf(readFileSync(file));
	} catch {
		return undefined;
	}
}

/** The file that remembers the imports from the blog of that name, from the project's root. */
export function memoryFile(name: string): string {
	return `.imports/${name}.json`;
}

/**
 * What the project at `root` remembers of a blog.
 * @throws PlainError if the file is not as an import writes it.
 */
export function readMemory(root: string, name: string): Memory {
	const file = memoryFile(name);
	let text: string;
	try {
		text = readFileSync(path.join(root, file), 'utf8');
	} catch {
		return {};
	}
	try {
		return memorySchema.parse(JSON.parse(text));
	} catch {
		throw new PlainError(strings.brokenMemory(file));
	}
}

/** A memory as its file has it: in the order of the paths, so that a version control shows what changed. */
export function memoryText(memory: Memory): string {
	const sorted = Object.keys(memory).sort();
	return `${JSON.stringify(Object.fromEntries(sorted.map((key) => [key, memory[key]])), null, '\t')}\n`;
}

/** What becomes of a file of the blog. */
export type Fate =
	/** It is written: it is new, or the blog changed it and nobody here did. */
	| 'write'
	/** Nothing changed in the blog. */
	| 'keep'
	/** The project has the same file already. */
	| 'adopt'
	/** The blog and somebody here both changed it. */
	| 'changedHere'
	/** The project has another file there, which is not from this blog. */
	| 'taken';

/** What is known of a file when its fate is decided: digests, `undefined` where there is none. */
export interface Known {
	readonly remembered: Remembered | undefined;
	/** Of the file as the blog has it. */
	readonly source: string;
	/** Of what would be written. */
	readonly made: string;
	/** Of the file that is in its place. */
	readonly there: string | undefined;
}

/** Decides what becomes of a file, so that nothing that somebody here did is lost. */
export function fateOf({ remembered, source, made, there }: Known): Fate {
	if (remembered === undefined) {
		if (there === undefined) return 'write';
		return there === made ? 'adopt' : 'taken';
	}
	// A file that was deleted here is not wanted.
	if (remembered.source === source) return 'keep';
	if (there === remembered.written) return 'write';
	return there === made ? 'adopt' : 'changedHere';
}
