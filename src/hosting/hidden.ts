/**
 * Files of the output that tell hosts how to serve it, and that no host serves: `_headers` and
 * `_redirects` are for Netlify and Cloudflare Pages, `_nginx.conf` is for nginx.
 */
export const hostFiles = ['_headers', '_redirects', '_nginx.conf'] as const;

/** What may begin with a dot and is for the public (RFC 8615). */
export const publicDot = '.well-known';

/** Whether nobody is served the file at a path below the base path, whatever the case: `_headers`, `a/.b`. */
export function isHidden(inside: string): boolean {
	const path = inside.replace(/^[/\\]+/, '').toLowerCase();
	const isDot = (step: string, at: number) =>
		/^\.(?!\.?$)/.test(step) && !(at === 0 && step === publicDot);
	return hostFiles.some((name) => name === path) || path.split(/[/\\]/).some(isDot);
}
