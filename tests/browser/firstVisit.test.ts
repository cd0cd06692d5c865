import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import type { OpenPage } from '../support/openPage.ts';
import { aPost } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';

const open = useBrowser();

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
