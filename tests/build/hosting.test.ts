import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { headersFor, parseHeadersFile } from '../../src/hosting/headers.ts';
import { isHidden } from '../../src/hosting/hidden.ts';
import { nginxFile } from '../../src/hosting/nginx.ts';
import { parseRedirectsFile } from '../../src/hosting/redirects.ts';
import { contentTypeOf, otherType } from '../../src/hosting/types.ts';
import { site } from '../../src/site.ts';
import { elementsIn, named } from '../support/html.ts';
import { addressOf, filesBelow, pagesIn } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';

const output = (file: string) => readFileSync(join(outputFolder, file), 'utf8');
const files = filesBelow(outputFolder).filter((file) => !isHidden(file));
const rules = parseHeadersFile(output('_headers'));
const redirects = parseRedirectsFile(output('_redirects'));

/** Where the pages at old addresses lead, by their addresses. */
const moved = pagesIn(outputFolder).flatMap(({ address, tree }) => {
	const refresh = elementsIn(tree, named('meta')).find(
		({ attributes }) => attributes['http-equiv'] === 'refresh',
	);
	const to = refresh?.attributes['content']?.replace('0; url=', '');
	return to === undefined ? [] : [{ from: decodeURIComponent(address).replace(/\/$/, ''), to }];
});

describe('what the output tells hosts', () => {
	it('leads from the same addresses to the same as its pages do', () => {
		const byAddress = (list: readonly { from: string; to: string }[]) =>
			list.map(({ from, to }) => `${from} ${to}`).sort();
		expect(byAddress(redirects)).toEqual(byAddress(moved));
		// The fixtures have posts that moved.
		if (site.base !== '/') expect(redirects.length).toBeGreaterThan(0);
	});

	it('tells nginx what it tells the others', () => {
		expect(output('_nginx.conf')).toBe(nginxFile({ base: site.base, rules, redirects }));
	});

	it('keeps GitHub Pages from leaving out what begins with an underscore', () => {
		expect(output('.nojekyll')).toBe('');
	});

	it('knows the type of every file but those of the search engine', () => {
		const others = files.filter((file) => contentTypeOf(file) === otherType);
		expect(others.filter((file) => !/^pagefind\/.*\.(?:pf_\w+|pagefind)$/.test(file))).toEqual([]);
	});

	it('opens to programs of all origins what is for them, and no page', () => {
		const opened = files.filter(
			(file) =>
				headersFor(rules, decodeURIComponent(addressOf(file)))['access-control-allow-origin'],
		);
		const kinds = new Set(opened.map((file) => file.replace(/^.*\./, '')));
		const known = ['ics', 'json', 'md', 'opml', 'txt', 'xml'];
		const written = known.filter((kind) => files.some((file) => file.endsWith(`.${kind}`)));
		expect(written.length).toBeGreaterThan(4);
		expect([...kinds].sort()).toEqual(written);
	});

	it('makes our own server lead from old addresses, and serve none of it', async () => {
		const origin = inject('origin');
		for (const { from, to } of redirects.slice(0, 20)) {
			const { status, headers } = await fetch(origin + encodeURI(from), { redirect: 'manual' });
			expect([status, headers.get('location')]).toEqual([301, to]);
		}
		for (const name of ['_headers', '_redirects', '_nginx.conf', '.nojekyll']) {
			expect((await fetch(origin + site.base + name)).status, name).toBe(404);
		}
	});
});
