/**
 * The Content-Security-Policy: nothing but this site's own files, no inline script or style. The
 * layout writes it into each page and the build into the response headers.
 */

/** Origins of other hosts, such as `https://example.org`, that a page may show. */
export interface ForeignSources {
	readonly pictures: readonly string[];
	readonly frames: readonly string[];
	readonly media: readonly string[];
}

export const ownOnly: ForeignSources = { pictures: [], frames: [], media: [] };

/**
 * The Content-Security-Policy of a page for its `<meta http-equiv>`, which cannot carry
 * `frame-ancestors`. `foreign` widens it by exactly the hosts that the page shows.
 */
export function pagePolicyMeta(foreign: ForeignSources = ownOnly): string {
	const pictures = ["'self'", ...unique(foreign.pictures)];
	const frames = unique(foreign.frames);
	const media = ["'self'", ...unique(foreign.media)];
	return [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		`img-src ${pictures.join(' ')}`,
		`media-src ${media.join(' ')}`,
		"connect-src 'self'",
		"worker-src 'self'",
		...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
		"form-action 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
	].join('; ');
}

/** The same policy as a response header. */
export function pagePolicy(foreign: ForeignSources = ownOnly): string {
	return `${pagePolicyMeta(foreign)}; frame-ancestors 'none'`;
}

/** The search worker alone compiles WebAssembly; its own response says so and no page has to. */
export const workerPolicy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Reads a page's policy back from its HTML; what a page widens is in its `<meta>` alone. */
export function foreignSourcesOf(html: string): ForeignSources {
	const policy = /http-equiv="?content-security-policy"? content="([^"]*)"/i.exec(html)?.[1] ?? '';
	const hostsOf = (directive: string) =>
		(new RegExp(`(?:^|;)\\s*${directive} ([^;]*)`).exec(policy)?.[1] ?? '')
			.split(/\s+/)
			.filter((source) => /^https?:/.test(source));
	return {
		pictures: hostsOf('img-src'),
		frames: hostsOf('frame-src'),
		media: hostsOf('media-src'),
	};
}

/** What the pages of two sets may show together. */
export function unionOf(one: ForeignSources, other: ForeignSources): ForeignSources {
	return {
		pictures: unique([...one.pictures, ...other.pictures]),
		frames: unique([...one.frames, ...other.frames]),
		media: unique([...one.media, ...other.media]),
	};
}

function unique(sources: readonly string[]): string[] {
	return [...new Set(sources)].sort();
}
