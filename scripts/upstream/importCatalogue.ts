import path from 'node:path';
import { writeWhole } from '../../src/cache.ts';
import { errorsAmong, type Problem } from '../../src/domain/problems.ts';
import { type ReadCatalogue, readCatalogue } from '../../src/loaders/catalogue.ts';
import { claimProblems } from '../../src/loaders/claimChecks.ts';
import { openPosts, postFiles } from '../../src/loaders/postFiles.ts';
import { readSafely } from '../../src/loaders/readSafely.ts';
import { reportOf } from '../../src/loaders/report.ts';
import { surroundingsOf } from '../../src/loaders/surroundings.ts';
import { PlainError } from '../../src/plainError.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';
import { Importing, type ImportRequest } from './importing.ts';
import { importKeps, tellAfterKeps } from './keps/importKeps.ts';
import { importReleases } from './releases/importReleases.ts';
import type { ImportReport } from './report.ts';
import { openRepository, type Repository } from './repository.ts';

/** Brings the catalogue up to date with the repositories of the Kubernetes project. */

/** What posts say that the KEPs as they will be contradict, and those as they are do not. */
async function newConflicts(root: string, before: ReadCatalogue['keps'], after: typeof before) {
	const { files } = postFiles(root);
	const opened = await openPosts(root, files);
	const around = surroundingsOf(root, opened).around();
	const read = await Promise.all(opened.map((file) => readSafely(file, around)));
	const posts = read.flatMap(({ post }) => post ?? []);
	const key = ({ file, line, message }: Problem) => strings.place(file, line, message);
	const known = new Set(claimProblems(posts, before).map(key));
	return claimProblems(posts, after)
		.map(key)
		.filter((problem) => !known.has(problem));
}

/** Reads what a repository has for the catalogue. */
async function importFrom(run: Importing, from: string, repository: Repository): Promise<void> {
	const day = repository.day ?? run.request.day;
	if (day === undefined) throw new PlainError(strings.noDay(from));
	const source = { ...repository, day };
	const files = (await importKeps(run, source)) + (await importReleases(run, source));
	if (files === 0) throw new PlainError(strings.nothing(from));
}

/**
 * Reads the repositories and writes what changed, unless it is a dry run. `say` is told how far it is.
 * @throws PlainError if a source is none, or the catalogue itself is broken: nothing is written then.
 */
export async function importCatalogue(
	request: ImportRequest,
	say: (line: string) => void,
): Promise<ImportReport> {
	const { root, from, dryRun } = request;
	const catalogue = await readCatalogue(root);
	if (errorsAmong(catalogue.problems).length > 0) {
		throw new PlainError(`${strings.brokenRecords}\n${reportOf(catalogue.problems)}`);
	}
	const run = new Importing(request, catalogue, say);
	for (const place of from) {
		const repository = await openRepository(place, say);
		try {
			await importFrom(run, place, repository);
		} finally {
			repository.dispose();
		}
	}
	const { report, files, keps } = run;
	run.tellOlder();
	report.conflicts.push(...(await newConflicts(root, catalogue.keps, keps)));
	if (files.size > 0) report.next.push(strings.next.posts);
	tellAfterKeps(run);
	if (!dryRun) {
		for (const [file, text] of files) await writeWhole(path.join(root, file), text);
		report.written = files.size;
	}
	return report;
}
