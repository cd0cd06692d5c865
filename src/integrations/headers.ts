import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { modernFolder } from '../markdown/tree/modernPictures.ts';
import {
	type ForeignSources,
	foreignSourcesOf,
	ownOnly,
	pagePolicy,
	unionOf,
	workerPolicy,
} from '../policy.ts';

/**
 * The response headers of the site, as one table.
 *
 * The build writes the table into `_headers`, in the format of Netlify and Cloudflare Pages; the
 * project's own server reads that file back, so what the tests see is what a host will send. Two
 * rules that match one address never name the same header, because hosts join such values.
 */
export interface HeaderRule {
	/** An address, or the beginning of addresses followed by `*`. */
	readonly pattern: string;
	/** By lower-case name. */
	readonly headers: Readonly<Record<string, string>>;
}

/** What the table depends on; addresses begin with `base`, which starts and ends with a slash. */
export interface Output {
	readonly base: string;
	/** Per page folder at the top (`''` for the front page, `404.html`), the hosts its pages show. */
	readonly folders: ReadonlyMap<string, ForeignSources>;
	/** File names of search workers inside `_astro/`. */
	readonly workers: readonly string[];
}

/** The table. Page folders are listed one by one because no policy may meet the worker's. */
export function headerRules({ base, folders, workers }: Output): HeaderRule[] {
	const feeds = ['rss.xml', 'atom.xml', 'feed.json', 'feeds.opml', 'releases.ics', 'api/*'];
	return [
		{
			pattern: `${base}*`,
			headers: {
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
				'referrer-policy': 'strict-origin-when-cross-origin',
				'permissions-policy': 'camera=(), geolocation=(), microphone=()',
				'cross-origin-opener-policy': 'same-origin',
				'strict-transport-security': 'max-age=31536000',
			},
		},
		...['_astro/', modernFolder].map((folder) => ({
			pattern: `${base}${folder}*`,
			headers: { 'cache-control': 'public, max-age=31536000, immutable' },
		})),
		...workers.map((name) => ({
			pattern: `${base}_astro/${name}`,
			headers: { 'content-security-policy': workerPolicy },
		})),
		...[...folders].map(([folder, foreign]) => ({
			pattern: folder === '' || folder.endsWith('.html') ? base + folder : `${base}${folder}/*`,
			headers: { 'content-security-policy': pagePolicy(foreign) },
		})),
		...feeds.map((name) => ({
			pattern: base + name,
			// Readers that run in a browser fetch feeds and data from their own origin.
			headers: { 'access-control-allow-origin': '*' },
		})),
	];
}

/** The headers of one response; `path` is the address without query. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
	const matches = ({ pattern }: HeaderRule) =>
		pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
	return Object.assign({}, ...rules.filter(matches).map((rule) => rule.headers));
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

/** `folders` of the table: a host sends the union of a folder, each page's `<meta>` narrows it. */
async function pageFolders(dir: URL, pathnames: readonly string[]) {
	const folders = new Map<string, ForeignSources>();
	for (const pathname of [...pathnames].sort()) {
		const isErrorPage = /^\d{3}\/?$/.test(pathname);
		const file = isErrorPage ? `${pathname.slice(0, 3)}.html` : `${pathname}index.html`;
		const html = await readFile(new URL(encodeURI(decodeURI(file)), dir), 'utf8');
		const folder = isErrorPage ? file : (pathname.split('/')[0] ?? '');
		folders.set(folder, unionOf(folders.get(folder) ?? ownOnly, foreignSourcesOf(html)));
	}
	return folders;
}

async function workerNames(dir: URL): Promise<string[]> {
	const names = await readdir(new URL('_astro/', dir)).catch(() => []);
	return names.filter((name) => /^search-worker.*\.js$/.test(name)).sort();
}

/** Writes `_headers` into the output. */
export function responseHeaders(): AstroIntegration {
	let base = '/';
	return {
		name: 'response-headers',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.endsWith('/') ? config.base : `${config.base}/`;
			},
			'astro:build:done': async ({ dir, pages }) => {
				const folders = await pageFolders(
					dir,
					pages.map(({ pathname }) => pathname),
				);
				const rules = headerRules({ base, folders, workers: await workerNames(dir) });
				await writeFile(new URL('_headers', dir), headersFile(rules));
			},
		},
	};
}
