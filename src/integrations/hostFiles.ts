/**
 * Whether a file of the output, by its path with forward slashes, is read by the host and asked for by
 * nobody: `_headers`, `_redirects`, `.nojekyll`. They stand at the top; `_astro/` is a folder for readers.
 */
export function isForHosts(name: string): boolean {
	return /^[._][^/]*$/.test(name);
}
