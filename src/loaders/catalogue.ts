import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { keyOf } from '../cache.ts';
import { byNumber } from '../domain/keps.ts';
import { type HeldParts, heldPartsOf, isHeld } from '../domain/parts.ts';
import type { Problem } from '../domain/problems.ts';
import { plainly } from '../plainError.ts';
import type { Api } from '../schemas/api.ts';
import type { Gate } from '../schemas/gate.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import type { Term } from '../schemas/term.ts';
import { urls, withoutBase } from '../urls.ts';
import { gateProblems, type KepRecordFile } from './gateChecks.ts';
import { codeKey } from './inputs.ts';
import { entriesToShow, loadAndFollow, replaceEntries } from './live.ts';
import { type Collection, type RecordFile, type Records, readRecords } from './records.ts';
import { type KnownReleases, reachedProblems } from './releaseChecks.ts';
import { termProblems } from './termChecks.ts';
import { writingFiles } from './writing.ts';

/** What is known of releases, KEPs, gates and the API. */
export interface ReadCatalogue extends KnownReleases {
	/** The sound records by number, from the lowest. */
	readonly keps: ReadonlyMap<number, Kep>;
	/** The sound records by name. */
	readonly gates: ReadonlyMap<string, Gate>;
	/** The sound records in the order of their files. */
	readonly apis: readonly Api[];
	/** The sound terms in the order of their files. */
	readonly glossary: readonly Term[];
	/** The parts of the site that the records fill. */
	readonly held: HeldParts;
	/** The numbers of KEPs whose records have errors: nothing can be said of them. */
	readonly unread: ReadonlySet<number>;
	/** What is wrong with records themselves. */
	readonly problems: readonly Problem[];
	/** What sound records contradict in each other. */
	readonly conflicts: readonly Problem[];
}

/** What the sound files of a collection hold, which its schema has made of them. */
function soundOf<Of extends object>({ records }: Records): readonly Of[] {
	return records.flatMap(({ data }) => (data as Of | undefined) ?? []);
}

/** The names of a collection's files that have errors: nothing can be said of what they tell. */
function unreadIn({ records }: Records): readonly string[] {
	return records.filter(({ data }) => data === undefined).map(({ id }) => id);
}

/** The lines of a record's fields. */
function linesIn({ lines }: RecordFile): (field: string) => number {
	return (field) => lines[field] ?? 1;
}

/** Reads all records and reports everything that is wrong. */
export async function readCatalogue(root: string): Promise<ReadCatalogue> {
	const [releases, keps, gates, apis, glossary] = await Promise.all([
		readRecords(root, 'releases'),
		readRecords(root, 'keps'),
		readRecords(root, 'gates'),
		readRecords(root, 'apis'),
		readRecords(root, 'glossary'),
	]);
	const records = byNumber(soundOf<Kep>(keps));
	const numbers = new Set(keps.records.map(({ id }) => Number(id)));
	const terms = glossary.records.flatMap((record) =>
		record.data === undefined
			? []
			: [{ file: record.file, lineOf: linesIn(record), term: record.data as Term }],
	);
	const minors = soundOf<Release>(releases);
	const named = new Map(soundOf<Gate>(gates).map((gate) => [gate.name, gate]));
	const files = keps.records.flatMap((record): readonly KepRecordFile[] =>
		record.data === undefined
			? []
			: [{ file: record.file, lineOf: linesIn(record), kep: record.data as Kep }],
	);
	const unreadGates = new Set(unreadIn(gates));
	const comparable = files.filter(({ kep }) => !kep.gates.some((name) => unreadGates.has(name)));
	const held = heldPartsOf({
		// One with errors is taken for one that is out.
		releases: releases.records.map(({ data }) => (data ?? {}) as Pick<Release, 'planned'>),
		keps: keps.records,
		gates: gates.records,
		apis: apis.records,
		glossary: glossary.records,
		writing: writingFiles(root).files,
	});
	const known = {
		releases: new Map(minors.map((release) => [release.version, release])),
		versions: new Set(releases.records.map(({ id }) => id)),
	};
	return {
		...known,
		held,
		keps: new Map(records.map((kep) => [kep.number, kep])),
		gates: named,
		apis: soundOf<Api>(apis),
		glossary: soundOf<Term>(glossary),
		unread: new Set(unreadIn(keps).map(Number)),
		problems: [releases, keps, gates, apis, glossary].flatMap((read) => [
			...read.problems,
			...read.records.flatMap(({ problems }) => problems),
		]),
		conflicts: [
			...reachedProblems(files, known),
			...gateProblems(comparable, named, minors),
			...termProblems(terms, {
				hasRecord: (kep) => numbers.has(kep),
				hasPage: (page) => isHeld(withoutBase(urls[page]()), held),
			}),
		],
	};
}

/**
 * Loads the records of one of the catalogue's collections. A broken record is reported by the posts'
 * loader, which reports all content at once; in development it keeps its last good version.
 */
export function catalogueLoader(collection: Collection): Loader {
	return {
		name: `catalogue-${collection}`,
		async load(context) {
			const { config, store, parseData } = context;
			const root = fileURLToPath(config.root);
			const load = async () => {
				const { records } = await readRecords(root, collection);
				const files = await Promise.all(
					records.map(async ({ id, file, data }) => {
						if (data === undefined) return { file, entry: undefined, isBroken: true };
						const digest = keyOf({ code: codeKey(root), data });
						const last = store.get(id);
						const isKnown = last?.digest === digest && last.filePath === file;
						if (isKnown) return { file, entry: last, isBroken: false };
						const parsed = await parseData({ id, data: { ...data } });
						return { file, entry: { id, data: parsed, filePath: file, digest }, isBroken: false };
					}),
				);
				replaceEntries(store, entriesToShow(files, store.values()));
			};
			// In development the posts' loader, which reads the records too, says what it could not read.
			const loadIfReadable = () => (context.watcher ? load().catch(() => {}) : plainly(load()));
			await loadAndFollow(context, [path.join(root, 'src/content', collection)], loadIfReadable);
		},
	};
}
