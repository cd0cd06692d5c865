import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article, keepArticle, keptArticle } from '../../../src/markdown/articles.ts';

const root = mkdtempSync(join(tmpdir(), 'articles-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const article: Article = {
	digest: 'abc',
	source: '# 标题\r\n',
	html: '<h1>标题</h1>',
	findings: { ids: ['标题'], problems: [] },
};

describe('the article of a post', () => {
	it('is kept whole under the name of the post, dots and Chinese included', async () => {
		await keepArticle(root, 'v1.31.0', article);
		await keepArticle(root, '升级 指南', { ...article, digest: 'def' });
		expect(await keptArticle(root, 'v1.31.0')).toEqual(article);
		expect((await keptArticle(root, '升级 指南'))?.digest).toBe('def');
	});

	it('takes the place of an older one and leaves no other file behind', async () => {
		await keepArticle(root, 'twice', article);
		await keepArticle(root, 'twice', { ...article, html: '<p>新</p>' });
		expect((await keptArticle(root, 'twice'))?.html).toBe('<p>新</p>');
		const files = readdirSync(join(root, '.cache', 'articles'));
		expect(files.filter((name) => name.startsWith('twice'))).toEqual(['twice.json']);
	});

	it('has no HTML where a page renders a component', async () => {
		await keepArticle(root, 'component', { ...article, html: undefined });
		expect(await keptArticle(root, 'component')).not.toHaveProperty('html');
	});

	it('is missing where none was kept', async () => {
		expect(await keptArticle(root, 'none')).toBeUndefined();
		expect(await keptArticle(join(root, 'elsewhere'), 'v1.31.0')).toBeUndefined();
	});
});
