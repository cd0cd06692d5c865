import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { site } from '../../../src/site.ts';
import { urls } from '../../../src/urls.ts';
import { violationsEverywhere } from '../../support/axe.ts';
import { useBrowser } from '../../support/browser.ts';
import type { OpenPage } from '../../support/openPage.ts';
import { outputFolder } from '../../support/outputFolder.ts';
import { searchPanel } from '../../support/searchPanel.ts';

const open = useBrowser();

/** The page, once it can judge. */
async function openCheckup(): Promise<OpenPage> {
	const opened = await open();
	await opened.page.goto(urls.checkup());
	await opened.page.locator('[data-checkup="ready"]').waitFor();
	return opened;
}

const field = (page: Page) => page.getByRole('textbox', { name: '贴在这里' });
const titles = (page: Page, effect?: string) =>
	page
		.locator(effect === undefined ? '.findings h4' : `.findings[data-effect="${effect}"] h4`)
		.allTextContents();
const choose = (page: Page, from: string, to: string) =>
	Promise.all([
		page.locator('[name="from"]').selectOption(from),
		page.locator('[name="to"]').selectOption(to),
	]);

const gate = '--feature-gates=JobPodFailurePolicy=true';
const manifest = 'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\r\nkind: FlowSchema\r\n';

it('what is pasted is judged at once, with its line and what to do, and again for another way', async () => {
	const { page, complaints } = await openCheckup();
	await choose(page, '1.31', '1.37');
	await field(page).fill(`# flags\nkube-apiserver ${gate}\n`);
	expect(await titles(page, 'breaks')).toEqual(['JobPodFailurePolicy=true']);
	const finding = page.locator('.finding').first();
	expect(await finding.textContent()).toMatch(
		/v1\.33 起没有这个门控.*第 2 行kube-apiserver --feature/,
	);
	expect(await finding.locator('mark').textContent()).toBe('JobPodFailurePolicy');
	expect(await page.getByRole('status').filter({ hasText: '起不来' }).textContent()).toMatch(
		/看了 2 行/,
	);
	await finding.getByRole('link', { name: '门控的历程' }).waitFor();
	const plan = page.getByRole('link', { name: 'v1.31 → v1.37 的升级计划' });
	expect(await plan.getAttribute('href')).toBe(urls.comparison('1.31', '1.37'));

	await choose(page, '1.31', '1.32');
	expect(await titles(page, 'breaks')).toEqual([]);
	expect(await titles(page, 'later')).toEqual(['JobPodFailurePolicy=true']);
	expect(complaints).toEqual([]);
});

it('its result takes room only as long as there is one', async () => {
	const { page } = await openCheckup();
	const height = async () => (await page.locator('[data-result]').boundingBox())?.height ?? 0;
	expect(await height()).toBe(0);
	await field(page).fill(`kubelet ${gate}`);
	expect(await height()).toBeGreaterThan(100);
	await page.getByRole('button', { name: '清空' }).click();
	expect(await height()).toBe(0);
});

it('files are read beside what is pasted, under their names, and can be taken away', async () => {
	const { page } = await openCheckup();
	await choose(page, '1.31', '1.37');
	const buffer = Buffer.from(manifest);
	await page
		.locator('input[type="file"]')
		.setInputFiles(['a.yaml', 'b.yaml'].map((name) => ({ name, mimeType: 'text/yaml', buffer })));
	await page.locator('.finding').first().waitFor();
	expect(await page.locator('.checkup-place').allTextContents()).toEqual([
		'a.yaml 第 1 行',
		'b.yaml 第 1 行',
	]);
	await page.getByRole('button', { name: '拿掉 a.yaml' }).click();
	expect(await page.locator('.checkup-place').allTextContents()).toEqual(['b.yaml 第 1 行']);
	await page.getByRole('button', { name: '清空' }).click();
	expect(await titles(page)).toEqual([]);
});

it('a file is taken wherever it is dropped', async () => {
	const { page } = await openCheckup();
	await page.evaluate((text) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([text], 'dropped.yaml'));
		const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
		document.querySelector('footer')?.dispatchEvent(event);
	}, manifest);
	await page.locator('.checkup-place', { hasText: 'dropped.yaml 第 1 行' }).waitFor();
});

it('what runs chooses the release to come from, until the reader chooses another', async () => {
	const { page } = await openCheckup();
	await field(page).fill(`Server Version: v1.30.4\n${gate}`);
	expect(await page.locator('[name="from"]').inputValue()).toBe('1.30');
	expect(await page.locator('[data-chosen]').textContent()).toMatch(/v1\.30/);
	await page.locator('[name="from"]').selectOption('1.32');
	await field(page).press('End');
	await field(page).pressSequentially(' ');
	expect(await page.locator('[name="from"]').inputValue()).toBe('1.32');
	await page.reload();
	await page.locator('[data-checkup="ready"]').waitFor();
	expect(await page.locator('[name="from"]').inputValue()).toBe('1.32');
});

it('a plan leads to the check of its two releases, and the address keeps what is chosen', async () => {
	const { page, complaints } = await open();
	const chosen = async () => {
		await page.locator('[data-checkup="ready"]').waitFor();
		return Promise.all(['from', 'to'].map((name) => page.locator(`[name="${name}"]`).inputValue()));
	};
	await page.goto(urls.comparison('1.31', '1.35'));
	await page.getByRole('link', { name: '把自己的文件贴进体检' }).click();
	expect(await chosen()).toEqual(['1.31', '1.35']);
	await page.locator('[name="to"]').selectOption('1.36');
	await page.reload();
	expect(await chosen()).toEqual(['1.31', '1.36']);
	await page.goto(`${urls.checkup()}?from=1.2&to=%22`);
	expect(await chosen()).toEqual(['1.36', '1.37']);
	expect(complaints).toEqual([]);
});

it('what is the same after another letter is not read out again', async () => {
	const { page } = await openCheckup();
	await field(page).fill(`kubelet ${gate}`);
	expect(await titles(page)).toHaveLength(1);
	const words = await page.locator('[data-summary]').evaluateHandle(({ firstChild }) => firstChild);
	await field(page).press('End');
	await field(page).pressSequentially(' x');
	expect(
		await page
			.locator('[data-summary]')
			.evaluate(({ firstChild }, old) => firstChild === old, words),
	).toBe(true);
});

it('nothing leaves the page: no request, no way for one, nothing kept', async () => {
	const { page, requests, complaints, context } = await openCheckup();
	await page.waitForLoadState('networkidle');
	const before = requests.length;
	await context.setOffline(true);
	await page.getByRole('button', { name: '放一个例子' }).click();
	expect((await titles(page)).length).toBeGreaterThan(3);
	await field(page).fill(
		'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: very-secret}\n',
	);
	expect(await titles(page)).toEqual(['batch/v1beta1 CronJob']);
	expect(requests.slice(before)).toEqual([]);
	await context.setOffline(false);

	const fetched = await page.evaluate(async () => {
		const refusal = new Promise<string>((tell) => {
			document.addEventListener('securitypolicyviolation', (event) =>
				tell(event.effectiveDirective),
			);
		});
		return fetch('/').then(
			() => 'fetched',
			() => refusal,
		);
	});
	expect(fetched).toBe('connect-src');
	expect(complaints.some((said) => said.includes("connect-src 'none'"))).toBe(true);
	const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
	expect(kept + page.url()).not.toContain('secret');
});

it('what is pasted stays text, whatever it holds', async () => {
	const { page, complaints } = await openCheckup();
	await field(page).fill(`<img src=x onerror=alert(1)> kubelet ${gate} <b>\`x\`</b>`);
	await page.locator('.finding').first().waitFor();
	expect(await page.locator('.finding :is(img, b)').count()).toBe(0);
	expect(complaints).toEqual([]);
});

it('the report is handed over as a file of Markdown', async () => {
	const { page } = await openCheckup();
	await choose(page, '1.31', '1.37');
	await field(page).fill(`kubelet ${gate}`);
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: '下载 Markdown' }).click();
	const file = await coming;
	expect(file.suggestedFilename()).toBe('upgrade-check-1.31-1.37.md');
	const text = readFileSync(await file.path(), 'utf8');
	expect(text).toMatch(/^# Kubernetes v1\.31 → v1\.37 升级体检\n/);
	expect(text).toMatch(/\]\(http:\/\/[^)]*\/gates\/#JobPodFailurePolicy\)/);
});

it('its findings and its silence are as accessible as the rest, and fit a phone', async () => {
	const { page } = await openCheckup();
	await page.getByRole('button', { name: '放一个例子' }).click();
	await page.locator('.finding').first().waitFor();
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	expect(await violationsEverywhere(page)).toEqual([]);
	await field(page).fill('apiVersion: apps/v1\nkind: Deployment\n');
	expect(await page.locator('[data-summary]').textContent()).toMatch(/没有发现要改的地方/);
});

it('the search opens over it all the same', async () => {
	const { page, complaints } = await openCheckup();
	await page.locator('[data-search-open]').first().click();
	const { field: words, results } = searchPanel(page, 'dialog');
	await words.fill('SidecarContainers');
	await results.first().locator('mark').first().waitFor();
	expect(complaints).toEqual([]);
});

it('all that it loads to run is 60 KB, compressed', async () => {
	const { page, requests } = await openCheckup();
	await page.waitForLoadState('networkidle');
	const scripts = [...new Set(requests)]
		.map((url) => new URL(url).pathname)
		.filter((path) => path.endsWith('.js'));
	expect(scripts).toContain(urls.checkupRules());
	const sizes = scripts.map((path) => {
		const file = join(outputFolder, decodeURIComponent(path.slice(site.base.length)));
		return gzipSync(readFileSync(file)).length;
	});
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});
