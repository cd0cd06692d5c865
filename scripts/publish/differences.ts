import { pathOfFile } from '../../src/addresses.ts';
import { isTwin } from '../../src/build/compressedFiles.ts';
import { type HeaderRule, headersFor } from '../../src/hosting/headers.ts';
import { isHidden } from '../../src/hosting/hidden.ts';
import { PlainError } from '../../src/plainError.ts';
import { publishStrings as words } from '../../src/strings/publish.ts';

/** A built site, as far as its readers can tell one from another. */
export interface Output {
	/** Where it lives, base path included. */
	readonly address: URL;
	/** The digest of each file's content, by its path with forward slashes. */
	readonly files: ReadonlyMap<string, string>;
	/** The headers that hosts send. */
	readonly rules: readonly HeaderRule[];
	/** What each redirect leads to and how, by the path that is asked for. */
	readonly redirects: ReadonlyMap<string, string>;
}

/** The path of the address at which a file is asked for, not encoded. */
function pathOf(name: string, base: string): string {
	return base + pathOfFile(name);
}

/**
 * How links may write a path: all encoded that may be, or without the signs that RFC 3986 (3.3) lets
 * stand in a path. Caches go by the text of an address.
 */
function spellings(path: string): string[] {
	const encoded = path.split('/').map(encodeURIComponent).join('/');
	const bare = encoded.replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
	return bare === encoded ? [encoded] : [encoded, bare];
}

function isServed(name: string, files: Output['files']): boolean {
	return files.has(name) && !isHidden(name) && !isTwin(name, files);
}

/** The headers of a file as one text, to compare. */
function headersOf(path: string, rules: readonly HeaderRule[]): string {
	return JSON.stringify(Object.entries(headersFor(rules, path)).sort());
}

/** Whether a file never changes under its name, as its headers promise: a name that is new or gone is in no cache. */
function isImmutable(path: string, rules: readonly HeaderRule[]): boolean {
	return /\bimmutable\b/.test(headersFor(rules, path)['cache-control'] ?? '');
}

/** The paths, not encoded, at which a file answers otherwise than before. */
function changesOf(name: string, before: Output, after: Output): string[] {
	const path = pathOf(name, after.address.pathname);
	const was = isServed(name, before.files);
	const is = isServed(name, after.files);
	if (was && is) {
		const isSame =
			before.files.get(name) === after.files.get(name) &&
			headersOf(path, before.rules) === headersOf(path, after.rules);
		return isSame ? [] : [path];
	}
	if (!(was || is) || isImmutable(path, (is ? after : before).rules)) return [];
	// Without its slash a page is a redirect, or was one.
	return path.endsWith('/') ? [path, path.slice(0, -1)] : [path];
}

/** The paths of redirects that are new or gone or lead elsewhere, as they are written. */
function changedRedirects(before: Output, after: Output): string[] {
	const paths = new Set([...before.redirects.keys(), ...after.redirects.keys()]);
	return [...paths]
		.filter((path) => before.redirects.get(path) !== after.redirects.get(path))
		.map((path) => URL.parse(path, after.address)?.pathname ?? path);
}

/**
 * The paths of all addresses that answer otherwise than before, encoded, in code point order: what is
 * new, gone or changed, in its content or its headers. What a cache may keep for any address that is
 * not there is not among them, nor are the names of hashed files that are new or gone.
 * @throws PlainError when the outputs are not those of one address.
 */
export function changedPaths(before: Output, after: Output): string[] {
	if (before.address.href !== after.address.href) {
		throw new PlainError(words.otherAddresses(before.address.href, after.address.href));
	}
	const names = new Set([...before.files.keys(), ...after.files.keys()]);
	const paths = [...names].flatMap((name) => changesOf(name, before, after));
	return [...new Set([...paths.flatMap(spellings), ...changedRedirects(before, after)])].sort();
}
