import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	type Article,
	dropOldArticles,
	keepArticle,
	keptArticle,
} from '../../../src/markdown/articles.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'articles-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const article: Article = {
	html: '<h1>标题</h1>',
};

function files(): string[] {
	return readdirSync(join(root, '.cache', 'articles')).sort();
}

describe('the article of a post', () => {
	it('is kept whole under the name of the post, dots and Chinese included', async () => {
		await keepArticle(root, { id: 'v1.31.0', key: 'a' }, article);
		await keepArticle(root, { id: '升级 指南', key: 'a' }, { ...article, html: '别的' });
		expect(await keptArticle(root, { id: 'v1.31.0', key: 'a' })).toEqual(article);
		expect((await keptArticle(root, { id: '升级 指南', key: 'a' }))?.html).toBe('别的');
	});

	it('is kept of a post with the longest name that a file may have', async () => {
		const id = '长'.repeat(84);
		await keepArticle(root, { id, key: 'a' }, article);
		expect(await keptArticle(root, { id, key: 'a' })).toEqual(article);
	});

	it('is the one with its key, whatever was made of the post since', async () => {
		await keepArticle(root, { id: 'v1.31.0', key: 'old' }, article);
		await keepArticle(root, { id: 'v1.31.0', key: 'new' }, { ...article, html: '<p>新</p>' });
		expect((await keptArticle(root, { id: 'v1.31.0', key: 'old' }))?.html).toBe('<h1>标题</h1>');
		expect((await keptArticle(root, { id: 'v1.31.0', key: 'new' }))?.html).toBe('<p>新</p>');
	});

	it('is written by many at once without half of a file or a file too many', async () => {
		const writers = Array.from({ length: 30 }, () =>
			keepArticle(root, { id: 'post', key: 'a' }, article),
		);
		await Promise.all(writers);
		expect(await keptArticle(root, { id: 'post', key: 'a' })).toEqual(article);
		expect(files()).toHaveLength(1);
	});

	it.each([
		['a name as long as a file of a post may have', '长'.repeat(83)],
		['a name that would lead out of the folder', '../../out'],
	])('is kept under %s', async (_, id) => {
		await keepArticle(root, { id, key: 'a' }, article);
		expect(await keptArticle(root, { id, key: 'a' })).toEqual(article);
		expect(files()).toHaveLength(1);
	});

	it('is missing when its file was written by half', async () => {
		await keepArticle(root, { id: 'post', key: 'a' }, article);
		truncateSync(join(root, '.cache', 'articles', files()[0] ?? ''), 60);
		expect(await keptArticle(root, { id: 'post', key: 'a' })).toBeUndefined();
	});

	it('is missing where none was kept under that name and key', async () => {
		await keepArticle(root, { id: 'v1.31.0', key: 'a' }, article);
		expect(await keptArticle(root, { id: 'v1.31.0', key: 'b' })).toBeUndefined();
		expect(await keptArticle(root, { id: 'v1.31', key: 'a' })).toBeUndefined();
		expect(await keptArticle(join(root, 'elsewhere'), { id: 'v1.31.0', key: 'a' })).toBeUndefined();
	});
});

describe('old articles', () => {
	async function keepTen(id: string): Promise<void> {
		for (let number = 0; number < 10; number += 1) {
			await keepArticle(root, { id, key: `key${number}` }, article);
			const written = new Date(number * 1000);
			const [name = ''] = files().filter((file) => file.endsWith(`.key${number}.json`));
			utimesSync(join(root, '.cache', 'articles', name), written, written);
		}
	}

	it('are dropped, the oldest first, but not one in use', async () => {
		await keepTen('v1.31.0');
		await dropOldArticles(root, new Set(['key0']));
		const left = files().map((name) => name.split('.').at(-2));
		expect(left.sort()).toEqual([
			'key0',
			'key2',
			'key3',
			'key4',
			'key5',
			'key6',
			'key7',
			'key8',
			'key9',
		]);
	});

	it('of one post make no room for those of another', async () => {
		await keepTen('v1.31.0');
		await keepArticle(root, { id: 'v1.31', key: 'key' }, article);
		await dropOldArticles(root, new Set());
		expect(await keptArticle(root, { id: 'v1.31', key: 'key' })).toEqual(article);
		expect(files()).toHaveLength(9);
	});

	it('need not be there', async () => {
		await expect(dropOldArticles(join(root, 'none'), new Set())).resolves.toBeUndefined();
	});
});
