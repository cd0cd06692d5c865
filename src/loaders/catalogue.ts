import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { byNumber } from '../domain/keps.ts';
import { errorsAmong, type Problem } from '../domain/problems.ts';
import { type Kep, kepSchema } from '../schemas/kep.ts';
import { type Release, releaseSchema } from '../schemas/release.ts';
import { problemStrings } from '../strings/problems.ts';
import { filesBelow, fromRoot, readUtf8 } from './files.ts';
import { entriesToShow, loadAndFollow, replaceEntries } from './live.ts';
import { checkYaml } from './yaml.ts';

/** The catalogue's collections: where their records are, their schema, and how a file is named. */
const collections = {
	releases: { schema: releaseSchema, key: 'version' },
	keps: { schema: kepSchema, key: 'number' },
} as const;

type Collection = keyof typeof collections;

/** A record's file as it was read; without data if it has errors. */
interface RecordFile {
	/** The file's name without its extension: the record's key. */
	readonly id: string;
	/** The file from the project's root. */
	readonly file: string;
	readonly data: object | undefined;
	readonly problems: readonly Problem[];
}

async function readRecords(root: string, collection: Collection): Promise<RecordFile[]> {
	const folder = path.join(root, 'src/content', collection);
	const { schema, key } = collections[collection];
	return Promise.all(
		(await filesBelow(folder, /\.ya?ml$/)).map(async (absolute): Promise<RecordFile> => {
			const file = fromRoot(root, absolute);
			const id = path.parse(absolute).name;
			const broken = (problems: readonly Problem[]) => ({ id, file, data: undefined, problems });
			const error = (line: number, message: string): Problem => ({
				file,
				line,
				message,
				severity: 'error',
			});
			const text = await readUtf8(absolute);
			if (text === undefined) return broken([error(1, problemStrings.notUtf8)]);
			const { value, problems, lineOf } = checkYaml(
				{ text, file, firstLine: 1 },
				{
					schema: schema as z.ZodObject,
					unknownKeys: 'error',
					notMap: problemStrings.recordNotMap,
				},
			);
			if (value === undefined || errorsAmong(problems).length > 0) return broken(problems);
			const named = String(value[key]);
			return named === id
				? { id, file, data: value, problems }
				: broken([error(lineOf(key), problemStrings.fileName(`${named}.yaml`))]);
		}),
	);
}

/** What is known of releases and KEPs. */
export interface ReadCatalogue {
	/** The sound records by number, from the lowest. */
	readonly keps: ReadonlyMap<number, Kep>;
	/** The sound records by version. */
	readonly releases: ReadonlyMap<string, Release>;
	/** The numbers of KEPs whose records have errors: nothing can be said of them. */
	readonly unread: ReadonlySet<number>;
	readonly problems: readonly Problem[];
}

/** Reads all records and reports everything that is wrong. */
export async function readCatalogue(root: string): Promise<ReadCatalogue> {
	const [releases, keps] = await Promise.all([
		readRecords(root, 'releases'),
		readRecords(root, 'keps'),
	]);
	const records = byNumber(keps.flatMap(({ data }) => (data as Kep | undefined) ?? []));
	const minors = releases.flatMap(({ data }) => (data as Release | undefined) ?? []);
	const unread = keps.filter(({ data }) => data === undefined).map(({ id }) => Number(id));
	return {
		keps: new Map(records.map((kep) => [kep.number, kep])),
		releases: new Map(minors.map((release) => [release.version, release])),
		unread: new Set(unread),
		problems: [...releases, ...keps].flatMap(({ problems }) => problems),
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
				const files = await Promise.all(
					(await readRecords(root, collection)).map(async ({ id, file, data }) => {
						if (data === undefined) return { file, entry: undefined, isBroken: true };
						const parsed = await parseData({ id, data: { ...data } });
						const entry = { id, data: parsed, filePath: file, digest: generateDigest(parsed) };
						return { file, entry, isBroken: false };
					}),
				);
				replaceEntries(store, entriesToShow(files, store.values()));
			};
			await loadAndFollow(context, [path.join(root, 'src/content', collection)], load);
		},
	};
}
