import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { byNumber } from '../domain/keps.ts';
import { type HeldParts, heldPartsOf, isHeld } from '../domain/parts.ts';
import { errorsAmong, fileProblem, type Problem } from '../domain/problems.ts';
import { plainly } from '../plainError.ts';
import { type Api, apiSchema } from '../schemas/api.ts';
import { type Gate, gateSchema } from '../schemas/gate.ts';
import { type Kep, kepSchema } from '../schemas/kep.ts';
import { type Release, releaseSchema } from '../schemas/release.ts';
import { type Term, termSchema } from '../schemas/term.ts';
import { problemStrings } from '../strings/problems.ts';
import { urls, withoutBase } from '../urls.ts';
import { filesBelow, fromRoot, readText } from './files.ts';
import { gateProblems, type KepRecordFile } from './gateChecks.ts';
import { entriesToShow, loadAndFollow, replaceEntries } from './live.ts';
import { type KnownReleases, reachedProblems } from './releaseChecks.ts';
import { termProblems } from './termChecks.ts';
import { writingFiles } from './writing.ts';
import { checkYaml } from './yaml.ts';

/** The catalogue's collections: where their records are, their schema, and how a file is named. */
const collections = {
	releases: { schema: releaseSchema, keys: ['version'] },
	keps: { schema: kepSchema, keys: ['number'] },
	gates: { schema: gateSchema, keys: ['name'] },
	apis: { schema: apiSchema, keys: ['group', 'version', 'kind'] },
	glossary: { schema: termSchema, keys: ['id'] },
} as const;

type Collection = keyof typeof collections;

/** A record's file as it was read; without data if it has errors. */
interface RecordFile {
	/** The file's name without its extension. */
	readonly id: string;
	/** The file from the project's root. */
	readonly file: string;
	readonly data: object | undefined;
	readonly problems: readonly Problem[];
	/** The line of a field. */
	readonly lineOf: (field: string) => number;
}

/** What was read of a collection. */
interface Records {
	readonly records: readonly RecordFile[];
	/** What is wrong with names that are no records. */
	readonly problems: readonly Problem[];
}

const recordName = /^(?![_.]).*\.ya?ml$/is;

async function readRecord(
	root: string,
	collection: Collection,
	absolute: string,
): Promise<RecordFile> {
	const file = fromRoot(root, absolute);
	const { name: id, base } = path.parse(absolute);
	const { schema, keys } = collections[collection];
	const broken = (problems: readonly Problem[]) => ({
		...{ id, file, data: undefined, problems },
		lineOf: () => 1,
	});
	const { text, flaw } = await readText(absolute);
	if (text === undefined) return broken([fileProblem(file, problemStrings.fileFlaws[flaw])]);
	const { value, problems, lineOf } = checkYaml(
		{ text, file, firstLine: 1 },
		{ schema: schema as z.ZodObject, unknownKeys: 'error', notMap: problemStrings.recordNotMap },
	);
	if (value === undefined || errorsAmong(problems).length > 0) return broken(problems);
	// The core group of the API has no name.
	const named = `${keys.map((key) => value[key] || 'core').join('_')}.yaml`;
	if (named === base) return { id, file, data: value, problems, lineOf };
	const said = problemStrings.fileName(named);
	const [key] = keys;
	return broken([{ file, line: lineOf(key), field: key, ...said, severity: 'error' }]);
}

/** One record has one file; the others of its name, which not all file systems tell apart by case, are broken. */
function withoutTwins(records: readonly RecordFile[]): RecordFile[] {
	const first = new Map<string, RecordFile>();
	return records.map((record) => {
		if (record.data === undefined) return record;
		const name = record.id.toLowerCase();
		const other = first.get(name) ?? record;
		first.set(name, other);
		if (other === record) return record;
		const problem = fileProblem(record.file, problemStrings.sameRecord(other.file));
		return { ...record, data: undefined, problems: [problem] };
	});
}

async function readRecords(root: string, collection: Collection): Promise<Records> {
	const folder = path.join(root, 'src/content', collection);
	const { files, others, problems } = filesBelow(root, folder, recordName);
	const records = await Promise.all(files.map((file) => readRecord(root, collection, file)));
	const strangers = others
		.filter((file) => !path.basename(file).startsWith('.'))
		.map((file) => fileProblem(fromRoot(root, file), problemStrings.noRecord, 'warning'));
	return { records: withoutTwins(records), problems: [...problems, ...strangers] };
}

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
	const terms = glossary.records.flatMap(({ data, ...record }) =>
		data === undefined ? [] : [{ ...record, term: data as Term }],
	);
	const minors = soundOf<Release>(releases);
	const named = new Map(soundOf<Gate>(gates).map((gate) => [gate.name, gate]));
	const files = keps.records.flatMap(({ data, file, lineOf }): readonly KepRecordFile[] =>
		data === undefined ? [] : [{ kep: data as Kep, file, lineOf }],
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
			const { config, store, parseData, generateDigest } = context;
			const root = fileURLToPath(config.root);
			const load = async () => {
				const { records } = await readRecords(root, collection);
				const files = await Promise.all(
					records.map(async ({ id, file, data }) => {
						if (data === undefined) return { file, entry: undefined, isBroken: true };
						const parsed = await parseData({ id, data: { ...data } });
						const entry = { id, data: parsed, filePath: file, digest: generateDigest(parsed) };
						return { file, entry, isBroken: false };
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
