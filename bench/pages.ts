/**
 * `npm run bench:pages -- --folder dist`: holds every page of the built site, not one of each kind as
 * the tests do, against axe (a phone and a wide screen, light and dark), the size of controls, 320 px,
 * the policy and html-validate. Prints what it finds, and fails if it finds anything.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { listen, siteServer } from '../scripts/siteServer.ts';
import { site } from '../src/site.ts';
import { htmlErrors } from '../tests/support/htmlErrors.ts';
import { launchBrowser, openPage } from '../tests/support/openPage.ts';
import { addressOf, filesBelow } from '../tests/support/output.ts';
import { visit } from '../tests/support/pageVisit.ts';

const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
const folder = resolve(values.folder);
if (!existsSync(join(folder, 'index.html'))) {
	throw new Error(`${folder} holds no site: run npm run build first.`);
}
const files = filesBelow(folder).filter((file) => file.endsWith('.html'));
/** Pages that are looked at side by side. */
const sideBySide = 2;

/** What one visit finds, each with its kind. */
async function faultsOf(browser: Browser, origin: string, file: string): Promise<string[]> {
	const opened = await openPage(browser, { baseURL: origin });
	try {
		const seen = await visit(opened, addressOf(file));
		return Object.entries(seen).flatMap(([kind, found]) =>
			found.map((one: string) => `${file} ${kind}: ${one}`),
		);
	} finally {
		await opened.context.close();
	}
}

async function faultsInBrowser(): Promise<string[]> {
	const server = siteServer({ folder, base: site.base });
	const origin = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
	const browser = await launchBrowser();
	const faults: string[] = [];
	let next = 0;
	const lookInTurn = async () => {
		for (let file = files[next++]; file !== undefined; file = files[next++]) {
			faults.push(...(await faultsOf(browser, origin, file)));
			if (next % 50 === 0) console.log(`${next} of ${files.length} pages`);
		}
	};
	await Promise.all(Array.from({ length: sideBySide }, lookInTurn));
	await browser.close();
	server.close();
	server.closeAllConnections();
	return faults.sort();
}

const invalid = await htmlErrors(folder, files);
for (const error of invalid) console.log(error);
console.log(`html-validate: ${files.length} pages, ${invalid.length} errors`);
const faults = await faultsInBrowser();
for (const fault of faults) console.log(fault);
console.log(`axe, controls, 320 px, policy: ${files.length} pages, ${faults.length} faults`);
if (invalid.length + faults.length > 0) process.exitCode = 1;
