import type { Problem } from '../domain/problems.ts';
import { problemStrings, toWrite } from '../strings/problems.ts';

/** In code the mark is spoken of. */
const left = new RegExp(`(?<!\`)${toWrite}`);

/** An error for each line of a post's file, frontmatter included, that its scaffold left to be written. */
export function unwrittenLines(file: string, contents: string): readonly Problem[] {
	return contents
		.split('\n')
		.flatMap((text, index): Problem[] =>
			left.test(text)
				? [{ file, line: index + 1, ...problemStrings.unwritten, severity: 'error' }]
				: [],
		);
}
