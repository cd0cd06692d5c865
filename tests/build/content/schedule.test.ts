import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDay } from '../../../src/loaders/buildDay.ts';
import { urls } from '../../../src/urls.ts';
import { askAll } from '../../support/askSearch.ts';
import { useBrowser } from '../../support/browser.ts';
import { movingSite } from '../../support/movingSite.ts';
import { filesBelow, hashesOf } from '../../support/output.ts';
import { outputFolder } from '../../support/outputFolder.ts';
import {
	buildEnvironment,
	buildSite,
	projectCopy,
	projectRoot,
} from '../../support/projectCopy.ts';

const open = useBrowser();

/** The day of the site that other tests read; outside git it has none, and holds nothing back. */
const today = buildDay(projectRoot)?.day ?? '2999-01-01';
const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);

/** A post that is everywhere where posts are: it has every list, an old address, a cover beside it, a claim, an action. */
const post = {
	id: 'deng-ta-ming-ri',
	title: 'v1.31.0 灯塔明日点亮',
	word: 'qzxlighthouse',
	text: `---
title: v1.31.0 灯塔明日点亮
author: 守塔人
date: ${tomorrow} 23:30
release: "1.31"
categories: 灯塔类
tags: 灯塔签
aliases: /deng-ta-jiu/
cover: ./tu.svg
---

qzxlighthouse 第一段。

## 升级前必看

- **先擦亮灯塔的玻璃。** 否则看不见。

## 变化

### GA 和稳定的功能

- KEP-3329 灯塔守望任务：https://kep.k8s.io/3329
  灯塔这样说。
`,
};
const traces = /deng-ta|灯塔|守塔人|qzxlighthouse/;

const copy = projectCopy('blog-schedule');
const dist = join(copy.root, 'dist');
const ofToday = join(copy.root, 'dist-of-today');
afterAll(() => copy.dispose());

/** The files of an output that bear a trace of the post in their names or texts. */
function traced(folder: string): string[] {
	const isText = /\.(?:html|xml|json|txt|md|ics|opml|css|js|svg|conf)$|\/_[a-z]+$|^_/;
	return filesBelow(folder).filter(
		(name) =>
			traces.test(name) ||
			(isText.test(name) && traces.test(readFileSync(join(folder, name), 'utf8'))),
	);
}

/** What the search of an output lists for words that the post alone has. */
async function found(folder: string): Promise<readonly string[]> {
	const site = await movingSite('/');
	await site.serve(folder);
	const { page } = await open({ baseURL: site.origin });
	const [shown] = await askAll(page.context(), [post.word]);
	await site.cut();
	return shown?.listed ?? ['nothing was answered'];
}

describe('a post that is scheduled for tomorrow', () => {
	beforeAll(async () => {
		const folder = join(copy.root, 'src/content/posts', post.id);
		mkdirSync(folder);
		writeFileSync(join(folder, 'index.md'), post.text);
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>';
		writeFileSync(join(folder, 'tu.svg'), svg);
		const { code, output } = await buildSite(copy.root, {
			SITE_DAY: today,
			TZ: 'Pacific/Kiritimati',
		});
		expect(code, output).toBe(0);
		expect(output).toContain(`${tomorrow}  src/content/posts/${post.id}/index.md  ${post.title}`);
		expect(output).toContain(`npm run build -- --day ${tomorrow}`);
	});

	it('leaves every byte of today’s site as if it were not there', () => {
		expect(hashesOf(dist)).toEqual(hashesOf(outputFolder));
	});

	it('is not found by today’s search', async () => {
		expect(await found(dist)).toEqual([]);
	});

	describe('and built tomorrow, with nothing changed but the day', () => {
		beforeAll(async () => {
			renameSync(dist, ofToday);
			const { code, output } = await buildSite(copy.root, {
				SITE_DAY: tomorrow,
				TZ: 'Pacific/Pago_Pago',
			});
			expect(code, output).toBe(0);
			expect(output).not.toContain('定时发布');
		});

		it('is in every place of posts', () => {
			const pages = [
				...['archive/index.html', `archive/${tomorrow.slice(0, 4)}/index.html`, 'index.html'],
				...['tags', 'categories', 'authors'].map((kind) => `${kind}/index.html`),
				...['tags/灯塔签', 'categories/灯塔类', 'authors/守塔人'].map((at) => `${at}/index.html`),
				...[`posts/${post.id}/index.html`, 'deng-ta-jiu/index.html', 'keps/3329/index.html'],
				...['compare/1.30...1.31/index.html', 'releases/1.31/index.html'],
			];
			const documents = [
				...['rss.xml', 'atom.xml', 'feed.json', 'llms.txt', '_redirects', 'sitemap.xml'],
				...['tags/灯塔签/rss.xml', 'api/v1/posts.json', `api/v1/posts/${post.id}.json`],
				...['api/v1/keps/3329.json', 'api/v1/upgrade/1.30...1.31.json'],
				...[`posts/${post.id}.md`, `og/${post.id}.png`, `posts/${post.id}/tu.svg`],
			];
			expect(traced(dist)).toEqual(expect.arrayContaining([...pages, ...documents]));
			expect(traced(ofToday)).toEqual([]);
		});

		it('is found by the search', async () => {
			expect(await found(dist)).toContain(urls.post(post.id));
		});
	});
});

describe('--day', () => {
	it.each(['build', 'dev'])('stops %s with the way to write it where it is no day', (command) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[join(copy.root, 'scripts/astro.ts'), command, '--day', '2026-02-30'],
			{ cwd: copy.root, encoding: 'utf8', env: buildEnvironment({ PORT: '0' }) },
		);
		expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('--day 2026-12-01')]);
	});
});
