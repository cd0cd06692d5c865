import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAnswerer } from '../../src/search/answer/answerer.ts';
import { first, parseHtml, textOf } from './html.ts';
import { fileAt } from './output.ts';
import { outputFolder } from './outputFolder.ts';
import { subjectsOfRecords } from './siteSubjects.ts';

const answerer = openAnswerer(subjectsOfRecords());

/** Six Chinese characters in a row from the middle of a post, which name nothing: what a reader may remember of it. */
export function phraseOf(address: string): string {
	const html = readFileSync(join(outputFolder, fileAt(outputFolder, address) ?? ''), 'utf8');
	const runs = textOf(first(parseHtml(html), 'article')).match(/\p{Script=Han}{8,}/gu) ?? [];
	const phrases = runs.slice(runs.length / 2).map((run) => run.slice(1, 7));
	const phrase = phrases.find((one) => answerer.to(one) === undefined);
	if (phrase === undefined) throw new Error(`${address} has no phrase that names nothing.`);
	return phrase;
}
