import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReadPost } from '../../../src/loaders/readPosts.ts';

/** The dialect, the loader and the feeds of a site that lives at `https://example.org/k8s/`. */

let render: typeof import('./aRender.ts').render;
let readPost: (frontmatter: string, body: string) => Promise<ReadPost>;
let deadAnchors: (body: string) => Promise<readonly string[]>;
let feedHtml: typeof import('../../../src/feeds/content.ts').feedHtml;

beforeAll(async () => {
	vi.stubEnv('SITE_URL', 'https://example.org/k8s/');
	vi.resetModules();
	({ render } = await import('./aRender.ts'));
	({ feedHtml } = await import('../../../src/feeds/content.ts'));
	const loader = await import('../../../src/loaders/readPosts.ts');
	const { crossProblems } = await import('../../../src/loaders/crossChecks.ts');
	const { surroundingsOf } = await import('../../../src/loaders/surroundings.ts');
	const around = surroundingsOf('/nowhere', []).around();
	const absolute = '/nowhere/src/content/posts/v1.31.0.md';
	readPost = (frontmatter, body) => {
		const contents = `---\ntitle: v1.31.0\ndate: 2024-08-14\nauthor: 编\n${frontmatter}---\n${body}`;
		return loader.readPost({ root: '/nowhere', absolute, contents }, around);
	};
	deadAnchors = async (body) => {
		const { post, rendered, oldAddresses } = await readPost('', body);
		if (post === undefined) throw new Error('The post has errors.');
		return crossProblems('/nowhere', [{ post, ...rendered, oldAddresses }]).map(
			({ message }) => message,
		);
	};
});

afterAll(() => {
	vi.unstubAllEnvs();
	vi.resetModules();
});

async function addresses(body: string) {
	const { html, problems } = await render(body);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return [...html.matchAll(/\s(?:href|src|srcset|poster)="([^"]*)"/g)].map(
		([, address]) => address,
	);
}

describe('with a base path', () => {
	it.each([
		['[x](/about/)', '/k8s/about/'],
		['[x](/k8s/about/)', '/k8s/about/'],
		['[x][y]\n\n[y]: /keps/753/ "题"', '/k8s/keps/753/'],
		['<a href="/rss.xml">x</a>', '/k8s/rss.xml'],
		['<a href=/compare/1.34...1.37/>x</a>', '/k8s/compare/1.34...1.37/'],
		['<img src=/img/a.png alt=图>', '/k8s/img/a.png'],
		['[x](/)', '/k8s/'],
		['[x](./v1.30.0.md#a)', '/k8s/posts/v1.30.0/#a'],
		['[x](/posts/v1.30.0.md)', '/k8s/posts/v1.30.0/'],
		['[x](#a)', '#a'],
		['[x](//a.example/b)', '//a.example/b'],
		['![图](/img/a.png)', '/k8s/img/a.png'],
		['![图](/k8s/img/a.png)', '/k8s/img/a.png'],
		['![图](../../public/img/a.png)', '/k8s/img/a.png'],
		['![图][y]\n\n[y]: /img/a.png', '/k8s/img/a.png'],
		['<img src="/img/a.png" alt="图">', '/k8s/img/a.png'],
		['<img :src="$withBase(\'/img/a.png\')" alt="图">', '/k8s/img/a.png'],
		['<video src="/img/a.png" poster="/img/a.png"></video>', '/k8s/img/a.png'],
		['<audio><source src="/k8s/img/a.png"></audio>', '/k8s/img/a.png'],
		['<iframe src="/about/"></iframe>', '/k8s/about/'],
		['{% post_link v1.30.0 %}', '/k8s/posts/v1.30.0/'],
		['{% asset_img a.png 图 %}', '/k8s/img/a.png'],
	])('%s leads to %s', async (body, address) => {
		const found = await addresses(body);
		expect(new Set(found)).toEqual(new Set([address]));
	});

	it('MDX leads below it, in Markdown, in elements and in components', async () => {
		const body = [
			'[x](/about/) <a href="/about/">x</a> <a href={"/about/"}>x</a>',
			'<Tip>\n\n<a href="/k8s/about/" title={1}>x</a>\n\n</Tip>',
		].join('\n\n');
		const { html } = await render(body, { format: 'mdx' });
		const found = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
		expect(found).toEqual(Array.from({ length: 4 }, () => '/k8s/about/'));
	});

	it('only links below it are links of this site', async () => {
		const { html } = await render(
			'[a](https://example.org/k8s/) [b](https://example.org/other/) [c](https://example.org/k8s)',
		);
		expect([...html.matchAll(/<a href="[^"]*"( rel="external")?/g)].map(([, rel]) => rel)).toEqual([
			undefined,
			' rel="external"',
			undefined,
		]);
	});

	it('addresses in a feed are below it as well', async () => {
		const { html } = await render('[x](/about/) [y](#a) ![图](/img/a.png)');
		const feed = feedHtml(html, 'https://example.org/k8s/posts/v1.31.0/');
		expect([...feed.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
			'https://example.org/k8s/about/',
			'https://example.org/k8s/posts/v1.31.0/#a',
			'https://example.org/k8s/img/a.png',
		]);
	});

	it.each(['/posts/v1.31.0/#没有', '/k8s/posts/v1.31.0/#没有'])(
		'a dead anchor is found at %s',
		async (address) => {
			expect(await deadAnchors(`## 有\n\n[x](${address})`)).toEqual([
				expect.stringContaining('没有'),
			]);
			expect(await deadAnchors(`## 没有\n\n[x](${address})`)).toEqual([]);
		},
	);

	it('a cover and an old address may be written with it or without', async () => {
		const { post } = await readPost(
			'cover: /k8s/img/a.svg\naliases: [/k8s/old/, /older/]\npermalink: /posts/v1.31.0/\n',
			'文',
		);
		expect(post?.cover).toBe('/img/a.svg');
		expect(post?.redirects).toEqual(['/old', '/older']);
	});

	it('marks of KEPs and headings stay fragments of their page', async () => {
		const { html, mentions } = await render('## 题\n\n- KEP-3329 文');
		expect(html).toContain('href="#题"');
		expect(mentions[0]?.anchor).toBe('kep-3329');
	});
});
