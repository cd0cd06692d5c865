import { existsSync } from 'node:fs';
import path from 'node:path';
import { stageCounts } from '../../../src/domain/keps.ts';
import { filesBelow, fromRoot } from '../../../src/loaders/files.ts';
import type { Kep, KepStatus } from '../../../src/schemas/kep.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { kepRepository, sources } from '../../../src/strings/sources.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import type { Importing, Source } from '../importing.ts';
import { numberInPath, readKepYaml, type UpstreamKep } from './kepYaml.ts';
import { type KepOrigin, mergeKep } from './mergeKep.ts';

/** Brings the KEPs up to date with kubernetes/enhancements. */

/** A source and the newest release of which a record has a milestone that was reached. */
type KepSource = Source & Pick<KepOrigin, 'shipped'>;

/** How many files are read between two signs of life. */
const batch = 100;

/** What nobody goes on with; a folder of the same number has its successor. */
const ended: ReadonlySet<KepStatus> = new Set(['replaced', 'rejected', 'withdrawn']);

/** A kep.yaml that was read. */
export interface Found {
	readonly file: string;
	readonly kep: UpstreamKep;
}

/** The newest release of which something is reached: what came after it are targets. */
export function newestShipped(keps: Iterable<Kep>): ReleaseVersion {
	const reached = [...keps].flatMap(({ milestones }) => Object.values(milestones));
	const newest = reached
		.filter((release) => release !== undefined)
		.sort(compareVersions)
		.at(-1);
	return newest ?? ('1.0' as ReleaseVersion);
}

/** Of the files with one number the first that is alive, else the first. */
export function chosen([first, ...others]: readonly [Found, ...Found[]]): Found {
	const isAlive = ({ kep }: Found) => !ended.has(kep.status);
	return [first, ...others].find(isAlive) ?? first;
}

/** Whether a KEP has a milestone since the oldest release of the catalogue, which begins there. */
function belongs({ milestones, planned }: Kep, { oldest }: Importing): boolean {
	if (oldest === undefined) return true;
	return [...Object.values(milestones), ...Object.values(planned)].some(
		(release) => release !== undefined && compareVersions(release, oldest) >= 0,
	);
}

/** The address at which readers find what was read. */
export function sourceOf({ commit }: Pick<Source, 'commit'>, { file, kep }: Found): string {
	if (commit === undefined) return sources.kep(kep.number);
	return encodeURI(
		`https://github.com/${kepRepository}/tree/${commit}/${path.posix.dirname(file)}`,
	);
}

/** Takes one KEP into the catalogue. */
function take(run: Importing, source: KepSource, found: Found): void {
	const { kep } = found;
	const { catalogue, report, request } = run;
	const old = catalogue.keps.get(kep.number);
	const { record, changes, overtaken } = mergeKep(kep, old, {
		source: sourceOf(source, found),
		read: source.day,
		shipped: source.shipped,
		confirmed: request.shipped,
	});
	if (old !== undefined && changes.length > 0 && run.isOlder(source, old)) return;
	for (const { field, before, after } of overtaken) {
		report.notes.push(strings.kep(kep.number, strings.notes.corrected(field, before, after)));
	}
	if (record === old) return;
	if (old === undefined && !belongs(record, run)) {
		report.outside.push(strings.kep(kep.number, record.title));
		return;
	}
	run.keps.set(kep.number, record);
	run.write('keps', kep.number, record);
	const isMinor = changes.length > 0 && changes.every(({ field }) => field === 'participating');
	if (old === undefined) report.added.push(strings.kep(kep.number, record.title));
	else
		report[isMinor ? 'minor' : 'changed'].push(strings.kep(kep.number, strings.changes(changes)));
}

/** Reads every kep.yaml, and tells of those that share a number. */
async function readKeps(run: Importing, source: Source, files: readonly string[]) {
	const found = new Map<number, [Found, ...Found[]]>();
	for (const [index, file] of files.entries()) {
		if (index % batch === 0 && index > 0) run.say(strings.reading(index, files.length));
		await run.reading(source, file, (text) => {
			const { kep, remarks } = readKepYaml(file, text);
			run.remark(file, remarks);
			const others = found.get(kep.number);
			if (others === undefined) found.set(kep.number, [{ file, kep }]);
			else others.push({ file, kep });
		});
	}
	if (files.length > 0) run.say(strings.reading(files.length, files.length));
	return found;
}

/** Imports the KEPs of a repository; tells how many files it has for them, those that cannot be read too. */
export async function importKeps(run: Importing, source: Source): Promise<number> {
	const { root } = source;
	const { files, problems } = filesBelow(root, path.join(root, 'keps'), /^kep\.ya?ml$/);
	for (const problem of problems) run.refuse(problem.file, problem);
	if (files.length === 0) return problems.length;
	const names = files.map((file) => fromRoot(root, file));
	const found = await readKeps(run, source, names);
	const dated = { ...source, shipped: newestShipped(run.catalogue.keps.values()) };
	for (const [number, twins] of found) {
		const taken = chosen(twins);
		for (const { file, kep } of twins) {
			if (file === taken.file) continue;
			const note = strings.notes.twin(file, kep.status, taken);
			run.report.notes.push(strings.kep(number, note));
		}
		run.attempt(taken.file, () => take(run, dated, taken));
	}
	const there = new Set([...found.keys(), ...names.map(numberInPath)]);
	for (const kep of run.catalogue.keps.values()) {
		const { number, title } = kep;
		if (there.has(number) || run.isOlder(source, kep)) continue;
		run.report.gone.push(strings.kep(number, title));
	}
	return files.length + problems.length;
}

/** Whether a record lacks the Chinese name or the aliases that those of newer releases have. */
function needsWords({ name, aliases, milestones, planned }: Kep): boolean {
	const releases = [...Object.values(milestones), ...Object.values(planned)];
	const isWordless = name === undefined || aliases.length === 0;
	return isWordless && releases.some((release) => Number(release?.slice(2)) >= 29);
}

/** Whether the counts of a release's stages, which its cover shows, are others than before. */
function coverChanged(run: Importing, version: ReleaseVersion): boolean {
	const [before, after] = [run.catalogue.keps, run.keps].map((keps) =>
		JSON.stringify(stageCounts([...keps.values()], version)),
	);
	const cover = path.join(run.request.root, `public/img/covers/v${version}.0.svg`);
	return before !== after && existsSync(cover);
}

/** Tells what is to be done once the KEPs are imported. */
export function tellAfterKeps(run: Importing): void {
	const { keps, report, catalogue } = run;
	const wordless = [...keps.values()].filter(needsWords);
	report.wordless.push(...wordless.map(({ number, title }) => strings.kep(number, title)));
	const versions = [...catalogue.releases.values()].map(({ version }) => version);
	const covers = versions.filter((version) => coverChanged(run, version));
	if (covers.length > 0) report.next.push(strings.next.covers(covers));
	if (wordless.length > 0) report.next.push(strings.next.words(wordless.length));
}
