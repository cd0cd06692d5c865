import { modernFolder } from '../pictures/modern.ts';
import { drawingPolicy, framePolicy, offlinePolicy, workerPolicy } from '../policy.ts';

/**
 * The response headers of the site, as one table, which no post makes longer.
 *
 * The build writes the table into `_headers`, in the format of Netlify and Cloudflare Pages, and into
 * `_nginx.conf` (`nginx.ts`); the project's own server reads `_headers` back, so what the tests see is
 * what a host will send. It names no types: these two hosts would send them with their 404 page as well.
 */
export interface HeaderRule {
	/** An address; one `*` in it stands for any characters, slashes included, or for none. */
	readonly pattern: string;
	/** By lower-case name. */
	readonly headers: Readonly<Record<string, string>>;
}

/** What the table depends on; addresses begin with `base`, which starts and ends with a slash. */
export interface Output {
	readonly base: string;
	/** File names of search workers inside `_astro/`. */
	readonly workers: readonly string[];
}

/**
 * How the names end that programs read, which may run in a browser on an origin of their own. An
 * address matches at most one: hosts join the headers of all rules that match, and browsers refuse
 * `*, *`.
 */
const forPrograms = ['xml', 'json', 'opml', 'ics', 'md', 'txt'];

/** Folders of files that change their names with their content. */
export const hashedFolders = [
	'_astro/',
	modernFolder,
	'pagefind/index/',
	'pagefind/text/',
] as const;

/** The table. */
export function headerRules({ base, workers }: Output): HeaderRule[] {
	return [
		{
			pattern: `${base}*`,
			headers: {
				'content-security-policy': framePolicy,
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
				'referrer-policy': 'strict-origin-when-cross-origin',
				'permissions-policy': 'camera=(), geolocation=(), microphone=()',
				'cross-origin-opener-policy': 'same-origin',
				'strict-transport-security': 'max-age=31536000',
			},
		},
		...hashedFolders.map((folder) => ({
			pattern: `${base}${folder}*`,
			headers: { 'cache-control': 'public, max-age=31536000, immutable' },
		})),
		...workers.map((name) => ({
			pattern: `${base}_astro/${name}`,
			headers: { 'content-security-policy': workerPolicy },
		})),
		{ pattern: `${base}offline.js`, headers: { 'content-security-policy': offlinePolicy } },
		{ pattern: `${base}*.svg`, headers: { 'content-security-policy': drawingPolicy } },
		...forPrograms.map((ending) => ({
			pattern: `${base}*.${ending}`,
			headers: { 'access-control-allow-origin': '*' },
		})),
	];
}

function matches(pattern: string, path: string): boolean {
	const [start = '', end] = pattern.split('*');
	if (end === undefined) return path === pattern;
	return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}

/** The headers of one response, joined as hosts do; `path` is the address without query. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
	const joined: Record<string, string> = {};
	for (const { pattern, headers } of rules) {
		if (!matches(pattern, path)) continue;
		for (const [name, value] of Object.entries(headers)) {
			joined[name] = joined[name] === undefined ? value : `${joined[name]}, ${value}`;
		}
	}
	return joined;
}

export function headersFile(rules: readonly HeaderRule[]): string {
	const lines = rules.flatMap(({ pattern, headers }) => [
		pattern,
		...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
	]);
	return `${lines.join('\n')}\n`;
}

/** The inverse of `headersFile`. */
export function parseHeadersFile(text: string): HeaderRule[] {
	const blocks = text.split(/\n(?=\S)/).filter((block) => block.trim() !== '');
	return blocks.map((block) => {
		const [pattern = '', ...lines] = block.trimEnd().split('\n');
		const headers = lines.map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
		});
		return { pattern, headers: Object.fromEntries(headers) };
	});
}
