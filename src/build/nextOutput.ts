import { copyFileSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest as digestOf } from '../cache.ts';
import type { OutputFile } from './outputFile.ts';
import { type BuildRecord, isAsWritten, type WrittenFile, writtenIn } from './record.ts';

/** The last output, from which files are taken that would come out the same. */
export interface LastOutput {
	readonly folder: string;
	readonly record: BuildRecord;
}

/** The folder into which a build writes, and what is in it so far. */
export class NextOutput {
	readonly folder: string;
	readonly #last: LastOutput | undefined;
	readonly #files = new Map<string, WrittenFile>();
	readonly #made = new Set<string>();

	/** @param folder an absolute path; what lies there already is told by `add`. */
	constructor(folder: string, last: LastOutput | undefined) {
		this.folder = folder;
		this.#last = last;
	}

	/** All files, by their names. */
	get files(): readonly WrittenFile[] {
		return [...this.#files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
	}

	has(name: string): boolean {
		return this.#files.has(name);
	}

	/** Tells of files that lie in the folder. */
	add(files: readonly OutputFile[]): void {
		for (const file of files) this.#files.set(file.name, writtenIn(this.folder, file));
	}

	/** Writes a file. */
	write(name: string, content: Uint8Array): void {
		const digest = digestOf(content);
		if (this.#takeSame(name, digest)) return;
		writeFileSync(this.#place(name), content);
		this.add([{ name, size: content.length, digest }]);
	}

	/** Copies a file of which the digest is known. */
	copy(name: string, from: string, digest: string): void {
		if (this.#takeSame(name, digest)) return;
		const to = this.#place(name);
		copyFileSync(from, to);
		this.add([{ name, size: statSync(to).size, digest }]);
	}

	/** Takes a file of the last output as it is; `false` if it is not there as it was written. */
	take(name: string): boolean {
		const file = this.#last?.record.files[name];
		if (this.#last === undefined || file === undefined || !isAsWritten(this.#last.folder, file)) {
			return false;
		}
		const [from, to] = [path.join(this.#last.folder, name), this.#place(name)];
		try {
			// The same bytes on the disk: nobody writes into a file of an output, all put another in its place.
			linkSync(from, to);
			this.#files.set(name, file);
		} catch {
			copyFileSync(from, to);
			this.add([file]);
		}
		return true;
	}

	#takeSame(name: string, digest: string): boolean {
		return this.#last?.record.files[name]?.digest === digest && this.take(name);
	}

	#place(name: string): string {
		const file = path.join(this.folder, name);
		const above = path.dirname(file);
		if (!this.#made.has(above)) mkdirSync(above, { recursive: true });
		this.#made.add(above);
		return file;
	}
}
