/** Addresses and paths as people write them, and how browsers read them. */

/** What browsers make of an address that somebody wrote. */
export type ReadAddress =
	/** A place of this site: a path, a query, a fragment. */
	| { readonly kind: 'site' }
	/**
	 * A place of the web: how to write it so that everybody reads the same in it, and its origin if it
	 * names a real host and port.
	 */
	| { readonly kind: 'web'; readonly url: string; readonly origin: string | undefined }
	/** Mail or a telephone. */
	| { readonly kind: 'contact' }
	/** A scheme that could run something, or that nobody else can open. */
	| { readonly kind: 'refused' };

/** Against it, only an address that names a host leads anywhere else. */
const nowhere = new URL('https://nowhere.invalid/a/b/');
const source = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::[1-9]\d{0,4})?$/;
/** Browsers skip these when they look for a scheme, some of them also where they are encoded. */
const skipped = /%(?:[01][0-9a-f]|20|7f)|[\0-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]/gi;

/** Whether a text is an origin that a policy may name: scheme, host and port, nothing else. */
export function isOrigin(text: string): boolean {
	return source.test(text) && URL.parse(text)?.origin === text;
}

function webAddress(written: string, url: URL | null): ReadAddress {
	const isPlain = /^(?:https?:)?\/\/[^/\s]/i.test(written) && !/[\t\n\r\\]/.test(written);
	const origin = url !== null && isOrigin(url.origin) ? url.origin : undefined;
	return { kind: 'web', url: isPlain ? written : (url?.href ?? written), origin };
}

/**
 * Reads an address as browsers do, whatever blanks, backslashes and slashes it is written with:
 * `\\a.example`, `/\a.example` and `https:a.example` are all places of the web.
 */
export function readAddress(written: string): ReadAddress {
	const bare = written.replace(skipped, '');
	const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase();
	if (scheme === 'http:' || scheme === 'https:') {
		return webAddress(written, URL.parse(written) ?? URL.parse(bare));
	}
	if (scheme !== undefined) {
		return { kind: scheme === 'mailto:' || scheme === 'tel:' ? 'contact' : 'refused' };
	}
	const url = URL.parse(written, nowhere);
	return url?.host === nowhere.host ? { kind: 'site' } : webAddress(written, url);
}

/** A path as it is written in files. `%` that introduces no character is a percent sign; what cannot be read stays. */
export function decodedPath(address: string): string {
	try {
		return decodeURIComponent(address.replace(/%(?![0-9a-f]{2})/gi, '%25'));
	} catch {
		return address;
	}
}

/** A path with every character that needs it percent-encoded, so that decoding cannot fail. */
export function encodedPath(decoded: string): string {
	return decoded.split('/').map(encodeURIComponent).join('/');
}

/** The path, not encoded, at which a file of the output is asked for, from where the output is: a page has that of its folder. */
export function pathOfFile(file: string): string {
	return file.replace(/(^|\/)index\.html$/, '$1');
}
