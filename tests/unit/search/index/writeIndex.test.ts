import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keep, keptIn } from '../../../../src/cache.ts';
import { writeIndex } from '../../../../src/search/index/writeIndex.ts';
import { outputIn } from '../../../support/outputIn.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'write-index-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function writePage(
	file: string,
	text: string,
	facts: string | undefined = '{"kind":"post","title":"标题"}',
) {
	mkdirSync(dirname(join(root, 'output', file)), { recursive: true });
	const attribute = facts === '' ? '' : `data-search='${facts}'`;
	writeFileSync(join(root, 'output', file), `<main ${attribute}><p>${text}</p></main>`);
}

/** The files of the index of all pages, by their names, and what was told of it. */
async function indexed({ base = '/k8s/', cache = 'cache' } = {}) {
	const output = join(root, 'output');
	rmSync(join(output, 'pagefind'), { recursive: true, force: true });
	const told = await writeIndex(await outputIn(output), { base, cache: join(root, cache) });
	const files = (await outputIn(output)).files.filter(({ name }) => name.startsWith('pagefind/'));
	return { told, files };
}

const keptFiles = () =>
	readdirSync(join(root, 'cache', 'pages')).map((name) => join(root, 'cache', 'pages', name));

const addresses = () => {
	const { facts } = JSON.parse(readFileSync(join(root, 'output/pagefind/pages/0.json'), 'utf8'));
	return facts.url;
};

beforeEach(() => {
	writePage('posts/v1.31.0/index.html', '应用程序');
	writePage('posts/中文/index.html', '配置 ConfigMap');
	writePage('about.html', '关于');
	writePage('index.html', '首页', '');
	// The page of an old address that ended so.
	writePage('2024/old.html/index.html', '', '');
});

describe('the index of an output', () => {
	it('is of the pages that say so, with the addresses at which they are served', async () => {
		const { told } = await indexed();
		expect(told.pages).toBe(3);
		expect(addresses()).toEqual([
			'/k8s/about.html',
			'/k8s/posts/%E4%B8%AD%E6%96%87/',
			'/k8s/posts/v1.31.0/',
		]);
	});

	it('counts a place for each character and one after each text', async () => {
		const { told } = await indexed();
		const texts = ['应用程序', '配置configmap', '关于'];
		expect(told.positions).toBe(
			texts.reduce((sum, text) => sum + '标题'.length + text.length + 2, 0),
		);
	});

	it('tells of each file that was written', async () => {
		const { told, files } = await indexed();
		const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
		expect([...told.files].sort(byName)).toEqual([...files].sort(byName));
	});

	it('names the file of a page whose facts are wrong', async () => {
		writePage('bad/index.html', '', '{}');
		await expect(indexed()).rejects.toThrow(/bad\/index\.html/);
	});
});

describe('what is kept of pages', () => {
	const anew = () => indexed({ cache: 'another' });

	it.each([
		['nothing has changed', () => {}],
		['a page has changed', () => writePage('about.html', '关于我们，café')],
		['a page is new', () => writePage('a/index.html', '新的一页')],
		['a page has gone', () => rmSync(join(root, 'output/about.html'))],
		['a page is not searched any more', () => writePage('about.html', '关于', '')],
		[
			'a page has moved',
			() => {
				rmSync(join(root, 'output/about.html'));
				writePage('about/index.html', '关于');
			},
		],
	])('gives the same bytes as a first build where %s', async (_, change) => {
		await indexed();
		change();
		const { files } = await indexed();
		expect(files).toEqual((await anew()).files);
	});

	it('saves that a page is read again', async () => {
		const { files } = await indexed();
		const output = await outputIn(join(root, 'output'));
		for (const { name } of output.files) writeFileSync(join(root, 'output', name), '');
		await writeIndex(output, { base: '/k8s/', cache: join(root, 'cache') });
		const again = (await outputIn(join(root, 'output'))).files;
		expect(again.filter(({ name }) => name.startsWith('pagefind/'))).toEqual(files);
	});

	it('is of one base path alone', async () => {
		await indexed({ base: '/' });
		await indexed();
		expect(addresses()).toContain('/k8s/about.html');
	});

	it.each([
		['half written', (file: string) => truncateSync(file, 100)],
		['something else', (file: string) => writeFileSync(file, 'x')],
		['empty', (file: string) => truncateSync(file, 0)],
	])('is made again where a file is %s', async (_, damage) => {
		const { files } = await indexed();
		for (const file of keptFiles()) damage(file);
		expect((await indexed()).files).toEqual(files);
	});

	it('is made again where other code has kept something else', async () => {
		const { files } = await indexed();
		for (const file of keptFiles()) {
			const content = (await keptIn(file))?.toString('latin1') ?? '';
			const code = /^[0-9a-f]{32}/.exec(content)?.[0] ?? '';
			await keep(file, content.replace(code, [...code].reverse().join('')).slice(0, 40));
		}
		expect((await indexed()).files).toEqual(files);
	});
});
