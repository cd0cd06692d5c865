import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathOfFile } from '../../src/addresses.ts';
import { isTwin } from '../../src/build/compressedFiles.ts';
import { type HeaderRule, headersFile, parseHeadersFile } from '../../src/hosting/headers.ts';
import { isHidden } from '../../src/hosting/hidden.ts';
import { nginxFile } from '../../src/hosting/nginx.ts';
import {
	parseRedirectsFile,
	type Redirect,
	redirectAt,
	redirectsFile,
} from '../../src/hosting/redirects.ts';
import { filesBelow } from '../../tests/support/output.ts';

/** A built site as hosts get it: its files, and what its own tables say of them. */
export interface HostedSite {
	readonly folder: string;
	/** The base path that it was built for. */
	readonly base: string;
	readonly rules: readonly HeaderRule[];
	readonly redirects: readonly Redirect[];
	/** What is served: no files for hosts, no compressed twins. */
	readonly files: readonly string[];
}

export function siteIn(folder: string): HostedSite {
	const rules = parseHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
	const redirects = parseRedirectsFile(readFileSync(join(folder, '_redirects'), 'utf8'));
	const base = rules[0]?.pattern.slice(0, -1) ?? '/';
	const all = filesBelow(folder);
	const names = new Set(all);
	const files = all.filter((name) => !isHidden(name) && !isTwin(name, names));
	return { folder, base, rules, redirects, files };
}

/** The path that a file answers, not encoded. */
export function pathOf({ base }: HostedSite, file: string): string {
	return base + pathOfFile(file);
}

/** Where the path of a file leads if it is an old address. */
export function movedTo(site: HostedSite, file: string): string | undefined {
	return redirectAt(site.redirects, pathOf(site, file));
}

/**
 * The same site below another base path, laid into the folder `root` as nginx wants it: links to its
 * files, and the tables written anew with one more old address. Links inside of its pages stay those of the old base path.
 */
export function rebased(site: HostedSite, root: string, base: string): HostedSite {
	const folder = join(root, base);
	mkdirSync(folder, { recursive: true });
	const moved = (path: string) => base + path.slice(site.base.length);
	const rules = site.rules.map(({ pattern, headers }) => ({ pattern: moved(pattern), headers }));
	const redirects = [
		...site.redirects.map(({ from, to }) => ({ from: moved(from), to: moved(to) })),
		// Also where no post of the site has moved.
		{ from: `${base}2019/旧 址;'{}.html`, to: `${base}about/` },
	];
	const texts: Readonly<Record<string, string>> = {
		_headers: headersFile(rules),
		_redirects: redirectsFile(redirects),
		'_nginx.conf': nginxFile({ base, rules, redirects }),
	};
	for (const name of readdirSync(site.folder)) {
		if (texts[name] === undefined) symlinkSync(join(site.folder, name), join(folder, name));
		else writeFileSync(join(folder, name), texts[name]);
	}
	return { ...site, folder, base, rules, redirects };
}

/** A root for nginx in which a site is at its addresses. */
export function rootFor(site: HostedSite, empty: string): string {
	if (site.base === '/') return site.folder;
	const place = join(empty, site.base);
	if (!existsSync(place)) {
		mkdirSync(join(place, '..'), { recursive: true });
		symlinkSync(site.folder, place.replace(/\/$/, ''));
	}
	return empty;
}
