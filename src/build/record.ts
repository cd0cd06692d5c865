import { statSync } from 'node:fs';
import path from 'node:path';
import { keep, keptIn } from '../cache.ts';
import type { Answered } from './answers.ts';
import type { OutputFile } from './outputFile.ts';

/** A page as it was made. */
export interface MadePage {
	/** What it was made of: the key of its props, and what it read with what that was. */
	readonly key: string;
	readonly reads: Answered;
	/** Nothing, if it made no file. */
	readonly file?: string | undefined;
}

/** A file of the output, and its state on the disk. */
export interface WrittenFile extends OutputFile {
	/** When it was last changed, in milliseconds since 1970. */
	readonly changed: number;
}

/** What the last build made, from which the next one takes what would come out the same. */
export interface BuildRecord {
	/** The key of the program that made the pages. */
	readonly program: string;
	/** By their paths on the site. */
	readonly pages: Readonly<Record<string, MadePage>>;
	/** By their names. */
	readonly files: Readonly<Record<string, WrittenFile>>;
}

function fileOf(root: string): string {
	return path.join(root, '.cache', 'build.json');
}

/** What the last build of the project at `root` wrote down; `undefined` if there is nothing, or not all of it. */
export function lastBuild(root: string): BuildRecord | undefined {
	const content = keptIn(fileOf(root));
	return content === undefined ? undefined : JSON.parse(content.toString('utf8'));
}

/** Writes down what a build made. */
export async function recordBuild(root: string, record: BuildRecord): Promise<void> {
	await keep(fileOf(root), JSON.stringify(record));
}

/** A file of the output at `folder` with its state on the disk. */
export function writtenIn(folder: string, file: OutputFile): WrittenFile {
	return { ...file, changed: statSync(path.join(folder, file.name)).mtimeMs };
}

/** Whether a file of the output at `folder` is on the disk as it was written. */
export function isAsWritten(folder: string, { name, size, changed }: WrittenFile): boolean {
	const stats = statSync(path.join(folder, name), { throwIfNoEntry: false });
	return stats?.isFile() === true && stats.size === size && stats.mtimeMs === changed;
}
