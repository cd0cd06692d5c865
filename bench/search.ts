/**
 * `node bench/search.ts --folder dist --queries 600 --seed 1`: asks the search of a built site for
 * pieces of the site's own text and prints how much of it is found and how long that takes.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { builtPages } from '../src/integrations/search.ts';
import { openEngine } from '../src/search/engine.ts';
import { noChoice } from '../src/search/facets.ts';
import { indexFilesIn } from '../src/search/nodeFiles.ts';
import { site } from '../src/site.ts';
import { type SampledQuery, sampleQueries } from './searchQueries.ts';

const { values } = parseArgs({
	options: {
		folder: { type: 'string', default: 'dist' },
		queries: { type: 'string', default: '600' },
		seed: { type: 'string', default: '1' },
	},
});

const folder = resolve(values.folder);
const pages = await builtPages(folder, site.base);
const queries = sampleQueries(pages, Number(values.queries), Number(values.seed));

let bytes = 0;
function countBytes(path: string, content: Uint8Array): void {
	// Pagefind compresses its own files; a server compresses the others.
	bytes += /\.(json|js)$/.test(path) ? gzipSync(content).length : content.length;
}

const files = indexFilesIn(join(folder, 'pagefind'), countBytes);
const engine = await openEngine(files);

interface Outcome extends SampledQuery {
	readonly recall: number;
	readonly precision: number;
	readonly milliseconds: number;
}

async function ask(query: SampledQuery): Promise<Outcome> {
	const start = performance.now();
	const answer = await engine.search({ typed: query.text, choice: noChoice }, () => true);
	const milliseconds = performance.now() - start;
	const found = new Set(answer?.hits.map(({ url }) => url));
	const right = [...found].filter((url) => query.expected.has(url)).length;
	return {
		...query,
		recall: query.expected.size === 0 ? 1 : right / query.expected.size,
		precision: found.size === 0 ? 1 : right / found.size,
		milliseconds,
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
const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
console.log(`${pages.length} pages; p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms`);
console.log(`${Math.round(bytes / 1024)} KB read over all queries`);
for (const { text, kind } of outcomes.filter(({ recall }) => recall < 1)) {
	console.log(`Not everywhere found: ${JSON.stringify(text)} (${kind})`);
}
