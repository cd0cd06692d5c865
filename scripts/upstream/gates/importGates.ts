import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { newestReleaseFirst } from '../../../src/domain/releases.ts';
import { filesBelow, fromRoot } from '../../../src/loaders/files.ts';
import { PlainError } from '../../../src/plainError.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { upstreamStrings as strings } from '../../../src/strings/upstream.ts';
import type { Importing, Source } from '../importing.ts';
import { Unreadable } from '../yaml.ts';
import { readFeatureList } from './featureList.ts';
import { readGatePage } from './gatePage.ts';
import { type GateOrigin, mergeGate } from './mergeGate.ts';
import { beforeGates, releaseBefore } from './specs.ts';
import { ownChanges, type ReleaseList, type ToldGate, togetherIn } from './toldGate.ts';

/** Brings the feature gates up to date with kubernetes/kubernetes and kubernetes/website. */

const listFile = 'test/compatibility_lifecycle/reference/versioned_feature_list.yaml';
const pagesFolder = 'content/en/docs/reference/command-line-tools-reference/feature-gates';

/** A list that stands in a folder of lists: `1.36.yaml`, `versioned_feature_list-1.38.0-alpha.2.yaml`. */
const listName = /^(?:versioned_feature_list-)?v?(1\.\d{1,3})(?:[.-].*)?\.ya?ml$/;

/** A file with a list, and the release to which it belongs. */
interface ListFile {
	readonly file: string;
	readonly release: ReleaseVersion;
}

/** A list with where it was read. */
interface FoundList extends ReleaseList {
	readonly address: string;
}

/** Whether a release was out on a day, by the records; what is older than all of them always was. */
function isOut({ catalogue, oldest }: Importing, release: ReleaseVersion, day: string): boolean {
	const record = catalogue.releases.get(release);
	if (record !== undefined) return record.planned !== true && record.released <= day;
	return oldest !== undefined && compareVersions(release, oldest) < 0;
}

/** The lists of a source, by release: that of a checkout, or one file a release in a folder. */
function listFiles({ request }: Importing, { root }: Source): ListFile[] {
	if (lstatSync(path.join(root, listFile), { throwIfNoEntry: false })) {
		if (request.release === undefined) throw new PlainError(strings.noRelease(root));
		return [{ file: listFile, release: request.release }];
	}
	const found = readdirSync(root).flatMap((file) => {
		const { data: release } = releaseVersionSchema.safeParse(listName.exec(file)?.[1]);
		return release === undefined ? [] : [{ file, release }];
	});
	return found.sort((a, b) => compareVersions(a.release, b.release));
}

/** Where readers can look a list up: at its commit, or in the branch of its release. */
function addressOf(run: Importing, { commit, day }: Source, { file, release }: ListFile): string {
	const branch = isOut(run, release, day) ? `release-${release}` : 'master';
	const at = file === listFile ? (commit ?? branch) : branch;
	return `https://github.com/kubernetes/kubernetes/blob/${at}/${listFile}`;
}

async function readLists(run: Importing, source: Source, files: readonly ListFile[]) {
	const lists: FoundList[] = [];
	for (const one of files) {
		await run.reading(source, one.file, (text) => {
			const { gates, flaws, remarks } = readFeatureList(text);
			for (const flaw of flaws) run.refuse(one.file, flaw);
			run.remark(one.file, remarks);
			const { release } = one;
			if (flaws.length === 0) lists.push({ release, gates, address: addressOf(run, source, one) });
		});
	}
	return lists;
}

/** Takes one gate into the catalogue. */
function take(
	run: Importing,
	[name, told]: readonly [string, ToldGate],
	origin: Omit<GateOrigin, 'isOut'>,
): void {
	const { report, gates } = run;
	const old = gates.get(name);
	const twin = [...gates.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
	if (old === undefined && twin !== undefined) {
		report.notes.push(strings.gate(name, strings.notes.sameButForCase(twin)));
		return;
	}
	const { record, changes, differences } = mergeGate([name, told], old, {
		...origin,
		isOut: (release, day) => isOut(run, release, day),
	});
	if (old !== undefined && changes.length > 0 && run.isOlder({ day: origin.read }, old)) return;
	report.notes.push(...differences.map((difference) => strings.gate(name, difference)));
	if (record === undefined || record === old) return;
	gates.set(name, record);
	run.write('gates', name, record);
	if (old === undefined) report.added.push(strings.gate(name, strings.newGate));
	else report.changed.push(strings.gate(name, strings.changes(changes)));
}

/** The gates whose records come from a list, and which the lists lack from some release on. */
function missing(run: Importing, lists: readonly ReleaseList[]): [string, ToldGate][] {
	const known = [...run.gates.values()].filter(({ source }) => source.endsWith(listFile));
	// When lists were read last, what they lacked was written down: a record that stays keeps its day.
	const read = known.reduce((newest, gate) => (gate.read > newest ? gate.read : newest), '');
	const first = lists.find(({ release }) => !isOut(run, release, read))?.release;
	if (first === undefined) return [];
	const gone = known.filter(
		({ name, removed }) => removed === undefined && !lists.some(({ gates }) => gates.has(name)),
	);
	if (isOut(run, releaseBefore(first), read)) {
		return gone.map(({ name, changes }) => [name, { changes, removed: first }]);
	}
	const notes = gone.map(({ name }) => strings.gate(name, strings.notes.removedBy(first)));
	run.report.notes.push(...notes);
	return [];
}

async function importLists(run: Importing, source: Source): Promise<number> {
	const files = listFiles(run, source);
	const lists = await readLists(run, source, files);
	const upTo = lists.at(-1)?.release;
	if (upTo === undefined) return files.length;
	const { gates, notes } = togetherIn(lists);
	run.report.notes.push(...notes);
	for (const told of [...missing(run, lists), ...gates]) {
		const address = lists.findLast((list) => list.gates.has(told[0])) ?? lists.at(-1);
		const origin = { upTo, isCode: true, source: address?.address ?? '', read: source.day };
		take(run, told, origin);
	}
	return files.length;
}

async function importPages(run: Importing, source: Source): Promise<number> {
	const { root, day } = source;
	const folder = path.join(root, pagesFolder);
	const { files, problems } = filesBelow(root, folder, /^(?!_?index\.).*\.md$/);
	for (const problem of problems) run.refuse(problem.file, problem);
	const newestFirst = newestReleaseFirst([...run.catalogue.releases.values()]);
	const upTo = newestFirst.find(({ version }) => isOut(run, version, day))?.version;
	for (const file of files.map((absolute) => fromRoot(root, absolute))) {
		await run.reading(source, file, (text) => {
			const { name, changes: written, removed, remarks } = readGatePage(text);
			run.remark(file, remarks);
			const changes = ownChanges(written);
			if (changes[0]?.release === beforeGates) throw new Unreadable(1, strings.notes.noSince);
			const told = { changes, ...(removed && { removed }) };
			const address = `https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/${name}/`;
			const origin = { upTo: upTo ?? beforeGates, isCode: false, source: address, read: day };
			take(run, [name, told], origin);
		});
	}
	return files.length + problems.length;
}

/** Imports the feature gates of a repository or folder; tells how many files it has for them. */
export async function importGates(run: Importing, source: Source): Promise<number> {
	return (await importLists(run, source)) + (await importPages(run, source));
}
