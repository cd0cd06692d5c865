import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtPages } from '../../../src/integrations/search.ts';

const output = mkdtempSync(join(tmpdir(), 'built-pages-'));

function writePage(file: string, attributes: string): void {
	mkdirSync(dirname(join(output, file)), { recursive: true });
	writeFileSync(join(output, file), `<main ${attributes}><p>文</p></main>`);
}

const searched = `data-search='{"kind":"post","title":"标题"}'`;

beforeAll(() => {
	writePage('posts/v1.31.0/index.html', searched);
	writePage('posts/中文/index.html', searched);
	writePage('about.html', searched);
	writePage('index.html', '');
	// The page of an old address that ended so.
	writePage('2024/old.html/index.html', '');
});

afterAll(() => rmSync(output, { recursive: true }));

it('reads the pages that say so, with the addresses at which they are served', async () => {
	const pages = await builtPages(output, '/k8s/');
	expect(pages.map(({ url }) => url)).toEqual([
		'/k8s/about.html',
		'/k8s/posts/v1.31.0/',
		'/k8s/posts/%E4%B8%AD%E6%96%87/',
	]);
});

it('names the file of a page whose facts are wrong', async () => {
	writePage('bad/index.html', 'data-search="{}"');
	await expect(builtPages(output, '/')).rejects.toThrow(/bad\/index\.html/);
	rmSync(join(output, 'bad'), { recursive: true });
});
