/**
 * `npm run bench:search -- --posts 1000 --queries 600 --seed 1`: asks the search of that many generated
 * posts, or of the built site in `--folder dist`, for pieces of their own text and prints how much of it
 * is found, how long that takes and how many bytes a reader loads.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { indexFilesIn } from '../scripts/why/indexFiles.ts';
import { openSearch } from '../scripts/why/reply.ts';
import { packSubjects } from '../src/domain/packedSubjects.ts';
import { noChoice } from '../src/search/facets.ts';
import type { SearchPage } from '../src/search/page.ts';
import { site } from '../src/site.ts';
import { buildIndex, builtPages } from '../tests/support/searchIndex.ts';
import { subjectsOfRecords, summariesOfRecords } from '../tests/support/siteSubjects.ts';
import { generatedPages, stockSeconds } from './searchPages.ts';
import { type SampledQuery, sampleQueries } from './searchQueries.ts';

const { values } = parseArgs({
	options: {
		folder: { type: 'string', default: 'dist' },
		posts: { type: 'string' },
		queries: { type: 'string', default: '600' },
		seed: { type: 'string', default: '1' },
	},
});

const temporary = mkdtempSync(join(tmpdir(), 'bench-search-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
const bars = { indexing: 3, firstKilobytes: 200, laterKilobytes: 110, milliseconds: 100 };

function judge(name: string, value: number, most: number): void {
	console.log(`${name}: ${value.toFixed(1)}   ≤ ${most} ${value <= most ? 'reached' : 'MISSED'}`);
}

/** Where the subjects of generated posts are told of; a site has such addresses. */
const addresses = {
	kep: '/keps/{}/',
	gate: '/gates/#{}',
	term: '/glossary/#{}',
	sig: '/sigs/{}/',
	api: '/apis/#{}',
};

/** The pages to ask about and the folder of their index, which is made for generated ones. */
async function indexed(): Promise<{ pages: readonly SearchPage[]; folder: string }> {
	if (values.posts === undefined) {
		const folder = resolve(values.folder);
		return { pages: await builtPages(folder, site.base), folder: join(folder, 'pagefind') };
	}
	const generated = await generatedPages(Number(values.posts));
	const pages = generated.map(({ page }) => page);
	const folder = join(temporary, 'ours');
	const stock = await stockSeconds(generated, join(temporary, 'stock'));
	const start = performance.now();
	await buildIndex(pages, folder);
	const ours = (performance.now() - start) / 1000;
	console.log(`index: Pagefind ${stock.toFixed(1)} s, ours ${ours.toFixed(1)} s`);
	judge('index build × stock Pagefind', ours / stock, bars.indexing);
	mkdirSync(join(temporary, 'search'));
	const subjects = packSubjects(subjectsOfRecords(), addresses);
	writeFileSync(join(temporary, 'search', 'subjects.json'), JSON.stringify(subjects));
	const summaries = JSON.stringify(summariesOfRecords());
	writeFileSync(join(temporary, 'search', 'summaries.json'), summaries);
	return { pages, folder };
}

const { pages, folder } = await indexed();
const queries = sampleQueries(pages, Number(values.queries), Number(values.seed));

/** Bytes as they cross the network, by path: a browser keeps what it has read. */
const read = new Map<string, number>();
function countBytes(path: string, content: Uint8Array): void {
	// Pagefind compresses its own files; a server compresses the others.
	const isPlain = /\.(json|js)$/.test(path);
	if (!read.has(path)) read.set(path, isPlain ? gzipSync(content).length : content.length);
}
const kilobytes = () => [...read.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024;

const { reply } = await openSearch(indexFilesIn(folder, countBytes));
const opening = kilobytes();

interface Outcome extends SampledQuery {
	readonly recall: number;
	readonly precision: number;
	readonly milliseconds: number;
	readonly kilobytes: number;
}

async function ask(query: SampledQuery): Promise<Outcome> {
	const before = kilobytes();
	const start = performance.now();
	const { found: answer } = await reply({ typed: query.text, choice: noChoice });
	const milliseconds = performance.now() - start;
	const found = new Set(answer.hits.map(({ url }) => url));
	const right = [...found].filter((url) => query.expected.has(url)).length;
	return {
		...query,
		recall: query.expected.size === 0 ? 1 : right / query.expected.size,
		precision: found.size === 0 ? 1 : right / found.size,
		milliseconds,
		kilobytes: kilobytes() - before,
	};
}

const outcomes: Outcome[] = [];
for (const query of queries) outcomes.push(await ask(query));

const percent = (numbers: readonly number[]) =>
	`${((100 * numbers.reduce((sum, n) => sum + n, 0)) / numbers.length).toFixed(2)} %`;
const summary = (some: readonly Outcome[]) => ({
	queries: some.length,
	recall: percent(some.map(({ recall }) => recall)),
	precision: percent(some.map(({ precision }) => precision)),
});

const byKind = Map.groupBy(outcomes, ({ kind }) => kind);
console.table({
	...Object.fromEntries([...byKind].sort().map(([kind, some]) => [kind, summary(some)])),
	all: summary(outcomes),
});
/** Of a hundred values in order, the `share`th. */
const percentile = (numbers: readonly number[], share: number) =>
	[...numbers].sort((a, b) => a - b)[Math.floor((numbers.length * share) / 100)] ?? 0;
const [first, ...later] = outcomes;
console.log(`${pages.length} pages, ${kilobytes().toFixed(0)} KB read over all queries`);
console.log(`opening, all subjects included: ${opening.toFixed(1)} KB`);
judge(
	'answer, p95, ms',
	percentile(
		outcomes.map((o) => o.milliseconds),
		95,
	),
	bars.milliseconds,
);
judge(
	'first query, the opening included, KB',
	opening + (first?.kilobytes ?? 0),
	bars.firstKilobytes,
);
judge(
	'a later query, p95, KB',
	percentile(
		later.map((o) => o.kilobytes),
		95,
	),
	bars.laterKilobytes,
);
for (const { text, kind } of outcomes.filter(({ recall }) => recall < 1)) {
	console.log(`Not everywhere found: ${JSON.stringify(text)} (${kind})`);
}
