import path from 'node:path';
import type { z } from 'zod';
import { keep, keptIn, keyOf, oncePerState } from '../cache.ts';
import { errorsAmong, fileProblem, type Problem } from '../domain/problems.ts';
import { apiSchema } from '../schemas/api.ts';
import { gateSchema } from '../schemas/gate.ts';
import { kepSchema } from '../schemas/kep.ts';
import { releaseSchema } from '../schemas/release.ts';
import { termSchema } from '../schemas/term.ts';
import { problemStrings } from '../strings/problems.ts';
import { type FileText, filesBelow, fromRoot, readText } from './files.ts';
import { codeKey } from './inputs.ts';
import { checkYaml } from './yaml.ts';

/** Reads the catalogue's records, and keeps what was made of each under what it was made of. */

/** The catalogue's collections: where their records are, their schema, and how a file is named. */
const collections = {
	releases: { schema: releaseSchema, keys: ['version'] },
	keps: { schema: kepSchema, keys: ['number'] },
	gates: { schema: gateSchema, keys: ['name'] },
	apis: { schema: apiSchema, keys: ['group', 'version', 'kind'] },
	glossary: { schema: termSchema, keys: ['id'] },
} as const;

export type Collection = keyof typeof collections;

/** A record's file as it was read; without data if it has errors. */
export interface RecordFile {
	/** The file's name without its extension. */
	readonly id: string;
	/** The file from the project's root. */
	readonly file: string;
	readonly data?: object;
	readonly problems: readonly Problem[];
	/** The lines of fields that do not stand on the first one. */
	readonly lines: Readonly<Record<string, number>>;
}

/** What was read of a collection. */
export interface Records {
	readonly records: readonly RecordFile[];
	/** What is wrong with names that are no records. */
	readonly problems: readonly Problem[];
}

const recordName = /^(?![_.]).*\.ya?ml$/is;

function readRecord(file: string, collection: Collection, { text, flaw }: FileText): RecordFile {
	const { name: id, base } = path.posix.parse(file);
	const { schema, keys } = collections[collection];
	const broken = (problems: readonly Problem[]) => ({ id, file, problems, lines: {} });
	if (text === undefined) return broken([fileProblem(file, problemStrings.fileFlaws[flaw])]);
	const { value, problems, lineOf } = checkYaml(
		{ text, file, firstLine: 1 },
		{ schema: schema as z.ZodObject, unknownKeys: 'error', notMap: problemStrings.recordNotMap },
	);
	if (value === undefined || errorsAmong(problems).length > 0) return broken(problems);
	// The core group of the API has no name.
	const named = `${keys.map((key) => value[key] || 'core').join('_')}.yaml`;
	if (named === base) {
		const lines = Object.keys(schema.shape).map((field) => [field, lineOf(field)] as const);
		return {
			...{ id, file, data: value, problems },
			lines: Object.fromEntries(lines.filter(([, line]) => line > 1)),
		};
	}
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
		const { data: _, ...broken } = record;
		return {
			...broken,
			problems: [fileProblem(record.file, problemStrings.sameRecord(other.file))],
		};
	});
}

/** What a file holds, read once for each state of it, with the key of that. */
const contentOf = oncePerState((file) => {
	const content = readText(file);
	return { content, key: keyOf({ ...content }) };
});

/** What was made of the files of a collection, from the project's root, with the keys of their contents. */
interface Kept {
	/** Of the code that made it. */
	readonly code: string;
	readonly made: Readonly<Record<string, { readonly key: string; readonly record: RecordFile }>>;
}

/** What this process made or found, by the file that it is kept in. */
const known = new Map<string, Kept>();

function keptBefore(file: string, code: string): Kept {
	const bytes = known.has(file) ? undefined : keptIn(file);
	const kept = known.get(file) ?? (bytes && (JSON.parse(bytes.toString('utf8')) as Kept));
	return kept?.code === code ? kept : { code, made: {} };
}

/** Reads the records of a collection, or takes what was made of those that are as they were. */
export async function readRecords(root: string, collection: Collection): Promise<Records> {
	const folder = path.join(root, 'src/content', collection);
	const { files, others, problems } = filesBelow(root, folder, recordName);
	const store = path.join(root, '.cache', 'records', `${collection}.json`);
	const before = keptBefore(store, codeKey(root));
	const found = files.map((absolute) => {
		const file = fromRoot(root, absolute);
		const { content, key } = contentOf(absolute);
		const kept = before.made[file];
		return kept?.key === key ? kept : { key, record: readRecord(file, collection, content) };
	});
	const now: Kept = {
		code: before.code,
		made: Object.fromEntries(found.map((one) => [one.record.file, one])),
	};
	known.set(store, now);
	const isSame =
		Object.keys(before.made).length === found.length &&
		found.every((one) => before.made[one.record.file] === one);
	if (!isSame) await keep(store, JSON.stringify(now));
	const strangers = others
		.filter((file) => !path.basename(file).startsWith('.'))
		.map((file) => fileProblem(fromRoot(root, file), problemStrings.noRecord, 'warning'));
	return {
		records: withoutTwins(found.map(({ record }) => record)),
		problems: [...problems, ...strangers],
	};
}
