import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionFiles } from '../../../bench/questionFiles.ts';
import type { OfflineBuild, OfflineList } from '../../../src/offline/list.ts';
import { digestOf } from '../../../src/offline/list.ts';
import { site } from '../../../src/site.ts';
import { offlineStrings } from '../../../src/strings/offline.ts';
import { offlineStateStrings as strings } from '../../../src/strings/offlineState.ts';
import { urls } from '../../../src/urls.ts';
import { askAll, type Shown } from '../../support/askSearch.ts';
import { type MovingSite, movingSite } from '../../support/movingSite.ts';
import * as offline from '../../support/offlineReader.ts';
import { launchBrowser, type OpenPage } from '../../support/openPage.ts';
import { aPost, fileAt } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';
import { pageKinds } from '../../support/pageKinds.ts';

const read = <Content>(file: string): Content =>
	JSON.parse(readFileSync(join(outputFolder, file), 'utf8'));
const list = read<OfflineList>('offline/list.json');
const build = read<OfflineBuild>('offline/build.json');
const post = aPost(outputFolder);

/** Questions of readers, some of each file. */
const questions = questionFiles()
	.flatMap((file) => file.questions.filter((_, at) => at % 8 === 0))
	.map(({ asked }) => asked)
	.slice(0, 50);

let browser: Browser;
let place: MovingSite;
let reader: OpenPage;
let online: Shown[] = [];

/** The network is gone, for pages and workers. */
async function cut(): Promise<void> {
	await place.cut();
	await reader.context.setOffline(true);
}

async function connect(folder: string): Promise<void> {
	await reader.context.setOffline(false);
	await place.serve(folder);
}

beforeAll(async () => {
	browser = await launchBrowser();
	place = await movingSite(site.base);
	await place.serve(outputFolder);
	reader = await offline.offlineReader(browser, place);
	online = await askAll(reader.context, questions);
});

afterAll(async () => {
	await browser.close();
	await place.cut();
});

describe('before a reader asks for it', () => {
	it('nothing is kept and no worker started, and the page says how much it would take', async () => {
		const { page } = reader;
		await expect.poll(() => offline.status(page).textContent()).toContain(`${build.files} 个文件`);
		expect(await offline.left(page)).toEqual({ workers: [], caches: [] });
	});

	it('a first try can be stopped, and leaves nothing', async () => {
		const { page } = reader;
		await offline.button(page, 'keep').click();
		await offline.button(page, 'stop').click();
		await expect.poll(() => offline.status(page).textContent()).toContain(strings.removed);
		expect(await offline.left(page)).toEqual({ workers: [], caches: [] });
	});
});

/** The address on the site of a page of each kind, but of those that no address of its own leads to. */
const kinds = pageKinds(outputFolder).filter(([, address]) => !address.endsWith('404.html'));

/** What is different of the files that a page gets from what the build wrote. */
async function differing(page: Page): Promise<string[]> {
	const files = list.files.map(([path]) => site.base + path);
	const got = await page.evaluate(async (addresses) => {
		const found: [string, string][] = [];
		for (const address of addresses) {
			const answer = await fetch(address);
			const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
			found.push([address, [...new Uint8Array(hash).subarray(0, 9)].join()]);
		}
		return found;
	}, files);
	const bytes = (digest: string) => Buffer.from(digest, 'base64url').join();
	const isOther = async ([address, hash]: [string, string]) => {
		const content = readFileSync(join(outputFolder, fileAt(outputFolder, address) ?? ''));
		return bytes(await digestOf(new Uint8Array(content))) !== hash;
	};
	const others = await Promise.all(got.map(async (one) => ((await isOther(one)) ? one[0] : [])));
	return others.flat();
}

describe('with the network cut', () => {
	beforeAll(async () => {
		const begin = performance.now();
		await offline.keepSite(reader.page);
		const seconds = ((performance.now() - begin) / 1000).toFixed(1);
		console.log(`offline: ${build.files} files, ${build.bytes} B, kept in ${seconds} s`);
		await cut();
	});

	it('the page says what is kept', async () => {
		const said = await offline.status(reader.page).textContent();
		expect(said).toContain(build.version);
	});

	it.each(kinds)('%s is read as online', async (_, address) => {
		const { page } = reader;
		const response = await page.goto(address);
		expect(response?.status()).toBe(200);
		const html = readFileSync(join(outputFolder, fileAt(outputFolder, address) ?? ''), 'utf8');
		expect(html).toContain(`<title>${await page.title()}`);
	});

	it('every file that is kept has the content that the build gave it', async () => {
		await reader.page.goto(urls.search());
		expect(list.files.length).toBe(build.files);
		expect(await differing(reader.page)).toEqual([]);
	});

	it('pages are found with any query, without their last slash, and by their files', async () => {
		const { page } = reader;
		for (const address of [`${post}?from=feed#x`, post.slice(0, -1), `${post}index.html`]) {
			const response = await page.goto(address);
			expect(response?.status()).toBe(200);
			expect(new URL(page.url()).pathname).toBe(post);
		}
	});

	it('another page says that one is not kept, and leads on', async () => {
		const { page } = reader;
		for (const address of [`${site.base}none/`, urls.rss()]) {
			expect((await page.goto(address))?.status()).toBe(404);
			await page.getByRole('heading', { name: offlineStrings.absent.title }).waitFor();
		}
	});

	it(`${questions.length} questions are answered as online`, async () => {
		const answers = await askAll(reader.context, questions);
		expect(questions.length).toBe(50);
		expect(online.filter(({ links }) => links.length > 0).length).toBeGreaterThan(40);
		expect(answers).toEqual(online);
	});

	it('a file is checked, and a plan shows what it asks for', async () => {
		const { page } = reader;
		await page.goto(urls.checkup({ from: '1.31', to: '1.37' }));
		await page.locator('[data-checkup="ready"]').waitFor();
		await page
			.locator('textarea[name="text"]')
			.fill('kubelet --feature-gates=JobPodFailurePolicy=true');
		await page.locator('.finding').first().waitFor();
		await page.goto(urls.comparison('1.31', '1.37'));
		expect(await page.locator('[data-source]').count()).toBeGreaterThan(200);
	});
});

describe('a new build', () => {
	const change: [string, string] = ['</h1>', '（新）</h1>'];
	const heading = (page: Page) => page.locator('h1').textContent();
	let next: Awaited<ReturnType<typeof offline.anotherBuild>>;

	beforeAll(async () => {
		next = await offline.anotherBuild(outputFolder, fileAt(outputFolder, post) ?? '', change);
		await connect(next.folder);
	});

	afterAll(() => rmSync(next.folder, { recursive: true, force: true }));

	it('is what an online reader sees, whatever is kept', async () => {
		await reader.page.goto(post);
		expect(await heading(reader.page)).toContain('（新）');
		expect(await offline.keptVersion(reader.page, place)).toBe(build.version);
	});

	it('gives way to the kept page on a line that is dead', async () => {
		await place.fallSilent();
		await reader.page.goto(post);
		expect(await heading(reader.page)).not.toContain('（新）');
	});

	it('is kept with the next visit, and read offline from then on', async () => {
		const { page } = reader;
		await place.serve(next.folder);
		await offline.endVisit(page, place);
		await page.goto(urls.home());
		await expect.poll(() => offline.keptVersion(page, place)).toBe(next.version);
		await cut();
		await page.goto(post);
		expect(await heading(page)).toContain('（新）');
	});
});

it('one button takes it away, and nothing is read offline any more', async () => {
	const { page } = reader;
	await connect(outputFolder);
	await page.goto(urls.subscribe('#offline'));
	await offline.button(page, 'remove').click();
	await expect.poll(() => offline.status(page).textContent()).toContain(strings.removed);
	expect(await offline.left(page)).toEqual({ workers: [], caches: [] });
	await page.goto(urls.home());
	await cut();
	await expect(page.goto(post)).rejects.toThrow();
	expect(reader.complaints.filter((one) => !/Failed to load resource|ERR_/.test(one))).toEqual([]);
});
