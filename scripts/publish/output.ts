import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fewAtOnce } from '../../src/build/compressedFiles.ts';
import { parseHeadersFile } from '../../src/hosting/headers.ts';
import { PlainError } from '../../src/plainError.ts';
import { site } from '../../src/site.ts';
import { publishStrings as words } from '../../src/strings/publish.ts';
import type { Output } from './differences.ts';

/** A built site and where it stands. */
export interface OutputFolder extends Output {
	readonly folder: string;
	/** The digest of all names and contents: 12 hexadecimal digits. */
	readonly id: string;
}

/** The text of a file; an empty one if there is none. */
async function textOf(file: string): Promise<string> {
	return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '';
		throw error;
	});
}

/** Where the site of this home page lives, as it says itself; what `SITE_URL` says if it does not. */
function addressIn(home: string): URL {
	const link = /<link\b[^>]*\brel="canonical"[^>]*>/.exec(home)?.[0] ?? '';
	const canonical = /\bhref="([^"]+)"/.exec(link)?.[1];
	return URL.parse(canonical ?? '') ?? new URL(site.base, site.origin);
}

/** The redirects in a `_redirects` file: what each leads to and how, by the path that is asked for. */
export function redirectsIn(text: string): ReadonlyMap<string, string> {
	const rows = text
		.split('\n')
		.map((line) =>
			line
				.replace(/(?:^|\s)#.*$/, '')
				.trim()
				.split(/\s+/),
		)
		.filter(([from, to]) => from !== '' && to !== undefined);
	return new Map(rows.map(([from = '', ...rest]) => [from, rest.join(' ')]));
}

async function digestOf(file: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}

/** The names of all files below a folder, with forward slashes, in code point order. */
async function namesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const names: string[] = [];
	for (const entry of entries) {
		const file = join(entry.parentPath, entry.name);
		const isFile = entry.isSymbolicLink() ? (await stat(file)).isFile() : entry.isFile();
		if (isFile) names.push(relative(folder, file).split(sep).join('/'));
	}
	return names.sort();
}

/** Reads the built site in a folder. */
export async function readOutput(folder: string): Promise<OutputFolder> {
	const names = await namesBelow(folder);
	const files = new Map(names.map((name) => [name, '']));
	await fewAtOnce(names, async (name) => {
		files.set(name, await digestOf(join(folder, name)));
	});
	const all = createHash('sha256').update(JSON.stringify([...files]));
	return {
		folder,
		id: all.digest('hex').slice(0, 12),
		address: addressIn(await textOf(join(folder, 'index.html'))),
		files,
		rules: parseHeadersFile(await textOf(join(folder, '_headers'))),
		redirects: redirectsIn(await textOf(join(folder, '_redirects'))),
	};
}

/** Throws a sentence for each folder that holds no built site. */
export async function assertOutputs(folders: readonly string[]): Promise<void> {
	const isOutput = async (folder: string) =>
		(await stat(join(folder, 'index.html')).catch(() => undefined))?.isFile() === true;
	const found = await Promise.all(folders.map(isOutput));
	const others = folders.filter((_, index) => found[index] === false);
	if (others.length > 0) throw new PlainError(others.map(words.noOutput).join('\n'));
}
