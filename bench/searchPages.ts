import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { stagesIn } from '../src/domain/stages.ts';
import { cutFrontmatter } from '../src/loaders/frontmatter.ts';
import { surroundingsOf } from '../src/loaders/surroundings.ts';
import { renderPost } from '../src/markdown/render.ts';
import { readPage } from '../src/search/index/readPage.ts';
import type { SearchPage } from '../src/search/page.ts';
import { benchPost } from './posts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const around = surroundingsOf(root, []).around();

/** A page of a generated post: what our index takes and the HTML that Pagefind alone would take. */
export interface GeneratedPage {
	readonly page: SearchPage;
	readonly html: string;
}

/** Pages of `count` generated posts, the same for the same count. */
export async function generatedPages(count: number): Promise<GeneratedPage[]> {
	const keps = readdirSync(join(root, 'src/content/keps')).map((name) => Number.parseInt(name, 10));
	const made: GeneratedPage[] = [];
	for (let index = 0; index < count; index += 1) {
		const { body, frontmatter } = cutFrontmatter(
			benchPost(
				index,
				keps.sort((a, b) => a - b),
			).text,
		);
		const title = /^title: *(.+)$/m.exec(frontmatter)?.[1] ?? `题 ${index}`;
		const date = /^date: *(\d{4}-\d\d-\d\d)/m.exec(frontmatter)?.[1] ?? '2024-01-01';
		const rendered = await renderPost({
			body,
			firstLine: 1,
			title,
			file: 'src/content/posts/x.md',
			around,
		});
		const stage = stagesIn(rendered.headings);
		const facts = {
			kind: 'post',
			title,
			date,
			release: `1.${20 + (index % 18)}`,
			filters: { stage },
		};
		const search = JSON.stringify(facts).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
		const main = `<main data-search="${search}"><h1>${title}</h1>${rendered.html}</main>`;
		const html = `<!doctype html><html lang="zh-CN"><title>${title}</title><body>${main}</body></html>`;
		const page = readPage(html, `/posts/${index}/`);
		if (page !== undefined) made.push({ page, html });
	}
	return made;
}

/** Seconds that Pagefind as it comes takes to index the same pages into `folder`. */
export async function stockSeconds(pages: readonly GeneratedPage[], folder: string) {
	const start = performance.now();
	const { index } = await createIndex({});
	if (index === undefined) throw new Error('Pagefind did not start.');
	for (const { page, html } of pages) await index.addHTMLFile({ url: page.url, content: html });
	await index.writeFiles({ outputPath: folder });
	await index.deleteIndex();
	await close();
	return (performance.now() - start) / 1000;
}
