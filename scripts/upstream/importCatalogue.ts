import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../src/cache.ts';
import { errorsAmong, type Problem } from '../../src/domain/problems.ts';
import { readCatalogue } from '../../src/loaders/catalogue.ts';
import { claimProblems } from '../../src/loaders/claimChecks.ts';
import { filesBelow, fromRoot, textInside } from '../../src/loaders/files.ts';
import { openPosts, postFiles } from '../../src/loaders/postFiles.ts';
import { readSafely } from '../../src/loaders/readSafely.ts';
import { reportOf } from '../../src/loaders/report.ts';
import { surroundingsOf } from '../../src/loaders/surroundings.ts';
import { PlainError } from '../../src/plainError.ts';
import { type Kep, kepSchema } from '../../src/schemas/kep.ts';
import { releaseSchema } from '../../src/schemas/release.ts';
import type { ReleaseVersion } from '../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../src/schemas/versionOrder.ts';
import { problemStrings } from '../../src/strings/problems.ts';
import { upstreamStrings as strings } from '../../src/strings/upstream.ts';
import { readKepYaml } from './kepYaml.ts';
import { type Merged, merge, needsName } from './merge.ts';
import { recordText } from './records.ts';
import { openRepository, type Repository } from './repository.ts';
import { daysIn, scheduled, scheduleFiles } from './schedule.ts';
import { Unreadable } from './yamlMap.ts';

/** Brings the catalogue up to date with the repositories of the Kubernetes project. */

export interface ImportRequest {
	/** The project's root, absolute. */
	readonly root: string;
	/** Folders or git addresses. */
	readonly from: readonly string[];
	readonly dryRun: boolean;
	/** A release whose targets a source has confirmed as shipped. */
	readonly shipped?: ReleaseVersion | undefined;
}

const kinds = Object.keys(strings.headings) as (keyof typeof strings.headings)[];

/** What an import found, as lines to print by their kind, and how many files were written. */
export type ImportReport = Record<(typeof kinds)[number], string[]> & { written: number };

/** How many files are read between two signs of life. */
const batch = 100;

type Catalogue = Awaited<ReturnType<typeof readCatalogue>>;

/** The newest release of which something is reached: what came after it are targets. */
function newestShipped(keps: Iterable<Kep>): ReleaseVersion | undefined {
	const reached = [...keps].flatMap(({ milestones }) => Object.values(milestones));
	return reached
		.filter((release) => release !== undefined)
		.sort(compareVersions)
		.at(-1);
}

/** The text of a file of a repository. */
async function textAt(root: string, file: string): Promise<string> {
	const { text, flaw } = await textInside(root, file);
	if (text === undefined) throw new Unreadable(1, problemStrings.fileFlaws[flaw].message);
	return text;
}

/** One import while it runs. */
class Import {
	readonly report = {
		...Object.fromEntries(kinds.map((kind): [string, string[]] => [kind, []])),
		written: 0,
	} as ImportReport;
	/** New texts by file, from the project's root. */
	readonly files = new Map<string, string>();
	/** The KEPs as they will be. */
	readonly keps: Map<number, Kep>;
	readonly #request: ImportRequest;
	readonly #catalogue: Catalogue;
	readonly #shipped: ReleaseVersion;
	/** Where each KEP was read. */
	readonly #places = new Map<number, string>();

	constructor(request: ImportRequest, catalogue: Catalogue) {
		this.#request = request;
		this.#catalogue = catalogue;
		this.keps = new Map(catalogue.keps);
		this.#shipped = newestShipped(catalogue.keps.values()) ?? ('1.0' as ReleaseVersion);
	}

	/** Reads the KEPs of a repository; tells how many files it has for them, those that cannot be read too. */
	async readKeps(repository: Repository, say: (line: string) => void): Promise<number> {
		const { root } = repository;
		const { files, problems } = filesBelow(root, path.join(root, 'keps'), /^kep\.ya?ml$/);
		for (const { file, line, message } of problems) this.#refuse(file, line, message);
		for (const [index, file] of files.entries()) {
			if (index % batch === 0 && index > 0) say(strings.reading(index, files.length));
			const name = fromRoot(root, file);
			await this.#reading(name, () => this.#readKep(repository, name));
		}
		if (files.length > 0) {
			say(strings.reading(files.length, files.length));
			for (const { number, title } of this.#catalogue.keps.values()) {
				if (!this.#places.has(number)) this.report.gone.push(strings.kep(number, title));
			}
		}
		return files.length + problems.length;
	}

	#refuse(file: string, line: number, reason: string): void {
		this.report.unreadable.push(strings.place(file, line, reason));
	}

	/** Goes on where a file cannot be read, and reports why. */
	async #reading(file: string, read: () => Promise<void>): Promise<void> {
		try {
			await read();
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			this.#refuse(file, error.line, error.message);
		}
	}

	#textBefore(file: string): string {
		return readFileSync(path.join(this.#request.root, file), 'utf8');
	}

	async #readKep({ root, commit, day }: Repository, file: string): Promise<void> {
		const { kep, remarks } = readKepYaml(file, await textAt(root, file));
		const other = this.#places.get(kep.number);
		if (other !== undefined) throw new Unreadable(1, strings.reasons.sameNumber(kep.number, other));
		this.#places.set(kep.number, file);
		this.report.notes.push(
			...remarks.map(({ line, message }) => strings.place(file, line, message)),
		);
		const tree = `https://github.com/kubernetes/enhancements/tree/${commit}/${path.posix.dirname(file)}`;
		const source = commit === undefined ? `https://kep.k8s.io/${kep.number}` : encodeURI(tree);
		const old = this.#catalogue.keps.get(kep.number);
		const confirmed = this.#request.shipped;
		this.#take(merge(kep, old, { source, read: day, shipped: this.#shipped, confirmed }), old);
	}

	#take({ record, changes, overtaken }: Merged, old: Kep | undefined): void {
		const { number, title } = record;
		const file = `src/content/keps/${number}.yaml`;
		this.keps.set(number, record);
		for (const { field, before, after } of overtaken) {
			const note = strings.notes.corrected(field, before, after);
			this.report.notes.push(strings.kep(number, note));
		}
		if (old === undefined) {
			this.report.added.push(strings.kep(number, title));
			this.files.set(file, recordText(record, kepSchema));
		} else if (changes.length > 0) {
			this.report.changed.push(strings.kep(number, strings.changes(changes)));
			this.files.set(file, recordText(record, kepSchema, this.#textBefore(file)));
		}
		if (needsName(record)) this.report.nameless.push(strings.kep(number, title));
	}

	/** Reads the days of releases, if the repository has any. */
	async readReleases({ root }: Repository): Promise<number> {
		let read = 0;
		const days = new Map<string, object>();
		for (const file of scheduleFiles) {
			if (!lstatSync(path.join(root, file), { throwIfNoEntry: false })) continue;
			read += 1;
			await this.#reading(file, async () => {
				const { flaws, days: found } = daysIn(await textAt(root, file));
				for (const { line, message } of flaws) this.#refuse(file, line, message);
				for (const [version, more] of found) {
					days.set(version, { ...days.get(version), ...more });
				}
			});
		}
		const { changed, notes } = scheduled(this.#catalogue.releases, days);
		this.report.notes.push(...notes);
		for (const { record, changes } of changed) {
			const file = `src/content/releases/${record.version}.yaml`;
			this.report.changed.push(strings.release(record.version, strings.changes(changes)));
			this.files.set(file, recordText(record, releaseSchema, this.#textBefore(file)));
		}
		return read;
	}
}

/** What posts say that the KEPs as they will be contradict, and those as they are do not. */
async function newConflicts(root: string, before: Catalogue['keps'], after: Catalogue['keps']) {
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
	const current = new Import(request, catalogue);
	for (const source of from) {
		const repository = await openRepository(source, say);
		try {
			const keps = await current.readKeps(repository, say);
			const schedules = await current.readReleases(repository);
			if (keps + schedules === 0) throw new PlainError(strings.nothing(source));
		} finally {
			repository.dispose();
		}
	}
	const { report, files, keps } = current;
	report.conflicts.push(...(await newConflicts(root, catalogue.keps, keps)));
	if (!dryRun) {
		for (const [file, text] of files) await writeWhole(path.join(root, file), text);
		report.written = files.size;
	}
	return report;
}

/** The report as text: every list with its count, and what was done. */
export function importText(
	report: ImportReport,
	{ dryRun }: Pick<ImportRequest, 'dryRun'>,
): string {
	const lists = kinds
		.filter((kind) => report[kind].length > 0)
		.map((kind) => {
			const lines = report[kind].map((line) => `  ${line}`);
			return [strings.headings[kind](lines.length), ...lines].join('\n');
		});
	const changes = report.added.length + report.changed.length;
	const done = dryRun ? strings.dryRun : strings.written(report.written);
	return [...lists, changes === 0 ? strings.unchanged : done].join('\n\n');
}
