import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { placedPageOf } from '../../../../src/search/index/entry.ts';
import { shortNames, withShortBounds } from '../../../../src/search/index/pagefindFiles.ts';
import type { SearchPage } from '../../../../src/search/page.ts';
import { buildIndex } from '../../../support/searchIndex.ts';
import { aPage } from '../anIndex.ts';
import { type DecodedIndex, decodedIndex } from './decodedIndex.ts';

const folder = mkdtempSync(join(tmpdir(), 'pagefind-files-'));
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await close();
});

async function ours(pages: readonly SearchPage[]): Promise<DecodedIndex> {
	await buildIndex(pages, folder);
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return decodedIndex(
		new Map(
			files.map(({ parentPath, name }) => {
				const file = join(parentPath, name);
				return [relative(folder, file), new Uint8Array(readFileSync(file))];
			}),
		),
	);
}

/** The index that Pagefind itself makes of the same words, at the same positions. */
async function pagefinds(pages: readonly SearchPage[]): Promise<DecodedIndex> {
	const { index } = await createIndex({ forceLanguage: 'unknown' });
	for (const page of pages) {
		const { words, positions, places } = placedPageOf(page);
		// What has no letter or digit takes a position and is no word.
		const content: string[] = new Array(2 * places).fill('.');
		for (const [at, word] of words.entries()) content[positions[at] ?? 0] = word;
		await index?.addCustomRecord({
			url: page.url,
			content: content.join(' '),
			language: 'unknown',
		});
	}
	const files = (await index?.getFiles())?.files ?? [];
	await index?.deleteIndex();
	return decodedIndex(new Map(files.map(({ path, content }) => [path, content])));
}

describe('the index is to Pagefind’s program what Pagefind’s own is', () => {
	it('of pages in several pieces', async () => {
		const numbers = Array.from({ length: 1500 }, (_, at) => `字段${at * 7919} x${at % 10}`);
		const pages = ['/a/', '/b/', '/c/'].map((url, at) => aPage(url, numbers.slice(at * 3)));
		const [own, theirs] = [await ours(pages), await pagefinds(pages)];
		expect(own.pieces.length).toBeGreaterThan(1);
		expect(own.words).toEqual(theirs.words);
		expect([own.version, own.lengths]).toEqual([theirs.version, theirs.lengths]);
	});

	it('of words with accents, without letters, and of scripts whose letters have parts', async () => {
		const blocks = [
			'Café naïve e\u0301a1',
			'x\u0304ab1c x\u03041a2 x\u0304',
			'กั่1 क्ष 한국어',
			'⺀⺀a1 ⺀1',
			'がギ',
		];
		const pages = blocks.map((block, at) => aPage(`/${at}/`, [block, ...blocks.slice(0, at)]));
		expect((await ours(pages)).words).toEqual((await pagefinds(pages)).words);
	});

	it('of whatever characters', async () => {
		const unit = fc.oneof(
			fc.constantFrom(...'aZ1é㎏ⅰ\u0304\u0e31\u0e48⺀々〇ー한が𠮷𝐀ß٣²-._/: ，'),
			fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
		);
		const blocks = fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 8 });
		const asked = fc.asyncProperty(
			fc.array(blocks, { minLength: 1, maxLength: 4 }),
			async (all) => {
				const pages = all.map((own, at) => aPage(`/${at}/`, [...own, 'a'.repeat(at)]));
				const [own, theirs] = [await ours(pages), await pagefinds(pages)];
				expect(own.words).toEqual(theirs.words);
				expect(own.lengths).toEqual(theirs.lengths);
			},
		);
		await fc.assert(asked, { numRuns: 20 });
	});
});

describe('the bounds of pieces', () => {
	const boundsOf = (...pieces: readonly (readonly [string, string])[]) =>
		withShortBounds(pieces.map(([from, to], at) => ({ from, to, hash: String(at) }))).map(
			({ from, to }) => [from, to],
		);

	it('are as short as they tell two pieces apart', () => {
		expect(boundsOf(['aab', 'appla'], ['apricot', 'banana'], ['peach', 'peach'])).toEqual([
			['aab', 'appl'.slice(0, 3)],
			['apr', 'b'],
			['p', 'peach'],
		]);
	});

	it('are not shorter at the end than at the beginning', () => {
		expect(boundsOf(['apple', 'apple'], ['apricot', 'b'])).toEqual([
			['apple', 'apple'],
			['apr', 'b'],
		]);
	});
});

describe('the short names of digests', () => {
	it('are as long as tells them apart', () => {
		const nameOf = shortNames();
		expect(['0123456789', '0123456abc', 'fedcba9876'].map(nameOf)).toEqual([
			'unknown_0123456',
			'unknown_0123456a',
			'unknown_fedcba9',
		]);
	});
});
