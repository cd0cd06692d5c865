import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { elementsIn, named } from '../../support/html.ts';
import { pagesIn } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';

/** The pages that hold our catalogue whole, and plans. */

const pages = pagesIn(outputFolder);
const wholeLists = /^(?:keps|gates|apis|glossary|compare)\//;

/** Plans hold what all posts on the way ask for, and each KEP's line over it: the way decides how long they are. */
const planLimits = [
	{ pages: /^compare\/1\.31\.\.\.1\.37\//, limit: 52_000 },
	{ pages: /^compare\/./, limit: 68_000 },
];

it('what lists the whole catalogue weighs at most 34 KB compressed, gates 60, terms 48, the plan of six releases 52', () => {
	const longest = pages.filter(({ file }) => wholeLists.test(file));
	const limits = [
		...planLimits,
		{ pages: /^gates\//, limit: 60_000 },
		{ pages: /^glossary\//, limit: 48_000 },
		{ pages: /./, limit: 34_000 },
	];
	const limitOf = (file: string) => limits.find(({ pages: of }) => of.test(file))?.limit ?? 0;
	const weight = (html: string) => gzipSync(html, { level: 9 }).length;
	const large = longest.filter(({ file, html }) => weight(html) > limitOf(file));
	expect(large.map(({ file }) => file)).toEqual([]);
});

it('a plan has each action of the posts on the way once, and each leads to a place of its own', () => {
	const plan = pages.find(({ address }) => address === urls.comparison('1.31', '1.37'));
	const links = plan === undefined ? [] : elementsIn(plan.tree, named('a'));
	const places = links
		.filter(({ attributes }) => attributes['data-source'] !== undefined)
		.map(({ attributes }) => attributes['href']);
	const document = JSON.parse(
		readFileSync(join(outputFolder, 'api/v1/upgrade/1.31...1.37.json'), 'utf8'),
	);
	expect(places.length).toBeGreaterThan(200);
	expect(places).toHaveLength(document.actions.length);
	expect(new Set(places).size).toBe(places.length);
});
