import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Inputs, keep, keptIn, keyOf } from '../cache.ts';
import { isHidden } from '../hosting/hidden.ts';
import { kindOf } from '../hosting/types.ts';

/** What stands beside a file for hosts that send files as they are: brotli (RFC 7932), gzip (RFC 1952). */
export interface Twins {
	readonly br: Uint8Array;
	readonly gz: Uint8Array;
}

/** How the names of twins end, after the whole name of their file. */
export const twinEndings = ['br', 'gz'] as const satisfies readonly (keyof Twins)[];

/** Whether a file is the twin of another one of `all`. */
export function isTwin(name: string, all: { has(name: string): boolean }): boolean {
	const ending = twinEndings.find((one) => name.endsWith(`.${one}`));
	return ending !== undefined && all.has(name.slice(0, -ending.length - 1));
}

/** Below this a response fits into one packet anyway. */
const fewestBytes = 1024;

const settings = { brotli: 11, gzip: 9 } as const;

/** Whether a file of the output gets twins, by its path with forward slashes and its size in bytes. */
export function isCompressible(name: string, bytes: number): boolean {
	return bytes >= fewestBytes && kindOf(name)?.shrinks === true && !isHidden(name);
}

/** The files that a twin would take the place of: an author has put them there. */
export function takenBy(names: Iterable<string>, all: ReadonlySet<string>): string[] {
	return [...names]
		.flatMap((name) => twinEndings.map((ending) => `${name}.${ending}`))
		.filter((twin) => all.has(twin))
		.sort();
}

/** What the twins of a file are made of: its content, told by its digest, how, and by which libraries. */
export function twinInputs(digest: string): Inputs {
	const { brotli, zlib } = process.versions;
	return { content: digest, settings, versions: { brotli, zlib } };
}

const [brotliOf, gzipOf] = [promisify(brotliCompress), promisify(gzip)];

/** Both twins, the same bytes on every platform and at any time. */
export async function twinsOf(content: Uint8Array): Promise<Twins> {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: settings.brotli,
		[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
	};
	const [br, gz] = await Promise.all([
		brotliOf(content, { params }),
		gzipOf(content, { level: settings.gzip }),
	]);
	// zlib writes no time, but which system it ran on; 255 is “unknown” (RFC 1952, 2.3.1).
	gz[9] = 255;
	return { br, gz };
}

/** Both twins as one text of bytes: the length of the first, as 4 bytes, and the two. */
export function packed({ br, gz }: Twins): Uint8Array {
	const length = Buffer.alloc(4);
	length.writeUInt32LE(br.length);
	return Buffer.concat([length, br, gz]);
}

/** The inverse of `packed`. */
export function unpacked(bytes: Buffer): Twins {
	const end = 4 + bytes.readUInt32LE();
	return { br: bytes.subarray(4, end), gz: bytes.subarray(end) };
}

/** The twins of the content with this digest, which `read` gives, made if they were never made before; `fileOf` gives the file that keeps what has a key. */
export async function keptTwins(
	digest: string,
	read: () => Promise<Uint8Array>,
	fileOf: (key: string) => string,
): Promise<{ readonly twins: Twins; readonly key: string; readonly isMade: boolean }> {
	const key = keyOf(twinInputs(digest));
	const before = keptIn(fileOf(key));
	if (before !== undefined) return { twins: unpacked(before), key, isMade: false };
	const twins = await twinsOf(await read());
	await keep(fileOf(key), packed(twins));
	return { twins, key, isMade: true };
}

/** As many as there are threads for compressors: libuv has four, and more than processors gain nothing. */
const mostAtOnce = Math.min(availableParallelism(), 4);

/** Does `work` on each item, a few at once, in their order; the first failure is thrown when all at work have ended. */
export async function fewAtOnce<Item>(
	items: Iterable<Item>,
	work: (item: Item) => Promise<void>,
	most = mostAtOnce,
): Promise<void> {
	const rest = items[Symbol.iterator]();
	let failure: { readonly error: unknown } | undefined;
	const one = async () => {
		for (let next = rest.next(); !next.done && failure === undefined; next = rest.next()) {
			await work(next.value).catch((error: unknown) => {
				failure ??= { error };
			});
		}
	};
	await Promise.all(Array.from({ length: most }, one));
	if (failure !== undefined) throw (failure as { readonly error: unknown }).error;
}
