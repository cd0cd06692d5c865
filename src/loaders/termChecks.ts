import type { Problem } from '../domain/problems.ts';
import { nameKey } from '../schemas/aliases.ts';
import type { Term } from '../schemas/term.ts';
import { problemStrings as strings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';

/** The terms of the glossary held against each other and against the KEPs that they lead to. */

/** A term's record and where it stands. */
export interface TermRecordFile {
	readonly term: Term;
	/** From the project's root. */
	readonly file: string;
	/** The line of a field of the record. */
	readonly lineOf: (field: string) => number;
}

/** What terms may lead to. */
interface Surroundings {
	/** Whether there is a record of a KEP, even one with errors. */
	readonly hasRecord: (kep: number) => boolean;
	/** Whether the site has a page. */
	readonly hasPage: (page: NonNullable<Term['page']>) => boolean;
}

/** All that a term is called, with the field that says so. */
function namesOf({
	term,
	name,
	aliases,
}: Term): readonly (readonly [field: string, word: string])[] {
	return [
		['term', term],
		...(name === undefined ? [] : [['name', name] as const]),
		...aliases.map((alias) => ['aliases', alias] as const),
	];
}

/**
 * Everything that is wrong between terms: words that two of them have, aliases that are a term's own
 * name, KEPs without a record, pages of parts of the site that hold nothing.
 */
export function termProblems(
	files: readonly TermRecordFile[],
	{ hasRecord, hasPage }: Surroundings,
): readonly Problem[] {
	const first = new Map<string, TermRecordFile>();
	return files.flatMap((record) => {
		const { term, file, lineOf } = record;
		const error = (field: string, said: Said): Problem => {
			return { file, line: lineOf(field), field, ...said, severity: 'error' };
		};
		const doubles = namesOf(term).flatMap(([field, word]) => {
			const other = first.get(nameKey(word));
			if (other === undefined) first.set(nameKey(word), record);
			if (other === undefined) return [];
			const said = other === record ? strings.ownWord(word) : strings.sameWord(word, other.file);
			return [error(field, said)];
		});
		const unknown = term.keps.filter((kep) => !hasRecord(kep));
		return [
			...doubles,
			...unknown.map((kep) => error('keps', strings.termWithoutKep(kep))),
			...(term.page === undefined || hasPage(term.page)
				? []
				: [error('page', strings.termWithoutPage(term.page))]),
		];
	});
}
