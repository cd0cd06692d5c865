/**
 * `npm run check:posts -- [--fix] [--all] [--format json] [files]`: the build's report of all posts, or of some, without a
 * build. `--fix` first mends what is safe to mend, copies remote pictures into the project and keeps the addresses and feed
 * ids of renamed posts.
 */
import './plainly.ts';

import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../src/cache.ts';
import { errorsAmong, type Problem } from '../src/domain/problems.ts';
import { loadPosts } from '../src/loaders/allPosts.ts';
import { buildDay } from '../src/loaders/buildDay.ts';
import { readCatalogue } from '../src/loaders/catalogue.ts';
import { leftOutReport } from '../src/loaders/claimChecks.ts';
import { fromRoot, readText } from '../src/loaders/files.ts';
import { postFiles } from '../src/loaders/postFiles.ts';
import { contentFindings } from '../src/loaders/posts.ts';
import { jsonReport, reportOf } from '../src/loaders/report.ts';
import { scheduleNote } from '../src/loaders/schedule.ts';
import { mended } from '../src/markdown/mend.ts';
import { PlainError } from '../src/plainError.ts';
import { checkStrings as strings } from '../src/strings/check.ts';
import { keepStrings } from '../src/strings/published.ts';
import { copyPictures } from './copyPictures.ts';
import { keepPublished } from './keepPublished.ts';
import { commandLine } from './plainly.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function fix(file: string): Promise<void> {
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

/** What there is to say of some files, or of all if none is named: problems, and what is only worth knowing. */
async function findingsOf(
	files: readonly string[],
): Promise<{ problems: Problem[]; notes: string[] }> {
	const own = postFiles(root);
	const told = new Set(own.problems.map(({ file }) => file));
	const asked = files.filter((file) => !told.has(fromRoot(root, file)));
	const catalogue = await readCatalogue(root);
	const wantedFiles = [...new Set([...own.files, ...asked])];
	const built = buildDay(root);
	const found = await loadPosts(root, wantedFiles, { isCheck: true, catalogue, day: built?.day });
	const posts = found.flatMap(({ linked, isWhole }) => (isWhole && linked?.post) || []);
	const content = contentFindings(root, found, catalogue);
	const all = [...own.problems, ...content.problems];
	const wanted = new Set(files.map((file) => fromRoot(root, file)));
	const isWanted = ({ file }: { readonly file: string }) => files.length === 0 || wanted.has(file);
	const releases = new Set(posts.filter(isWanted).map(({ release }) => release));
	const ofReleases = posts.filter(({ release }) => releases.has(release));
	const fresh = content.fresh.map(({ source }) => source).filter((file) => isWanted({ file }));
	const notes = [
		scheduleNote(posts.filter(isWanted), built),
		leftOutReport(ofReleases, [...catalogue.keps.values()]),
		fresh.length === 0 ? '' : keepStrings.fresh(fresh),
	];
	return {
		problems: all.filter(isWanted),
		notes: notes.filter((note) => note !== ''),
	};
}

async function check(): Promise<void> {
	const flag = { type: 'boolean' } as const;
	const options = { fix: flag, all: flag, help: flag, format: { type: 'string' } } as const;
	const { values, positionals } = commandLine({ options, allowPositionals: true }, strings.usage);
	if (values.help) {
		console.log(strings.usage);
		return;
	}
	const { all = false, format = 'text' } = values;
	if (format !== 'text' && format !== 'json') throw new PlainError(strings.usage);
	const files = positionals.map((file) => resolve(file));
	const missing = files.filter((file) => !existsSync(file));
	if (missing.length > 0) throw new PlainError(missing.map(strings.missing).join('\n'));
	if (values.fix) {
		for (const file of files.length > 0 ? files : postFiles(root).files) await fix(file);
		const wanted = new Set(files.map((file) => fromRoot(root, file)));
		await keepPublished(root, (source) => wanted.size === 0 || wanted.has(source));
	}
	const { problems, notes } = await findingsOf(files);
	if (format === 'json') console.log(jsonReport(problems));
	else {
		console.log(problems.length === 0 ? strings.nothing : reportOf(problems, all));
		for (const note of notes) console.log(`\n${note}`);
	}
	if (errorsAmong(problems).length > 0) process.exitCode = 1;
}

await check();
