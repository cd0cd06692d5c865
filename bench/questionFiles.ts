import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a reader types, and what answers it. */
export interface Question {
	readonly asked: string;
	/** What answers it, to be told to people. */
	readonly wanted: string;
	/** Whether an address, its path and fragment, answers it. */
	readonly isAnswer: (address: string) => boolean;
	/** Among how many links from the top one of them must stand. */
	readonly among: number;
}

/** A file of questions, and the share of them that must be answered. */
export interface QuestionFile {
	readonly name: string;
	readonly questions: readonly Question[];
	readonly bar: number;
}

const folder = fileURLToPath(new URL('questions/', import.meta.url));

const usualBar = 0.9;
const bars: Readonly<Record<string, number>> = { 'cases.tsv': 27 / 28 };

/**
 * Reads a file of questions: a line each below one of headings, what is typed, a pattern of the
 * addresses that answer it and among how many links, with tabs between.
 *
 * @throws when a line is none.
 */
export function questionsIn(path: string): QuestionFile {
	const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
	const questions = lines.map((line, at): Question => {
		const [asked = '', wanted = '', among = ''] = line.split('\t');
		if (asked === '' || wanted === '' || !(Number(among) >= 1)) {
			throw new Error(`${path}:${at + 2} is no question: ${line}`);
		}
		const pattern = new RegExp(wanted);
		return { asked, wanted, isAnswer: (address) => pattern.test(address), among: Number(among) };
	});
	const name = basename(path);
	return { name, questions, bar: bars[name] ?? usualBar };
}

/**
 * All files of questions that the project has: `cases` are what the search once failed, `own` and `more`
 * what it was tuned by, `pasted` messages, references and odd spellings, and `heldBack` was asked when
 * all was done.
 */
export function questionFiles(): QuestionFile[] {
	const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
	return names.sort().map((name) => questionsIn(join(folder, name)));
}

/** Whether one of the links that readers see first answers a question; `links` from the top of the page. */
export function isAnswered({ isAnswer, among }: Question, links: readonly string[]): boolean {
	return links.slice(0, among).some(isAnswer);
}
