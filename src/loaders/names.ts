import type { Problem } from '../domain/problems.ts';
import { isTooLong } from '../domain/redirects.ts';
import { nearestOf } from '../nearest.ts';
import type { Frontmatter } from '../schemas/frontmatter.ts';
import { site } from '../site.ts';
import { problemStrings } from '../strings/problems.ts';
import { segmentOf } from '../urls.ts';
import { fieldError, type Written } from './frontmatter.ts';

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
	const ofField = spellings.filter(([name]) => name === plural).flat();
	return [...new Set(ofField.flatMap((name) => written[name] ?? []))];
}

/** A warning for each field that is written in both spellings. */
function doubleSpellings(post: Written): Problem[] {
	return spellings
		.filter((spelling) => spelling.every((name) => post.written[name] !== undefined))
		.map(([plural, singular]) => ({
			...fieldError(post, singular, problemStrings.bothSpellings(plural, singular)),
			severity: 'warning',
		}));
}

/** An error for each name that is too long for an address. */
function longNames(post: Written): Problem[] {
	return spellings
		.flat()
		.flatMap((field) =>
			(post.written[field] ?? [])
				.filter((name) => isTooLong(segmentOf(name)))
				.map((name) => fieldError(post, field, problemStrings.longTerm(name))),
		);
}

/** A warning for each author whom the site does not know; a site that lists nobody knows everybody. */
function strangeAuthors(post: Written): Problem[] {
	const listed = site.authors.map(({ name }) => name);
	if (listed.length === 0) return [];
	const known = [...listed, site.defaultAuthor];
	const field = post.written.authors === undefined ? 'author' : 'authors';
	return namesIn(post.written, 'authors')
		.filter((name) => !known.includes(name))
		.map((name) => ({
			...fieldError(post, field, problemStrings.strangeAuthor(name, nearestOf(name, known))),
			severity: 'warning',
		}));
}

/** Everything that is wrong with the names in a frontmatter. */
export function nameProblems(post: Written): readonly Problem[] {
	return [...doubleSpellings(post), ...longNames(post), ...strangeAuthors(post)];
}
