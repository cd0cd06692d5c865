import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keep, keptIn } from '../cache.ts';
import type { Output, OutputFile } from './outputFile.ts';

/** What is to be known of files, from their content alone, and where it is kept from one build to the next. */
export interface Question<Fact> {
	/** Absolute path of the file that keeps the answers to this question and to no other. */
	readonly file: string;
	/** The key of all that has a say in an answer but the content. */
	readonly key: string;
	/** The answer: what JSON can write. */
	readonly factOf: (content: Buffer) => Fact;
}

interface Kept<Fact> {
	readonly key: string;
	readonly facts: readonly (readonly [digest: string, fact: Fact])[];
}

function before<Fact>({ file, key }: Question<Fact>): ReadonlyMap<string, Fact> {
	const content = keptIn(file);
	if (content === undefined) return new Map();
	const kept = JSON.parse(content.toString('utf8')) as Kept<Fact>;
	return new Map(kept.key === key ? kept.facts : []);
}

/**
 * The facts of some files of an output by the digests of their contents. Only what no build before has
 * read is read; what is known of all others is forgotten.
 */
export async function factsOf<Fact>(
	{ folder }: Output,
	files: readonly OutputFile[],
	question: Question<Fact>,
): Promise<ReadonlyMap<string, Fact>> {
	const known = before(question);
	const facts = new Map<string, Fact>();
	let isNew = false;
	for (const { name, digest } of files) {
		if (facts.has(digest)) continue;
		const fact = known.get(digest);
		isNew ||= fact === undefined;
		facts.set(digest, fact ?? question.factOf(readFileSync(join(folder, name))));
	}
	if (isNew || facts.size !== known.size) {
		const kept: Kept<Fact> = { key: question.key, facts: [...facts] };
		// What cannot be kept is found out again.
		await keep(question.file, JSON.stringify(kept)).catch(() => {});
	}
	return facts;
}
