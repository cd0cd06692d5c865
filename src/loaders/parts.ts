import type { Around } from '../markdown/around.ts';
import { includedFiles } from '../markdown/source/includes.ts';
import { fromRoot } from './files.ts';
import { cutFrontmatter } from './frontmatter.ts';
import type { PostFile } from './postFiles.ts';

/**
 * Those of the files that are posts. One that another includes and that has no frontmatter of its own
 * is a part of posts and none itself.
 */
export function withoutParts(
	files: readonly PostFile[],
	around: Pick<Around, 'file'>,
): readonly PostFile[] {
	const included = new Set(
		files.flatMap(({ root, absolute, contents = '' }) => {
			if (!contents.includes('@include')) return [];
			const file = fromRoot(root, absolute);
			const self = around.file(file);
			const { body } = cutFrontmatter(contents);
			return includedFiles(body, { file, around }).filter((part) => part !== self);
		}),
	);
	return files.filter(({ absolute, contents = '' }) => {
		if (!included.has(absolute)) return true;
		const { frontmatter, flaw } = cutFrontmatter(contents);
		return frontmatter !== '' || flaw !== undefined;
	});
}
