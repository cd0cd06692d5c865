import { flawsOf } from '../src/loaders/publicFiles.ts';
import { downloadStrings as strings } from '../src/strings/download.ts';

/** A picture from another site, as its bytes are, whatever its name and its sender say. */
export interface Download {
	/** With the dot. */
	readonly extension: string;
	readonly bytes: Uint8Array;
	/** Where it came from in the end. */
	readonly address: string;
}

/** Why there is none, in the author's words. */
export class NoPicture extends Error {}

export interface Limits {
	readonly bytes: number;
	/** Milliseconds for all of it. */
	readonly patience: number;
}

export const limits: Limits = { bytes: 10_000_000, patience: 20_000 };

const extensions: ReadonlyMap<string, string> = new Map([
	['png', '.png'],
	['jpeg', '.jpg'],
	['gif', '.gif'],
	['webp', '.webp'],
	['heif', '.avif'],
	['svg', '.svg'],
]);

/** Never holds more than the limit, whatever the sender said of the length. */
async function bytesOf(response: Response, most: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
		length += chunk.length;
		if (length > most) throw new NoPicture(strings.tooBig(most));
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

async function metadataOf(bytes: Uint8Array) {
	const { default: sharp } = await import('sharp');
	return sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
}

/** The ending of a picture's name, by its bytes; drawings may hold nothing that runs. */
export async function extensionOf(bytes: Uint8Array): Promise<string> {
	const found = await metadataOf(bytes).catch(() => undefined);
	const extension = extensions.get(found?.format ?? '');
	const isOtherHeif = found?.format === 'heif' && found.compression !== 'av1';
	if (extension === undefined || isOtherHeif) throw new NoPicture(strings.noPicture);
	const [flaw] = extension === '.svg' ? flawsOf(bytes) : [];
	if (flaw !== undefined) throw new NoPicture(strings.unsafe(flaw.line, flaw.message));
	return extension;
}

/** What the network says when nothing comes, by the code of its error. */
function reasonOf(error: unknown, { patience }: Limits): string {
	const { name, cause } = error as { readonly name?: string; readonly cause?: unknown };
	if (name === 'TimeoutError') return strings.tooSlow(patience / 1000);
	const { code, message } = (cause ?? {}) as { readonly code?: string; readonly message?: string };
	return strings.unreachable(code ?? message ?? (error instanceof Error ? error.message : ''));
}

/**
 * Loads a picture.
 * @throws NoPicture for whatever keeps it from being one.
 */
export async function download(address: string, within: Limits = limits): Promise<Download> {
	if (!URL.canParse(address)) throw new NoPicture(strings.noAddress);
	const stop = new AbortController();
	try {
		const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(within.patience)]);
		const response = await fetch(address, { signal, headers: { accept: 'image/*' } });
		if (!response.ok) throw new NoPicture(strings.refused(response.status));
		const bytes = await bytesOf(response, within.bytes);
		return { extension: await extensionOf(bytes), bytes, address: response.url };
	} catch (error) {
		throw error instanceof NoPicture ? error : new NoPicture(reasonOf(error, within));
	} finally {
		stop.abort();
	}
}
