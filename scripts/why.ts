/**
 * `npm run why -- 查询 [--release 1.31 …] [--top 20]`: what the search of the built site answers, and what
 * put each result where it stands. The order itself is made in `src/search/worker/rank.ts`.
 */
import './plainly.ts';

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { outputIsCurrent } from '../src/build/current.ts';
import { PlainError } from '../src/plainError.ts';
import { facets } from '../src/search/facets.ts';
import { askedIn } from '../src/search/panel/address.ts';
import { statusOf } from '../src/search/panel/answerText.ts';
import type { Asked, Hit } from '../src/search/worker/engine.ts';
import { searchStrings } from '../src/strings/search.ts';
import { whyStrings as strings } from '../src/strings/why.ts';
import { answerRow } from './why/answerRow.ts';
import { indexFilesIn } from './why/indexFiles.ts';
import { cardToday, openSearch } from './why/reply.ts';
import { rowsOf } from './why/rows.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist', 'pagefind');

/** What the command line asks, in the words of the search page's address. */
function optionsOf(args: string[]): { readonly asked: Asked; readonly top: number } {
	const names = [...facets, 'sort', 'top'].map((name) => [name, { type: 'string' }] as const);
	try {
		const options = Object.fromEntries(names);
		const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
		const { top = '20', ...choice } = values as Record<string, string>;
		const parameters = new URLSearchParams({ ...choice, q: positionals.join(' ') });
		if (args.length > 0 && Number(top) >= 1)
			return { asked: askedIn(parameters), top: Number(top) };
	} catch {
		// An option that there is not; the usage lists those that there are.
	}
	throw new PlainError(strings.usage);
}

/** What the page shows of the hits: their text has the last word on whether they are some. */
async function shownOf(hits: readonly Hit[], typed: string): Promise<Hit[]> {
	const shown: Hit[] = [];
	for (const hit of hits) {
		if (shown.length >= top) break;
		if (typed.trim() === '' || (await engine.detail(typed, hit.id, asked.choice.filters.stage)))
			shown.push(hit);
	}
	return shown;
}

function tell(hits: readonly Hit[]): void {
	const rows = rowsOf(hits, asked.choice.order);
	if (rows.length > 0) console.table(Object.fromEntries(rows.map((row, at) => [at + 1, row])));
}

const { asked, top } = optionsOf(process.argv.slice(2));
if (!existsSync(join(folder, 'catalogue.json'))) throw new PlainError(strings.noIndex);
if (!outputIsCurrent(root)) console.error(strings.old);
const { engine, reply } = await openSearch(indexFilesIn(folder));
const { card, closest, found } = await reply(asked);
if (card) {
	console.log(strings.card.heading);
	console.table([answerRow(card)]);
}
console.log(statusOf(asked, found, card && cardToday(card)));
tell(await shownOf(found.hits, asked.typed));
if (closest.length > 0) {
	console.log(strings.closest);
	console.table(closest.map(answerRow));
}
if (found.instead) {
	console.log(strings.instead(found.instead.parts));
	tell(found.instead.hits.slice(0, top));
}
if (found.suggestions.length > 0) {
	console.log(searchStrings.suggestions + found.suggestions.join('　'));
}
