import path from 'node:path';
import { writeWhole } from '../../src/cache.ts';
import { errorsAmong } from '../../src/domain/problems.ts';
import { readCatalogue } from '../../src/loaders/catalogue.ts';
import { reportOf } from '../../src/loaders/report.ts';
import { PlainError } from '../../src/plainError.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';
import { newConflicts } from './conflicts.ts';
import { importGates } from './gates/importGates.ts';
import { Importing, type ImportRequest } from './importing.ts';
import { importKeps, tellAfterKeps } from './keps/importKeps.ts';
import { importReleases } from './releases/importReleases.ts';
import type { ImportReport } from './report.ts';
import { openRepository, type Repository } from './repository.ts';

/** Brings the catalogue up to date with the repositories of the Kubernetes project. */

/** Reads what a repository has for the catalogue. */
async function importFrom(run: Importing, from: string, repository: Repository): Promise<void> {
	const day = repository.day ?? run.request.day;
	if (day === undefined) throw new PlainError(strings.noDay(from));
	const source = { ...repository, day };
	let files = 0;
	for (const imported of [importKeps, importReleases, importGates]) {
		files += await imported(run, source);
	}
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
	// An import may mend what records contradict, and not what cannot be read.
	const broken = errorsAmong(catalogue.problems);
	if (broken.length > 0) {
		throw new PlainError(`${strings.brokenRecords}\n${reportOf(broken)}`);
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
	const { report, files } = run;
	run.tellOlder();
	report.conflicts.push(...(await newConflicts(root, catalogue, run)));
	if (files.size > 0) report.next.push(strings.next.posts);
	tellAfterKeps(run);
	if (!dryRun) {
		for (const [file, text] of files) await writeWhole(path.join(root, file), text);
		report.written = files.size;
	}
	return report;
}
