import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';

/**
 * Two facts that Pagefind's public interface does not give, read from the files that it writes. The
 * format is internal, so the version of Pagefind is pinned in package.json, and anything unexpected
 * here fails the build.
 *
 * - The id under which the browser will know a page: results carry an id and no address until the
 *   page's fragment is loaded, and our pages' texts are kept in our own files under that id.
 * - The first word of each chunk of the index: terms match by prefix, but Pagefind loads only the
 *   chunk in which the prefix itself sorts, and misses words of it in the chunks that follow
 *   (https://github.com/Pagefind/pagefind/pull/996 loads them where no chunk holds the prefix itself).
 */

const signature = 'pagefind_dcd';

function unpacked(packed: Uint8Array): Buffer {
	const content = gunzipSync(packed);
	if (content.subarray(0, signature.length).toString() !== signature) {
		throw new Error('Pagefind writes its files in a format that src/search does not know.');
	}
	return content.subarray(signature.length);
}

/** The id and the address of the page that the fragment file `name` holds. */
export function readFragment(name: string, packed: Uint8Array): { id: string; url: string } {
	const id = /^(\w+)\.pf_fragment$/.exec(name)?.[1];
	const fragment: unknown = JSON.parse(unpacked(packed).toString());
	const url = (fragment as { readonly url?: unknown } | null)?.url;
	if (id === undefined || typeof url !== 'string') {
		throw new Error(`Pagefind's fragment ${name} has no id or no address.`);
	}
	return { id, url };
}

/** The first word of every chunk, from `pagefind.<hash>.pf_meta`. */
export function readChunkStarts(packed: Uint8Array): string[] {
	// [version, [[page, words, …]…], [[first word, last word, chunk]…], …]
	const meta: unknown = decode(unpacked(packed));
	const chunks = Array.isArray(meta) ? meta[2] : undefined;
	if (!Array.isArray(chunks)) throw new Error("Pagefind's metadata lists no chunks.");
	return chunks.map((chunk: unknown) => {
		const fields = Array.isArray(chunk) ? chunk : [];
		if (!fields.every((field) => typeof field === 'string') || fields.length !== 3) {
			throw new Error("Pagefind's metadata describes a chunk in an unknown way.");
		}
		return String(fields[0]);
	});
}
