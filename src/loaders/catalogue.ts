import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { errorsAmong, type Problem } from '../domain/problems.ts';
import { type Kep, kepSchema } from '../schemas/kep.ts';
import { type Release, releaseSchema } from '../schemas/release.ts';
import { problemStrings } from '../strings/problems.ts';
import { filesBelow, fromRoot, readUtf8 } from './files.ts';
import { checkYaml } from './yaml.ts';

/** The catalogue's collections: where their records are, their schema, and how a file is named. */
const collections = {
	releases: { schema: releaseSchema, key: 'version' },
	keps: { schema: kepSchema, key: 'number' },
} as const;

type Collection = keyof typeof collections;

interface Records {
	readonly records: readonly {
		readonly id: string;
		readonly file: string;
		readonly data: object;
	}[];
	readonly problems: readonly Problem[];
}

async function readRecords(root: string, collection: Collection): Promise<Records> {
	const folder = path.join(root, 'src/content', collection);
	const { schema, key } = collections[collection];
	const read = await Promise.all(
		(await filesBelow(folder, /\.ya?ml$/)).map(async (absolute) => {
			const file = fromRoot(root, absolute);
			const error = (line: number, message: string): Problem => ({
				file,
				line,
				message,
				severity: 'error',
			});
			const text = await readUtf8(absolute);
			if (text === undefined) return { problems: [error(1, problemStrings.notUtf8)] };
			const { value, problems, lineOf } = checkYaml(
				{ text, file, firstLine: 1 },
				{
					schema: schema as z.ZodObject,
					unknownKeys: 'error',
					notMap: problemStrings.recordNotMap,
				},
			);
			if (value === undefined || errorsAmong(problems).length > 0) return { problems };
			const id = String(value[key]);
			if (path.parse(absolute).name !== id) {
				return { problems: [error(lineOf(key), problemStrings.fileName(`${id}.yaml`))] };
			}
			return { problems, record: { id, file, data: value } };
		}),
	);
	return {
		records: read.flatMap(({ record }) => record ?? []),
		problems: read.flatMap(({ problems }) => problems),
	};
}

/** The sound records, KEPs by number and releases by version, and everything that is wrong. */
export async function readCatalogue(root: string): Promise<{
	readonly keps: ReadonlyMap<number, Kep>;
	readonly releases: ReadonlyMap<string, Release>;
	readonly problems: readonly Problem[];
}> {
	const [releases, keps] = await Promise.all([
		readRecords(root, 'releases'),
		readRecords(root, 'keps'),
	]);
	const records = keps.records.map(({ data }) => data as Kep);
	const minors = releases.records.map(({ data }) => data as Release);
	return {
		keps: new Map(records.map((kep) => [kep.number, kep])),
		releases: new Map(minors.map((release) => [release.version, release])),
		problems: [...releases.problems, ...keps.problems],
	};
}

/**
 * Loads the records of one of the catalogue's collections. A broken record is left out here and
 * reported by the posts' loader, which reports all content at once.
 */
export function catalogueLoader(collection: Collection): Loader {
	return {
		name: `catalogue-${collection}`,
		async load({ config, store, parseData, generateDigest, watcher }) {
			const root = fileURLToPath(config.root);
			const load = async () => {
				store.clear();
				for (const { id, file, data } of (await readRecords(root, collection)).records) {
					const parsed = await parseData({ id, data: { ...data } });
					store.set({ id, data: parsed, filePath: file, digest: generateDigest(parsed) });
				}
			};
			await load();
			const folder = path.join(root, 'src/content', collection);
			const reload = (file: string) => (file.startsWith(folder) ? load() : undefined);
			for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, reload);
		},
	};
}
