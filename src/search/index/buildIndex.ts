import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { bitsFor, type Catalogue, columnsOf, shardOf, shardPath } from '../catalogue.ts';
import { countsOf, noChoice } from '../facets.ts';
import type { CatalogueEntry, SearchPage } from '../page.ts';
import { daysOfReleases, entryOf } from './entry.ts';
import { readChunkStarts, readFragment } from './pagefindFiles.ts';
import { variantsOf } from './variants.ts';
import { vocabularyOf } from './vocabulary.ts';

/** No language at all, so that Pagefind neither stems words nor cuts them again. */
const language = 'unknown';

/** What Pagefind writes and no search of ours reads: its interfaces, and its texts of pages. */
const unneeded = /^(fragment|pagefind-(?!entry\.json).*)$/;

interface IndexedPage {
	readonly entry: CatalogueEntry;
	/** The content of the page's file in `text/`. */
	readonly text: string;
}

/**
 * Makes `folder` the index of `pages` and nothing else: Pagefind's own files, our catalogue, pages in
 * shards and each page's text. The same pages give the same bytes, in whatever order they come.
 *
 * @returns how many character positions can be found, over all pages.
 * @throws when Pagefind reports an error or writes what we cannot read.
 */
export async function buildIndex(pages: readonly SearchPage[], folder: string): Promise<number> {
	const { index, errors } = await createIndex({ forceLanguage: language });
	assertNone(errors);
	if (index === undefined) throw new Error('Pagefind did not start.');
	try {
		const added = new Map<string, IndexedPage>();
		let positions = 0;
		const days = daysOfReleases(pages);
		for (const page of [...pages].sort(byUrl)) {
			positions += await addPage(index, page, { days, added });
		}
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		assertNone((await index.writeFiles({ outputPath: folder })).errors);
		await replaceTexts(folder, added);
		await writeFile(join(folder, 'words.json'), JSON.stringify(vocabularyOf(pages)));
		return positions;
	} finally {
		await index.deleteIndex();
		await close();
	}
}

async function addPage(
	index: PagefindIndex,
	page: SearchPage,
	{ days, added }: { days: ReadonlyMap<string, string>; added: Map<string, IndexedPage> },
): Promise<number> {
	// Facets are ours too: Pagefind 1.5.2 writes their values in an order that changes from run to run,
	// see https://github.com/Pagefind/pagefind/issues/638. The catalogue knows every page, so the engine
	// can filter, count and sort by itself.
	const { content, entry } = entryOf(page, days);
	const text = JSON.stringify(page.sections);
	// Pagefind makes its id of a page from what it is given, which is folded: the text's own hash in
	// the address gives a changed text a new id, so that a stored copy of the text is never stale.
	const url = `${page.url}#${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
	const { errors } = await index.addCustomRecord({ url, content, language });
	assertNone(errors);
	added.set(url, { entry, text });
	return content.split(' ').length / 2;
}

/** Puts our texts in the place of Pagefind's, which are our terms, and writes the catalogue and its shards. */
async function replaceTexts(
	folder: string,
	added: ReadonlyMap<string, IndexedPage>,
): Promise<void> {
	const pages: [id: string, CatalogueEntry][] = [];
	await mkdir(join(folder, 'text'));
	for (const name of await readdir(join(folder, 'fragment')).catch(() => [])) {
		const { id, url } = readFragment(name, await readFile(join(folder, 'fragment', name)));
		const page = added.get(url);
		if (page === undefined) throw new Error(`Pagefind wrote a page that it was not given: ${url}`);
		pages.push([id, page.entry]);
		await writeFile(join(folder, 'text', `${id}.json`), page.text);
	}
	if (pages.length !== added.size) {
		throw new Error(`Pagefind wrote ${pages.length} of ${added.size} pages.`);
	}
	pages.sort(([, a], [, b]) => byUrl(a, b));
	const names = await readdir(folder);
	const meta = names.filter((name) => name.endsWith('.pf_meta'));
	// Without pages Pagefind writes no index at all.
	if (meta.length !== Math.min(added.size, 1)) {
		throw new Error(`Pagefind wrote ${meta.length} indexes, not one.`);
	}
	const packed = await Promise.all(meta.map((name) => readFile(join(folder, name))));
	const bits = bitsFor(pages.length);
	await mkdir(join(folder, 'pages'));
	for (let shard = 0; shard < 2 ** bits; shard++) {
		const held = pages.filter(([id]) => shardOf(id, bits) === shard);
		await writeFile(join(folder, shardPath(shard)), JSON.stringify(columnsOf(new Map(held))));
	}
	const catalogue: Catalogue = {
		bits,
		counts: countsOf(
			pages.map(([, entry]) => entry),
			noChoice,
		),
		chunks: packed.flatMap(readChunkStarts),
		variants: variantsOf([...added.values()].flatMap(({ entry, text }) => [entry.title, text])),
	};
	await writeFile(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
	for (const name of names) {
		if (unneeded.test(name)) await rm(join(folder, name), { recursive: true });
	}
}

function byUrl(a: { readonly url: string }, b: { readonly url: string }): number {
	return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}

function assertNone(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
