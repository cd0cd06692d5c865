import { type HeaderRule, headersFor } from './headers.ts';
import { hostFiles, publicDot } from './hidden.ts';
import type { Redirect } from './redirects.ts';
import { kinds, otherType } from './types.ts';

/** What `_nginx.conf` is made of. */
export interface NginxInput {
	/** Starts and ends with a slash. */
	readonly base: string;
	/** The table of response headers. */
	readonly rules: readonly HeaderRule[];
	readonly redirects: readonly Redirect[];
}

/** Lines of a configuration, and blocks of it in braces. */
type Lines = readonly string[];

function block(head: string, inside: Lines): Lines {
	return [`${head} {`, ...inside.map((line) => (line === '' ? '' : `\t${line}`)), '}'];
}

/** One parameter of a directive. What nginx would read as a variable cannot be written. */
function quoted(text: string): string {
	if (text.includes('$')) throw new Error(`nginx would read a variable in ${text}`);
	return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The parameter of a `location`, where nginx reads no variables. */
function place(path: string): string {
	return `"${path.replace(/["\\]/g, '\\$&')}"`;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The headers of a place as `add_header`s, all of them: nginx forgets those of the place around when a
 * place has one of its own. What answers without success have as well is marked `always`; only that
 * an answer may be kept for good holds for files that are there.
 */
function headerLines(headers: Readonly<Record<string, string>>): Lines {
	const all = { ...headers, 'cache-control': headers['cache-control'] ?? 'no-cache' };
	return Object.entries(all).map(([name, value]) => {
		const isForFilesAlone = name === 'cache-control' && value !== 'no-cache';
		return `add_header ${name} ${quoted(value)}${isForFilesAlone ? '' : ' always'};`;
	});
}

/** The patterns of the table by what they compare, without the one that is true everywhere. */
function patternsOf(base: string, rules: readonly HeaderRule[]) {
	const patterns = rules.map(({ pattern }) => pattern).filter((one) => one !== `${base}*`);
	return {
		exact: patterns.filter((one) => !one.includes('*')),
		folders: patterns.filter((one) => one.endsWith('/*')).map((one) => one.slice(0, -1)),
		endings: patterns
			.filter((one) => one.startsWith(`${base}*`))
			.map((one) => one.slice(base.length + 1))
			// Of two that end alike the longer one says more.
			.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
	};
}

/** The places of files by their endings below `folder`: one for all that have the same headers. */
function endingPlaces(folder: string, { base, rules }: NginxInput): Lines {
	const places = new Map<string, string[]>();
	for (const ending of patternsOf(base, rules).endings) {
		const lines = headerLines(headersFor(rules, `${folder}x${ending}`)).join('\n');
		places.set(lines, [...(places.get(lines) ?? []), ending]);
	}
	return [...places].flatMap(([lines, endings]) =>
		block(`location ~ "(?:${endings.map(escaped).join('|')})$"`, lines.split('\n')),
	);
}

/** A place for each rule of the table and for each two that meet. */
function headerPlaces(input: NginxInput): Lines {
	const { base, rules } = input;
	const { exact, folders } = patternsOf(base, rules);
	return [
		...exact.flatMap((path) =>
			block(`location = ${place(path)}`, headerLines(headersFor(rules, path))),
		),
		...folders.flatMap((folder) =>
			block(`location ^~ ${place(folder)}`, [
				...headerLines(headersFor(rules, `${folder}x`)),
				...endingPlaces(folder, input),
			]),
		),
		...endingPlaces(base, input),
	];
}

function redirectPlaces(redirects: readonly Redirect[]): Lines {
	return redirects.flatMap(({ from, to }) =>
		['', '/'].map(
			(slash) =>
				`location = ${place(from + slash)} { return 301 "${quoted(to).slice(1, -1)}$is_args$args"; }`,
		),
	);
}

function typeLines(): Lines {
	const typed = (wanted: (kind: (typeof kinds)[number]) => boolean) =>
		kinds.filter((kind) => kind.type !== 'text/html' && wanted(kind)).map(({ type }) => type);
	return [
		...block(
			'types',
			kinds.map(({ type, endings }) => `${type} ${endings.join(' ')};`),
		),
		`default_type ${otherType};`,
		// text/html is among both without being named, and named twice to be warned of.
		'charset utf-8;',
		`charset_types ${typed(({ isUtf8 }) => isUtf8 === true).join(' ')};`,
		'gzip on;',
		'gzip_vary on;',
		'gzip_proxied any;',
		'gzip_comp_level 5;',
		'gzip_min_length 256;',
		`gzip_types ${typed(({ shrinks }) => shrinks === true).join(' ')};`,
	];
}

/** What nobody is served: the hosts' own files, and what begins with a dot. */
function hiddenPlaces(base: string): Lines {
	return [
		...hostFiles.map((name) => `location = ${place(base + name)} { return 404; }`),
		`location ~ "/\\.(?!${escaped(publicDot.slice(1))}(?:/|$))" { return 404; }`,
	];
}

/**
 * The content of `_nginx.conf`, for the inside of a `server` whose `root` has the output at its
 * addresses: the output itself, or for the base path `/k8s/` a folder in which it is `k8s`. It takes
 * the addresses below the base path, the whole of each answer, and nothing else.
 */
export function nginxFile(input: NginxInput): string {
	const { base, rules, redirects } = input;
	const lines = [
		'# Made by the build, like _headers and _redirects beside it; what it says is explained in docs/hosting.md.',
		...(base === '/'
			? []
			: [
					`location = ${place(base.slice(0, -1))} { absolute_redirect off; return 301 "${base}$is_args$args"; }`,
				]),
		...block(`location ^~ ${place(base)}`, [
			'index index.html;',
			'absolute_redirect off;',
			`error_page 404 ${base}404.html;`,
			'# A folder without a page.',
			`error_page 403 =404 ${base}404.html;`,
			...typeLines(),
			'',
			...headerLines(headersFor(rules, `${base}x`)),
			'',
			...hiddenPlaces(base),
			'',
			...redirectPlaces(redirects),
			'',
			...headerPlaces(input),
		]),
	];
	return `${lines.join('\n')}\n`;
}
