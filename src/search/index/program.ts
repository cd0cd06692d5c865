import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, type Inputs, kept, keyOf, projectRoot, versionsIn } from '../../cache.ts';
import { type IndexFile, language } from './pagefindFiles.ts';

/** What of Pagefind a browser needs beside the index. */
export interface Program {
	readonly version: string;
	/** Characters that its program takes for letters of words. */
	readonly includedCharacters: readonly string[];
	/** Its files, and its licence, whose terms ask that it goes where they go. */
	readonly files: readonly IndexFile[];
}

/** Its own files that a search of ours reads. */
const needed = ['pagefind.js', 'wasm.unknown.pagefind'];
const entryName = 'pagefind-entry.json';

/** What Pagefind writes beside an index of one word. */
async function written(): Promise<ReadonlyMap<string, Uint8Array>> {
	const { close, createIndex } = await import('pagefind');
	const { index, errors } = await createIndex({ forceLanguage: language });
	if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
	try {
		await index.addCustomRecord({ url: '/', content: 'a', language });
		const { files } = await index.getFiles();
		return new Map(files.map(({ path, content }) => [path, content]));
	} finally {
		await index.deleteIndex();
		await close();
	}
}

async function packedProgram(): Promise<Uint8Array> {
	const files = await written();
	const contents = [entryName, ...needed].map((name) => {
		const content = files.get(name);
		if (content === undefined) throw new Error(`Pagefind does not write ${name} any more.`);
		return [name, Buffer.from(content).toString('base64')] as const;
	});
	const licence = readFileSync(join(projectRoot(), 'node_modules/pagefind/LICENSE/LICENSE'));
	const all = [...contents, ['LICENSE.txt', licence.toString('base64')] as const];
	return Buffer.from(JSON.stringify(Object.fromEntries(all)));
}

/** What Pagefind's part of an index is made of. */
function programInputs(root: string): Inputs {
	return { ...filesIn(root, ['src/search/index/program.ts']), ...versionsIn(root, ['pagefind']) };
}

/** @param cache the folder in which it is kept, so that Pagefind runs once for each of its versions */
export async function programIn(cache: string): Promise<Program> {
	const key = keyOf(programInputs(projectRoot()));
	const content = await kept(join(cache, `program-${key}`), packedProgram);
	const packed = JSON.parse(Buffer.from(content).toString()) as Readonly<Record<string, string>>;
	const files = Object.entries(packed).map(([name, base64]) => ({
		name,
		content: Buffer.from(base64, 'base64'),
	}));
	const entry = JSON.parse(
		files.find(({ name }) => name === entryName)?.content.toString() ?? '',
	) as { readonly version: string; readonly include_characters: readonly string[] };
	return {
		version: entry.version,
		includedCharacters: entry.include_characters,
		files: files.filter(({ name }) => name !== entryName),
	};
}

/** The file that a browser reads first; `hash` is that of the metadata, which no pages have none of. */
export function entryFile(
	{ version, includedCharacters }: Program,
	pages: number,
	hash: string | undefined,
): IndexFile {
	const languages =
		hash === undefined ? {} : { [language]: { hash, wasm: null, page_count: pages } };
	const entry = { version, languages, include_characters: includedCharacters };
	return { name: entryName, content: JSON.stringify(entry) };
}
