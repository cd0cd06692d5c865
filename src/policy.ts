import { isOrigin } from './addresses.ts';

/**
 * The Content-Security-Policy: nothing but this site's own files, no inline script or style. Each
 * page states its own in a `<meta>`, because a post may widen it; the response headers add what a
 * `<meta>` cannot say. A browser enforces both.
 */

/** Origins of other hosts, such as `https://example.org`, that a page may show. */
export interface ForeignSources {
	readonly pictures: readonly string[];
	readonly frames: readonly string[];
	readonly media: readonly string[];
}

const ownOnly: ForeignSources = { pictures: [], frames: [], media: [] };

/**
 * The policy of a page for its `<meta http-equiv>`. `foreign` widens it by exactly the hosts that the
 * page shows. A page that takes what readers keep to themselves connects nowhere: its scripts can
 * send nothing, not even to this site.
 */
export function pagePolicyMeta(
	foreign: ForeignSources = ownOnly,
	connects: 'self' | 'none' = 'self',
): string {
	const pictures = ["'self'", ...unique(foreign.pictures)];
	const frames = unique(foreign.frames);
	const media = ["'self'", ...unique(foreign.media)];
	return [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		`img-src ${pictures.join(' ')}`,
		`media-src ${media.join(' ')}`,
		`connect-src '${connects}'`,
		"worker-src 'self'",
		...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
		"form-action 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
	].join('; ');
}

/** The response header of every address: a `<meta>` cannot keep a page out of other sites' frames. */
export const framePolicy = "frame-ancestors 'none'";

/**
 * The search worker alone compiles WebAssembly; its own response says so and no page has to. A worker
 * obeys its response, not the page that starts it, and `framePolicy` beside it forbids no source.
 */
export const workerPolicy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** The worker for offline reading fetches from this site, and does nothing else. */
export const offlinePolicy = "default-src 'none'; connect-src 'self'";

/**
 * A drawing that is opened by its own address: whatever the file holds, it runs nothing and loads
 * nothing. What `<img>` shows of it stays the same.
 */
export const drawingPolicy =
	"default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox";

/** Each once and in order; what is no origin would say something else to browsers, and is left out. */
function unique(sources: readonly string[]): string[] {
	return [...new Set(sources)].filter(isOrigin).sort();
}
