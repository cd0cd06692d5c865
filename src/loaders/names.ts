import type { Problem } from '../domain/problems.ts';
import { isTooLong } from '../domain/redirects.ts';
import type { Frontmatter } from '../schemas/post.ts';
import { problemStrings } from '../strings/problems.ts';
import { segmentOf } from '../urls.ts';
import type { Written } from './frontmatter.ts';

/** The names that addresses are made of: those of posts, of their authors, categories and tags. */

/** The names of a field that may be written in the plural and in the singular, or in both. */
const spellings = [
	['authors', 'author'],
	['categories', 'category'],
	['tags', 'tag'],
] as const;

type Spelling = (typeof spellings)[number];

/** What is written under either name, each once. */
export function namesIn(written: Frontmatter, plural: Spelling[0]): string[] {
	const singular = spellings.find(([name]) => name === plural)?.[1];
	const both = [...(written[plural] ?? []), ...((singular && written[singular]) ?? [])];
	return [...new Set(both)];
}

/** A warning for each field that is written in both spellings. */
function doubleSpellings({ file, written, lineOf }: Written): Problem[] {
	return spellings
		.filter(
			([plural, singular]) => written[plural] !== undefined && written[singular] !== undefined,
		)
		.map(([plural, singular]) => ({
			file,
			line: lineOf(singular),
			field: singular,
			message: problemStrings.bothSpellings(plural, singular),
			severity: 'warning',
		}));
}

/** An error for each name that is too long for an address. */
function longNames({ file, written, lineOf }: Written): Problem[] {
	return spellings.flat().flatMap((field) =>
		(written[field] ?? [])
			.filter((name) => isTooLong(segmentOf(name)))
			.map((name) => ({
				file,
				line: lineOf(field),
				field,
				message: problemStrings.longTerm(name),
				severity: 'error',
			})),
	);
}

/** Everything that is wrong with the names in a frontmatter. */
export function nameProblems(written: Written): readonly Problem[] {
	return [...doubleSpellings(written), ...longNames(written)];
}
