import { realpathSync } from 'node:fs';
import { writeWhole } from '../../src/cache.ts';
import { fromRoot, readText } from '../../src/loaders/files.ts';
import { postFiles } from '../../src/loaders/postFiles.ts';
import { mended } from '../../src/markdown/mend.ts';
import { checkStrings as strings } from '../../src/strings/check.ts';
import { copyPictures } from '../copyPictures.ts';
import { keepPublished } from '../keepPublished.ts';

/** What `--fix` mends. */

async function fixFile(root: string, file: string): Promise<void> {
	const { text: contents } = readText(file);
	// What cannot be read is in the report.
	if (contents === undefined) return;
	const { text, changes, kept } = mended(contents, file.endsWith('.mdx') ? 'mdx' : 'markdown');
	const copied = await copyPictures(root, { file, text });
	if (copied.failed) process.exitCode = 1;
	const name = fromRoot(root, file);
	for (const [kind, lines] of changes)
		console.error(strings.mended(name, strings.kinds[kind], lines));
	if (kept.length > 0) console.error(strings.kept(name, kept));
	for (const line of copied.said) console.error(`  ${name}  ${line}`);
	// A link stays one; the file that it leads to is written.
	if (copied.text !== contents) await writeWhole(realpathSync(file), copied.text);
}

/** Mends these files, absolute, of the project at `root`, or all posts if none is named, and says what it did. */
export async function fix(root: string, files: readonly string[]): Promise<void> {
	for (const file of files.length > 0 ? files : postFiles(root).files) await fixFile(root, file);
	const wanted = new Set(files.map((file) => fromRoot(root, file)));
	await keepPublished(root, (source) => wanted.size === 0 || wanted.has(source));
}
