import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../../build/outputFile.ts';
import { digest } from '../../cache.ts';
import { bitsFor, type Catalogue, columnsOf, shardOf, shardPath } from '../catalogue.ts';
import { countsOf, noChoice } from '../facets.ts';
import type { CatalogueEntry, PageText } from '../page.ts';
import type { Dictionary } from './dictionary.ts';
import { entriesOf } from './entry.ts';
import type { IndexedPage } from './indexedPage.ts';
import {
	type IndexFile,
	metadataFile,
	type NamedPiece,
	namedPieceFile,
	shortNames,
	withShortBounds,
} from './pagefindFiles.ts';
import { piecesOf } from './pieces.ts';
import { entryFile, type Program } from './program.ts';
import { variantsOf } from './variants.ts';
import { type TitledText, vocabularyOf } from './vocabulary.ts';

/** All that the files of an index are made of. */
export interface Index {
	/** In whatever order. */
	readonly pages: Iterable<IndexedPage>;
	/** The words of the pages, and maybe others. */
	readonly dictionary: Dictionary;
	readonly program: Program;
}

/** A page, and the id under which Pagefind's program and our files know it. */
interface NamedPage extends IndexedPage {
	readonly id: string;
}

/** An id is made of the address and the text, so that a stored copy of the text is never stale. */
function named(pages: Iterable<IndexedPage>): NamedPage[] {
	const nameOf = shortNames();
	return [...pages].sort(byUrl).map((page) => {
		const { url } = page.facts;
		const hash = createHash('sha256').update(`${page.textDigest} ${url}`).digest('hex');
		return { ...page, id: nameOf(hash) };
	});
}

function byUrl({ facts: a }: IndexedPage, { facts: b }: IndexedPage): number {
	return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}

function jsonOf({ text }: IndexedPage): string {
	return Buffer.from(text).toString();
}

function* textsOf(pages: readonly IndexedPage[]): Generator<string> {
	for (const page of pages) yield* [page.facts.title, jsonOf(page)];
}

function* readAgain(pages: readonly IndexedPage[]): Generator<TitledText> {
	for (const page of pages) {
		yield { title: page.facts.title, sections: JSON.parse(jsonOf(page)) as PageText };
	}
}

function* catalogueFiles(
	pages: readonly NamedPage[],
	pieces: readonly NamedPiece[],
): Generator<IndexFile> {
	const entries = entriesOf(pages.map(({ facts }) => facts));
	const bits = bitsFor(pages.length);
	for (let shard = 0; shard < 2 ** bits; shard++) {
		const held = pages.flatMap(({ id }, at): [string, CatalogueEntry][] => {
			const entry = shardOf(id, bits) === shard ? entries[at] : undefined;
			return entry === undefined ? [] : [[id, entry]];
		});
		yield { name: shardPath(shard), content: JSON.stringify(columnsOf(new Map(held))) };
	}
	const catalogue: Catalogue = {
		bits,
		counts: countsOf(entries, noChoice),
		chunks: pieces.map(({ from }) => from),
		variants: variantsOf(textsOf(pages)),
	};
	yield { name: 'catalogue.json', content: JSON.stringify(catalogue) };
	yield { name: 'words.json', content: JSON.stringify(vocabularyOf(readAgain(pages))) };
}

/** The files of an index, one after the other: never are all of them in memory. */
function* filesOf({ pages, dictionary, program }: Index): Generator<IndexFile> {
	const all = named(pages);
	const nameOf = shortNames();
	const cut: NamedPiece[] = [];
	for (const piece of piecesOf(
		all.map(({ postings }) => postings),
		dictionary,
	)) {
		const made = namedPieceFile(piece, nameOf);
		cut.push(made.piece);
		yield made.file;
	}
	const pieces = withShortBounds(cut);
	const numbered = all.map(({ id, places }) => ({ id, positions: 2 * places }));
	const metadata = metadataFile(program.version, numbered, pieces);
	if (all.length > 0) yield metadata.file;
	yield entryFile(program, all.length, all.length > 0 ? metadata.hash : undefined);
	yield* program.files;
	for (const { id, text } of all) yield { name: `text/${id}.json`, content: text };
	yield* catalogueFiles(all, pieces);
}

/**
 * Makes `folder`, an absolute path, the index and nothing else. The same pages give the same bytes, in
 * whatever order they come.
 *
 * @returns its files, with their names from the folder.
 */
export function writeIndexFiles(folder: string, index: Index): OutputFile[] {
	rmSync(folder, { recursive: true, force: true });
	for (const inside of ['index', 'pages', 'text'])
		mkdirSync(join(folder, inside), { recursive: true });
	const files: OutputFile[] = [];
	for (const { name, content } of filesOf(index)) {
		const bytes = typeof content === 'string' ? Buffer.from(content) : content;
		writeFileSync(join(folder, name), bytes);
		files.push({ name, size: bytes.length, digest: digest(bytes) });
	}
	return files;
}
