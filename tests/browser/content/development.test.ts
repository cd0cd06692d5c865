import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urls } from '../../../src/urls.ts';
import { useBrowser } from '../../support/browser.ts';
import { type DevelopmentServer, startDevelopment } from '../../support/development.ts';
import { projectCopy } from '../../support/projectCopy.ts';

const open = useBrowser();
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const copy = projectCopy('blog-development');
const content = join(copy.root, 'src/content');
let server: DevelopmentServer;

/** Few records and posts: the search reads every page that the server renders. */
const records = ['1.30.yaml', '1.31.yaml', '3329.yaml', '4006.yaml'];

const post = {
	file: join(content, 'posts/v1.31.0.md'),
	address: urls.post('v1.31.0'),
	text: `---
title: v1.31.0版本内容
author: 编辑部
date: 2024-08-14
---

原来的开头。

### GA 和稳定的功能

- KEP-3329 可重试的任务：https://kep.k8s.io/3329

![图的说明](/img/stand-in.png)
`,
};
const guide = {
	file: join(content, 'posts/guide.mdx'),
	address: urls.post('guide'),
	text: `---
title: 指南
author: 编辑部
date: 2024-08-15
---

原来的指南。

<Tip title="题">

内容

</Tip>
`,
};
const record = join(content, 'keps/3329.yaml');

function restore(): void {
	for (const { file, text } of [post, guide]) writeFileSync(file, text);
}

beforeAll(async () => {
	// Terms lead to KEPs that are left out.
	for (const folder of ['keps', 'releases', 'posts', 'glossary']) {
		const names = readdirSync(join(content, folder)).filter((name) => !records.includes(name));
		for (const name of names) rmSync(join(content, folder, name));
	}
	restore();
	cpSync(join(fixtures, 'img/stand-in.png'), join(copy.root, 'public/img/stand-in.png'));
	server = await startDevelopment(copy.root, { SITE_DAY: '2024-08-20' });
});
afterAll(() => {
	server.stop();
	copy.dispose();
});

const overlayOn = (page: Page) => page.locator('vite-error-overlay');
const reportOn = (page: Page) => overlayOn(page).locator('#message-content').textContent();

/**
 * Loads a page, again where the server loads it anew at that very moment: that ends our own load, with an
 * error or without any response.
 */
async function loaded(load: () => Promise<Response | null>): Promise<Response> {
	for (;;) {
		try {
			const response = await load();
			if (response !== null) return response;
		} catch (error) {
			if (!/ERR_ABORTED|interrupted by another/.test(String(error))) throw error;
		}
	}
}

/** A page of the server. */
async function visit(address: string): Promise<Page> {
	const { page } = await open();
	await loaded(() => page.goto(server.origin + address, { waitUntil: 'networkidle' }));
	return page;
}

/** Until the page, loaded again by the server, shows those words. */
async function shows(page: Page, words: string): Promise<void> {
	await page.locator('article', { hasText: words }).waitFor();
}

describe('a post of a day to come', () => {
	const file = join(content, 'posts/later.md');
	afterAll(() => rmSync(file));

	it('is shown, and its day behind its name on its page and in lists', async () => {
		writeFileSync(file, guide.text.replace('08-15', '08-21').replace(/<.*/s, ''));
		const textOf = async (address: string) => (await fetch(server.origin + address)).text();
		const marked = />指南\s*<small[^>]*>定时：2024-08-21</;
		await expect.poll(() => textOf(urls.post('later'))).toMatch(marked);
		for (const list of [urls.home(), urls.archive()]) expect(await textOf(list)).toMatch(marked);
		expect(await textOf(guide.address)).not.toContain('定时');
	});
});

describe('a mistake', () => {
	it('is shown over every page until it is mended, and the page below stays as it was', async () => {
		const page = await visit(post.address);
		expect(await overlayOn(page).count()).toBe(0);

		writeFileSync(post.file, post.text.replace('GA 和稳定的功能', 'Alpha').replace('原来', '新的'));
		await overlayOn(page).waitFor({ state: 'attached' });
		expect(await reportOn(page)).toMatch(/posts\/v1\.31\.0\.md:11 .*KEP-3329.*Alpha/);
		await loaded(() => page.reload());
		await overlayOn(page).waitFor({ state: 'attached' });
		expect(await page.locator('article').textContent()).toContain('原来的开头');
		await loaded(() => page.goto(server.origin + urls.archive()));
		await overlayOn(page).waitFor({ state: 'attached' });
		await page.keyboard.press('Escape');
		expect(await overlayOn(page).count()).toBe(0);
		expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);

		await loaded(() => page.goto(server.origin + post.address));
		await overlayOn(page).waitFor({ state: 'attached' });
		writeFileSync(post.file, post.text.replace('原来', '改好'));
		await shows(page, '改好的开头');
		await overlayOn(page).waitFor({ state: 'detached' });
		restore();
		await shows(page, '原来的开头');
	});

	it('in a record leaves the page of that record as it was', async () => {
		const page = await visit(urls.kep(3329));
		const title = await page.locator('main h1').textContent();
		const good = readFileSync(record, 'utf8');
		writeFileSync(record, `${good}broken: [\n`);
		await overlayOn(page).waitFor({ state: 'attached' });
		expect(await reportOn(page)).toMatch(/keps\/3329\.yaml:\d+ .*YAML/);
		const again = await loaded(() => page.reload());
		expect(again.status()).toBe(200);
		expect(await page.locator('main h1').textContent()).toBe(title);
		writeFileSync(record, good);
		await overlayOn(page).waitFor({ state: 'detached' });
	});

	it('in a component is told of in Chinese, and the last good one is served', async () => {
		const page = await visit(guide.address);
		writeFileSync(guide.file, guide.text.replace('</Tip>', '').replace('原来', '新的'));
		await overlayOn(page).waitFor({ state: 'attached' });
		await expect
			.poll(() => reportOn(page), { timeout: 30_000 })
			.toMatch(/guide\.mdx:9 .*<Tip> 没有结束/);
		const again = await loaded(() => page.reload());
		expect(again.status()).toBe(200);
		await overlayOn(page).waitFor({ state: 'attached' });
		expect(await page.locator('article').textContent()).toContain('原来的指南');
		writeFileSync(guide.file, guide.text.replace('原来', '改好'));
		await shows(page, '改好的指南');
		await overlayOn(page).waitFor({ state: 'detached' });
		restore();
		await shows(page, '原来的指南');
	});
});

it('the last of many quick changes is what pages show', async () => {
	const page = await visit(post.address);
	for (let count = 1; count <= 50; count += 1) {
		for (const { file, text } of [post, guide]) writeFileSync(file, `${text}\n第 ${count} 次\n`);
		// The watcher of files has its turn between two changes.
		await new Promise((resolve) => setImmediate(resolve));
	}
	await shows(page, '第 50 次');
	expect(server.said()).not.toMatch(/ENOENT|unhandled|ERR_/i);
	restore();
	await shows(page, '原来的开头');
});

describe('the search', () => {
	/** The paths of all pages that it lists. */
	async function listed(query: string) {
		const { page } = await open();
		await loaded(() => page.goto(server.origin + urls.search(query)));
		const list = page.locator('main ol[data-query]');
		await expect.poll(() => list.getAttribute('data-query'), { timeout: 60_000 }).toBe(query);
		// An answer without a hit is one, too.
		const links = await list.locator('> li > a').evaluateAll((all) => all.map(String));
		return links.map((link) => decodeURI(new URL(link).pathname));
	}

	const findsNow = (query: string) => expect.poll(() => listed(query), { timeout: 150_000 });
	/** How many pages each of its indexes asked for, in order. */
	const asked = () => [...server.said().matchAll(/ (\d+) asked in /g)].map(([, n]) => Number(n));

	it('finds posts as they are now, and the log holds what readers asked for alone', async () => {
		expect((await listed('原来的开头'))[0]).toBe(post.address);
		const [all = 0] = asked();
		writeFileSync(post.file, `${post.text}\n刚刚写下的麒麟\n`);
		await findsNow('下的麒麟').toEqual([post.address]);
		const most = Math.max(...asked().slice(1));
		expect(most).toBeGreaterThan(0);
		// Pages that hold this post have its length, among all else that is known of it.
		expect(most).toBeLessThan(all);
		restore();
		await findsNow('下的麒麟').toEqual([]);
		expect(server.said()).toContain(`[200] ${urls.search()}`);
		expect(server.said()).not.toContain(urls.kep(4006));
	});

	it('finds what a record says now, on every page that shows it', async () => {
		const good = readFileSync(record, 'utf8');
		const { sig } = /^sig: *(?<sig>.+)$/m.exec(good)?.groups ?? {};
		writeFileSync(record, good.replace(/^name: .*$/m, 'name: 刚刚改名的貔貅'));
		await findsNow('改名的貔貅').toContain(urls.kep(3329));
		expect(await listed('改名的貔貅')).toContain(urls.sig(String(sig)));
		writeFileSync(record, good);
		await findsNow('改名的貔貅').toEqual([]);
	});

	it('finds a post that was added, and no longer when it is gone', async () => {
		const file = join(content, 'posts/added.md');
		writeFileSync(file, '---\ntitle: 新增\nauthor: 编辑部\ndate: 2024-08-16\n---\n\n凤凰刚来\n');
		await findsNow('凤凰刚来').toContain(urls.post('added'));
		rmSync(file);
		await findsNow('凤凰刚来').toEqual([]);
	});
});

it('pictures are offered in their modern format', async () => {
	const page = await visit(post.address);
	const address = await page.locator('article picture source').first().getAttribute('srcset');
	const picture = await page.request.get(server.origin + String(address));
	expect(picture.headers()['content-type']).toBe('image/webp');
	expect((await picture.body()).subarray(8, 12).toString()).toBe('WEBP');
});
