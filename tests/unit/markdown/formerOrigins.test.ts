import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const sitePath = '../../../src/site.ts';
let render: typeof import('./aRender.ts').render;

beforeAll(async () => {
	const { site } = await import(sitePath);
	vi.resetModules();
	vi.doMock(sitePath, () => ({ site: { ...site, formerOrigins: ['https://old.example.org'] } }));
	({ render } = await import('./aRender.ts'));
});

afterAll(() => {
	vi.doUnmock(sitePath);
	vi.resetModules();
});

describe('a link to where the blog was before', () => {
	it.each([
		['https://old.example.org/posts/v1.30.0.html#a', '/posts/v1.30.0/#a'],
		['http://www.old.example.org/2024/%E5%8D%87%E7%BA%A7/', '/posts/2024/%E5%8D%87%E7%BA%A7/'],
	])('leads to the post here: %s', async (address, url) => {
		const { html, links, problems } = await render(`[文](${address})`);
		expect(html).toBe(`<p><a href="${url}">文</a></p>`);
		expect(links).toEqual([{ line: 1, url }]);
		expect(problems).toEqual([]);
	});

	it('stays, with a warning, where no post is meant', async () => {
		const { html, links, problems } = await render('[文](https://old.example.org/none/)');
		expect(html).toBe('<p><a href="https://old.example.org/none/" rel="external">文</a></p>');
		expect(links).toEqual([]);
		expect(problems).toMatchObject([{ severity: 'warning', kind: 'formerLink' }]);
	});

	it('is another one where the host only looks like it', async () => {
		const { problems } = await render('[文](https://cold.example.org/posts/v1.30.0/)');
		expect(problems).toEqual([]);
	});
});
