/**
 * `npm run fuzz:vectors`: puts each vector of tests/support/vectors.ts into every place of a post in
 * Markdown and in MDX, then builds a site whose posts, frontmatter and records hold them, and opens its
 * pages in a browser without the policy that would stop them. Prints what ran, what asked another
 * host, what is dangerous in the output and what was swallowed, and fails if anything did.
 * `-- --quick` leaves the site out.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { listen, siteServer } from '../scripts/siteServer.ts';
import { feedHtml } from '../src/feeds/content.ts';
import { site } from '../src/site.ts';
import { dangersIn, dangersOfPage, readable } from '../tests/support/judge.ts';
import { launchBrowser } from '../tests/support/openPage.ts';
import { addressOf, filesBelow } from '../tests/support/output.ts';
import { buildEnvironment, projectCopy, projectRoot } from '../tests/support/projectCopy.ts';
import { vectors } from '../tests/support/vectors.ts';
import { readXml, type XmlElement } from '../tests/unit/feeds/xmlReader.ts';
import {
	bodyWith,
	dropReported,
	type Format,
	places,
	rendered,
	wordsIn,
	writeBodies,
	writeFrontmatter,
	writeRecords,
} from './vectorPlaces.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const faults: string[] = [];

function note(kind: string, where: string, what: readonly string[]): void {
	for (const one of what) faults.push(`${kind} ${where}: ${one}`);
}

/** Every vector at every place of one format; returns how many were errors, whose posts do not appear. */
async function renderAll(format: Format): Promise<number> {
	let refused = 0;
	for (const vector of vectors) {
		for (const place of Object.keys(places)) {
			const body = bodyWith(vector, place);
			const { html, problems } = await rendered(projectRoot, format, body);
			const where = `${format} ${place} ${vector.number}`;
			const feed = feedHtml(html, 'https://example.org/posts/x/');
			note('dangerous', where, dangersIn(html));
			note('dangerous in feeds', where, dangersIn(feed));
			if (problems.some(({ severity }) => severity === 'error')) refused += 1;
			else if (format === 'markdown' || !vector.mdx) {
				const seen = readable(html);
				note(
					'swallowed',
					where,
					wordsIn(body).filter((word) => !seen.includes(word)),
				);
			}
		}
	}
	return refused;
}

/** Runs a script of the copy; what it says goes into a file, because a pipe takes no more than 64 KB. */
function run(root: string, ...script: readonly string[]): string {
	const log = join(root, 'run.log');
	const file = openSync(log, 'w');
	spawnSync(process.execPath, [...script], {
		cwd: root,
		env: buildEnvironment({}),
		stdio: ['ignore', file, 'inherit'],
	});
	closeSync(file);
	return readFileSync(log, 'utf8');
}

/** Builds the copy without whatever its check refuses; returns the folder of the output. */
function buildSound(root: string): string {
	for (let dropped = 1; dropped > 0; ) {
		dropped = dropReported(root, run(root, 'scripts/checkPosts.ts', '--format', 'json'));
		console.log(`refused by the check: ${dropped} fields and posts`);
	}
	const said = run(root, 'scripts/astro.ts', 'build');
	const output = join(root, 'dist');
	if (!existsSync(output)) throw new Error(said.slice(-4000));
	return output;
}

const htmlFields = /(?:^|\})(?:content|encoded|description|summary|subtitle)$/;

/** The HTML that a document holds as text: a feed of XML or of JSON. */
function carried(file: string, text: string): string[] {
	if (file.endsWith('.json')) {
		const { items = [] } = JSON.parse(text) as { items?: { content_html?: string }[] };
		return items.map((item) => item.content_html ?? '');
	}
	const inside = (element: XmlElement): XmlElement[] => [
		element,
		...element.children.flatMap(inside),
	];
	return inside(readXml(text)).flatMap((element) =>
		htmlFields.test(element.name) ? element.text : [],
	);
}

function judgeOutput(folder: string): void {
	for (const file of filesBelow(folder).filter((name) => /\.(?:html|xml|json|opml)$/.test(name))) {
		const text = readFileSync(join(folder, file), 'utf8');
		if (file.endsWith('.html'))
			note('dangerous in', file, dangersOfPage(text, file.startsWith('posts/')));
		else for (const html of carried(file, text)) note('dangerous in', file, dangersIn(html));
		const addresses = [
			...text.matchAll(/"(?:url|source|announcement|home_page_url|external_url)":\s*"([^"]*)"/g),
		];
		note(
			'address in',
			file,
			addresses.map(([, address = '']) => address).filter((one) => !/^(?:https?:|\/)/.test(one)),
		);
	}
}

/** Touches everything on a page in ways that handlers wait for. */
function touchAll(): void {
	const names = [
		'load',
		'error',
		'click',
		'focus',
		'mouseover',
		'toggle',
		'animationstart',
		'pointerenter',
		'beforetoggle',
		'scroll',
		'auxclick',
	];
	addEventListener('click', (event) => event.preventDefault(), true);
	for (const element of document.querySelectorAll('main *')) {
		for (const name of names)
			element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
	}
}

/** Opens what `go` shows; returns what ran and which hosts were asked. */
async function watched(
	browser: Browser,
	own: string,
	go: (page: import('playwright-core').Page) => Promise<unknown>,
) {
	const context = await browser.newContext({ bypassCSP: true });
	const happened: string[] = [];
	await context.exposeFunction('ran', (number: unknown) => void happened.push(`ran ${number}`));
	await context.route('**/*', (route) => {
		const url = route.request().url();
		if (url.startsWith(own) || /^(?:data|blob|about):/.test(url)) return route.continue();
		// A picture of another host is what its author asked for and was told of.
		if (!url.startsWith('https://a.example/')) happened.push(`asked ${url}`);
		return route.abort();
	});
	const page = await context.newPage();
	await go(page);
	await page.evaluate(touchAll).catch((error: unknown) => happened.push(`left: ${String(error)}`));
	await page.waitForTimeout(150);
	if (!page.url().startsWith(own) && page.url() !== 'about:blank')
		happened.push(`led to ${page.url()}`);
	await context.close();
	return happened;
}

/** What the vectors do where nothing reads them first: the proof that they and this would notice. */
async function unread(browser: Browser): Promise<number> {
	const groups = Map.groupBy(vectors, ({ number }) => Math.floor(number / 20)).values();
	const happened = await Promise.all(
		[...groups].map((group) => {
			const html = group.map(({ text }) => `<div>${text}</div>`).join('\n');
			const options = { waitUntil: 'commit' } as const;
			return watched(browser, 'about:', (page) => page.setContent(`<main>${html}</main>`, options));
		}),
	);
	return new Set(happened.flat()).size;
}

async function openAll(folder: string): Promise<number> {
	const server = siteServer({ folder, base: site.base });
	const origin = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
	const browser = await launchBrowser();
	console.log(`unread, the vectors do ${await unread(browser)} things`);
	// Pages of single terms show what their lists and posts show.
	const files = filesBelow(folder).filter((file) =>
		/^(?:posts\/|keps\/9|[^/]+\.html$|(?:archive|tags|authors|keps|gates|apis|compare)\/index)/.test(
			file,
		),
	);
	const pages = [
		...files.map((file) => addressOf(file)),
		...['字', 'ran', 'script', '甲'].map((query) => `${site.base}search/?q=${query}`),
	];
	let next = 0;
	const lookInTurn = async () => {
		for (let path = pages[next++]; path !== undefined; path = pages[next++]) {
			note(
				'in the browser',
				path,
				await watched(browser, origin, (page) => page.goto(origin + path)),
			);
			if (next % 200 === 0) console.log(`${next} of ${pages.length} pages`);
		}
	};
	await Promise.all([lookInTurn(), lookInTurn()]);
	await browser.close();
	server.close();
	server.closeAllConnections();
	return pages.length;
}

async function throughSite(): Promise<void> {
	const { root, dispose } = projectCopy('vectors');
	try {
		const inBoth = vectors.filter(({ mdx }) => !mdx);
		await writeBodies(root, vectors);
		writeFrontmatter(root, inBoth);
		writeRecords(root, inBoth);
		const folder = buildSound(root);
		judgeOutput(folder);
		console.log(`${await openAll(folder)} pages opened without their policy`);
	} finally {
		dispose();
	}
}

for (const format of ['markdown', 'mdx'] as const) {
	const refused = await renderAll(format);
	const all = vectors.length * Object.keys(places).length;
	console.log(`${format}: ${vectors.length} vectors in ${all} places, ${refused} of them errors`);
}
if (!values.quick) await throughSite();
for (const fault of faults.slice(0, 100)) console.log(fault);
console.log(`ran, asked, dangerous or swallowed: ${faults.length}`);
if (faults.length > 0) process.exitCode = 1;
