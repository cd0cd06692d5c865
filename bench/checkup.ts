/**
 * `npm run bench:checkup`: pastes 10,000 lines into the check of the built site, in fresh pages of a real
 * browser: a cluster's own files, and old ones with hundreds of findings. Prints the time from the paste
 * to the report, and as a measure of the machine how long a YAML library takes for the same text.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { parseAllDocuments } from 'yaml';
import { listen, siteServer } from '../scripts/siteServer.ts';
import { site } from '../src/site.ts';
import { urls } from '../src/urls.ts';
import { fixtures } from '../tests/support/checkup.ts';
import { launchBrowser, openPage } from '../tests/support/openPage.ts';

const { values } = parseArgs({
	options: {
		folder: { type: 'string', default: 'dist' },
		lines: { type: 'string', default: '10000' },
		pages: { type: 'string', default: '9' },
	},
});
const folder = resolve(values.folder);
if (!existsSync(`${folder}/check/index.html`)) {
	throw new Error(`${folder} holds no site: run npm run build first.`);
}
const [lineCount, pageCount] = [Number(values.lines), Number(values.pages)];

/** The files of a folder of fixtures, again and again until there are as many lines as asked for. */
function textOf(name: string): string {
	const once = [...fixtures(name).values()].join('\n---\n').split('\n');
	return Array.from({ length: lineCount }, (_, at) => once[at % once.length]).join('\n');
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Milliseconds that a YAML library takes for a text, whatever it finds wrong in it. */
function parsed(text: string): number {
	const start = performance.now();
	parseAllDocuments(text, { logLevel: 'silent' });
	return performance.now() - start;
}

/** Milliseconds from the paste to the report in a fresh page. */
async function pasted(browser: Browser, origin: string, text: string) {
	const { page, context } = await openPage(browser, { baseURL: origin });
	try {
		await page.goto(`${urls.checkup()}?from=1.31&to=1.37`);
		await page.locator('[data-checkup="ready"]').waitFor();
		// Readers look for their files first.
		await page.waitForTimeout(1500);
		return await page.evaluate((value) => {
			const field = document.querySelector('textarea') as HTMLTextAreaElement;
			field.value = value;
			const before = performance.now();
			field.dispatchEvent(new Event('input', { bubbles: true }));
			return performance.now() - before;
		}, text);
	} finally {
		await context.close();
	}
}

const server = siteServer({ folder, base: site.base });
const origin = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
const browser = await launchBrowser();
try {
	for (const name of ['clean-1.37', 'dirty']) {
		const text = textOf(name);
		const runs = [];
		for (let page = 0; page < pageCount; page += 1) runs.push(await pasted(browser, origin, text));
		const worst = Math.max(...runs);
		console.log(
			`${name}: ${lineCount} lines in ${median(runs).toFixed(0)} ms (worst ${worst.toFixed(0)} ms), as YAML whole in ${parsed(text).toFixed(0)} ms`,
		);
	}
} finally {
	await browser.close();
	server.close();
	server.closeAllConnections();
}
