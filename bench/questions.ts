/**
 * `npm run bench:questions [-- --file mine.tsv]`: asks the search of the built site the questions of
 * `bench/questions/`, or of another file, and for every name that a KEP has. Prints for each miss what
 * stands first in its place and why, then how many are answered.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerRow } from '../scripts/why/answerRow.ts';
import { indexFilesIn } from '../scripts/why/indexFiles.ts';
import { linksOf, openSearch, type Reply } from '../scripts/why/reply.ts';
import { rowsOf } from '../scripts/why/rows.ts';
import { noChoice } from '../src/search/facets.ts';
import { nameQueries } from './nameQueries.ts';
import { isAnswered, type Question, questionFiles, questionsIn } from './questionFiles.ts';

const { values } = parseArgs({
	options: { folder: { type: 'string', default: 'dist' }, file: { type: 'string' } },
});

const files = indexFilesIn(join(resolve(values.folder), 'pagefind'));
const search = await openSearch(files);
const subjects = await files.subjects();
/** As many as readers see without looking for more. */
const shownOfMiss = 3;

type Row = Readonly<Record<string, string | number>>;

function told(row: Row): string {
	return Object.entries(row)
		.flatMap(([fact, value]) => (value === '' ? [] : `${fact} ${value}`))
		.join(' · ');
}

/** What stands first, with all that put it there. */
function rowsOfReply({ card, closest, found }: Reply): string[] {
	const answer = card ? [`card     ${told(answerRow(card))}`] : [];
	const near = closest.map((one) => `closest  ${told(answerRow(one))}`);
	const hits = rowsOf(found.hits, 'relevance').map((row) => `list     ${told(row)}`);
	const instead = rowsOf(found.instead?.hits ?? [], 'relevance');
	return [...answer, ...hits, ...near, ...instead.map((row) => `instead  ${told(row)}`)];
}

function percentile95(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? 0;
}

interface Outcome {
	readonly reply: Reply;
	readonly isRight: boolean;
	readonly milliseconds: number;
}

async function ask(question: Question): Promise<Outcome> {
	const { asked, wanted, among } = question;
	const start = performance.now();
	const reply = await search.reply({ typed: asked, choice: noChoice });
	const milliseconds = performance.now() - start;
	const isRight = isAnswered(question, linksOf(reply));
	if (!isRight) {
		console.log(`\nMISSED ${asked}   wanted ${wanted} among the first ${among}`);
		for (const line of rowsOfReply(reply).slice(0, shownOfMiss)) console.log(`  ${line}`);
	}
	return { reply, isRight, milliseconds };
}

/** A line of the table; `bar` as a share. */
async function lineFor(questions: readonly Question[], bar: number) {
	const outcomes: Outcome[] = [];
	for (const question of questions) outcomes.push(await ask(question));
	const right = outcomes.filter(({ isRight }) => isRight).length;
	const needed = Math.ceil(bar * questions.length);
	return {
		questions: questions.length,
		answered: right,
		bar: needed,
		'': right >= needed ? 'reached' : 'MISSED',
		'p95 ms': Math.round(percentile95(outcomes.map(({ milliseconds }) => milliseconds))),
	};
}

const asked = values.file === undefined ? questionFiles() : [questionsIn(resolve(values.file))];
const table: Record<string, Awaited<ReturnType<typeof lineFor>>> = {};
for (const { name, questions, bar } of asked) table[name] = await lineFor(questions, bar);
if (values.file === undefined) {
	const bySort = Map.groupBy(nameQueries(subjects), ({ sort }) => sort);
	for (const [sort, names] of bySort) {
		const questions = names.map(({ name, owners }) => ({
			asked: name,
			wanted: owners.join(' or '),
			isAnswer: (address: string) => owners.includes(address.replace(/#.*/, '')),
			among: 1,
		}));
		table[`each ${sort} of a KEP`] = await lineFor(questions, 1);
	}
}
console.table(table);
