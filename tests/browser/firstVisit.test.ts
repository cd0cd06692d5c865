import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type OpenPage, useBrowser } from '../support/browser.ts';
import { outputFolder } from '../support/buildOnce.ts';
import { aPost, pageKinds } from '../support/output.ts';
import { readers } from '../support/readers.ts';
import { useSlowLine } from '../support/slowLine.ts';

const open = useBrowser();
const slowLine = useSlowLine();
const kinds = Object.entries(pageKinds(outputFolder));

/** Every response of a visit, until the network is quiet. */
async function visit({ page }: OpenPage, address: string): Promise<Response[]> {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.goto(address, { waitUntil: 'networkidle' });
	return responses;
}

interface Weight {
	readonly requests: number;
	readonly gzip: number;
	readonly brotli: number;
}

/** Compressed as hosts do it, each file by itself, in bytes. */
async function weightOf(responses: readonly Response[]): Promise<Weight> {
	const bodies = await Promise.all(responses.map((response) => response.body()));
	return {
		requests: bodies.length,
		gzip: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0),
		brotli: bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0),
	};
}

function ofType(responses: readonly Response[], ...types: readonly string[]): Response[] {
	return responses.filter((response) => types.includes(response.request().resourceType()));
}

interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly sources: readonly { readonly node: Node | null }[];
}

/** Layout shifts so far, as Chromium counts them, with the words that moved. */
function layoutShift({ page }: OpenPage): Promise<{ sum: number; shifts: string[] }> {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				let sum = 0;
				const shifts: string[] = [];
				const count = (entries: PerformanceEntryList) => {
					for (const { value, sources } of entries as LayoutShift[]) {
						sum += value;
						const words = sources.map(({ node }) => node?.textContent?.trim().slice(0, 40));
						shifts.push(`${value.toFixed(5)}: ${words.join(' | ')}`);
					}
				};
				const observer = new PerformanceObserver((list) => count(list.getEntries()));
				observer.observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => {
					count(observer.takeRecords());
					resolve({ sum, shifts });
				}, 300);
			}),
	);
}

describe('a first visit to a post', () => {
	it('weighs at most 5 KB in JavaScript before the reader acts', async () => {
		const responses = await visit(await open(), aPost(outputFolder));
		const weight = await weightOf(ofType(responses, 'script'));
		console.log(
			`first visit, JavaScript: ${weight.brotli} B brotli, ${weight.gzip} B gzip, ${weight.requests} files`,
		);
		expect(weight.gzip).toBeLessThanOrEqual(5_000);
	});

	it('waits for at most three files before it is painted, the page included', async () => {
		const opened = await open();
		await visit(opened, aPost(outputFolder));
		const blocking = await opened.page.evaluate(() =>
			performance
				.getEntriesByType('resource')
				.filter((entry) => 'renderBlockingStatus' in entry)
				.filter((entry) => entry.renderBlockingStatus === 'blocking')
				.map(({ name }) => name),
		);
		console.log(`first visit, files that block the first paint: ${blocking.length + 1}`);
		expect(blocking.length + 1).toBeLessThanOrEqual(3);
	});

	it('loads no font', async () => {
		const responses = await visit(await open(), aPost(outputFolder));
		expect(ofType(responses, 'font').map((response) => response.url())).toEqual([]);
	});
});

describe.each(kinds)('the page “%s”', (_kind, address) => {
	it('asks no other host, breaks no policy and reports no error', async () => {
		const opened = await open();
		await visit(opened, address);
		const own = new URL(opened.page.url()).origin;
		expect(opened.requests.filter((url) => new URL(url).origin !== own)).toEqual([]);
		expect(opened.complaints).toEqual([]);
	});

	it.each(Object.entries(readers))('does not shift its layout on %s', async (_name, reader) => {
		const opened = await open({ ...reader, baseURL: slowLine() });
		await visit(opened, address);
		const { sum, shifts } = await layoutShift(opened);
		expect(sum, shifts.join('\n')).toBe(0);
	});
});
