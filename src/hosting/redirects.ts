import { encodedPath } from '../addresses.ts';

/**
 * Old addresses of posts as redirects of the host, in `_redirects`, in the format that Netlify and
 * Cloudflare Pages share: `from to 301` a line. The pages at these addresses stay: other hosts have
 * nothing else, and of more lines than a host takes (Cloudflare Pages: 2,000) they are the rest.
 */
export interface Redirect {
	/** The old address with the base path, decoded, without a slash at its end: `/k8s/2024/旧.html`. */
	readonly from: string;
	/** Where it leads, as it stands in a response: `/k8s/posts/v1.31.0/`. */
	readonly to: string;
}

/**
 * The content of `_redirects`. Each address stands there with and without a slash at its end:
 * Cloudflare Pages compares all of a path, and an old `x.html` is a folder here. The status is the
 * plain `301`: the `301!` by which Netlify prefers a rule to a page is a line that Cloudflare skips.
 */
export function redirectsFile(redirects: readonly Redirect[]): string {
	const lines = redirects.flatMap(({ from, to }) =>
		['', '/'].map((slash) => `${literal(from)}${slash} ${to} 301`),
	);
	return ['# Old addresses of posts: from, to, status.', ...lines, ''].join('\n');
}

/** An address in which hosts find no pattern: a star is one to them, and `:` before a letter. */
function literal(path: string): string {
	return encodedPath(path).replaceAll('*', '%2A');
}

/** The inverse of `redirectsFile`: each address once; a path that is not encoded well stays as it is. */
export function parseRedirectsFile(text: string): Redirect[] {
	const found = new Map<string, string>();
	for (const line of text.split('\n')) {
		const [from = '', to] = line.trim().split(/\s+/);
		if (to === undefined || from.startsWith('#')) continue;
		found.set(bare(decoded(from)), to);
	}
	return [...found].map(([from, to]) => ({ from, to }));
}

/** Where a path leads, decoded and with or without a slash at its end; `undefined` for all that did not move. */
export function redirectAt(redirects: readonly Redirect[], path: string): string | undefined {
	return redirects.find(({ from }) => from === bare(path))?.to;
}

function bare(path: string): string {
	return path.replace(/(?<=.)\/$/, '');
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
