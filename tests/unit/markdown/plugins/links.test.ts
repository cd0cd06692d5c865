import { describe, expect, it } from 'vitest';
import { render } from '../aRender.ts';

describe('links', () => {
	it.each([
		['./v1.30.0.md', '/posts/v1.30.0/'],
		['v1.30.0.md', '/posts/v1.30.0/'],
		['../posts/v1.30.0.md#a', '/posts/v1.30.0/#a'],
		['/posts/v1.30.0.md', '/posts/v1.30.0/'],
		['.\\v1.30.0.md', '/posts/v1.30.0/'],
		['..\\posts\\v1.30.0.md#a', '/posts/v1.30.0/#a'],
		['v1.30.0\\.md', '/posts/v1.30.0/'],
	])('to the file %s lead to the post', async (written, address) => {
		const post = await render(`[文字](${written}) [x][y]\n\n[y]: ${written}`);
		expect(post.html).toContain(`<a href="${address}">文字</a> <a href="${address}">x</a>`);
		expect(post.problems).toEqual([]);
	});

	it.each(['[文字]()', '[文字](<>)', '<a href="">文字</a>'])(
		'without an address are words, with a warning: %s',
		async (body) => {
			const { html, problems } = await render(`见${body}。`);
			expect(html.trim()).toBe('<p>见文字。</p>');
			expect(problems).toMatchObject([{ severity: 'warning', kind: 'emptyAddress' }]);
		},
	);

	it('to a post that does not exist are an error with the line', async () => {
		expect((await render('文\n[x](./v9.md)')).problems).toMatchObject([
			{ severity: 'error', line: 2 },
		]);
	});

	it.each([
		'https://github.com/a/README.md',
		'//a.example/x.md',
		'#标题',
		'/about/',
		'mailto:a@b.example',
	])('to %s stay as written', async (address) => {
		const post = await render(`[x](${address})`);
		expect(decodeURI(post.html)).toContain(`href="${address}"`);
		expect(post.problems).toEqual([]);
	});

	it.each([
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert(1))',
		'[x](java&#115;cript:alert)',
		'[x](java&Tab;script:alert)',
		'[x](data:text/html,x)',
		'[x](vbscript:x)',
		'[x][y]\n\n[y]: javascript:alert(1)',
		'<javascript:alert(1)>',
		'<a href="javascript:alert(1)">x</a>',
		'<a href=" java\nscript:alert(1)">x</a>',
		'<a href=java&#x73;cript:alert(1)>x</a>',
		'<a href="\u0001javascript:alert(1)">x</a>',
	])('of %j run nothing, with a warning', async (body) => {
		const post = await render(body);
		expect(post.html).not.toMatch(/href/);
		expect(post.problems).toMatchObject([{ severity: 'warning' }]);
	});
});

describe('a link', () => {
	it('inside a link is only its words', async () => {
		const { html } = await render('<a href="/a">x [y](/b) z</a>');
		expect(html).toBe('<p><a href="/a">x y z</a></p>');
	});

	it('to another site is none of the links of this one', async () => {
		const { links } = await render('[x](//a.example/x#y) [y](https://a.example/#z) [z](/b)');
		expect(links.map(({ url }) => url)).toEqual(['/b']);
	});
});

describe('an address that browsers read as another host’s', () => {
	const host = 'https://a.example/x';

	it.each([
		'\\\\a.example\\x',
		'/\\a.example/x',
		'/&#9;/a.example/x',
		'https:a.example/x',
		'&#10;//a.example/x',
	])('is written so that everybody does: %s', async (address) => {
		for (const format of ['markdown', 'mdx'] as const) {
			const { html, links } = await render(`文 <a href="${address}">字</a>`, { format });
			expect(html).toBe(`<p>文 <a href="${host}" rel="external">字</a></p>`);
			expect(links).toEqual([]);
		}
	});

	it.each(['/\\a.example/x.png', '\\\\a.example\\x.png', 'https:/a.example/x.png'])(
		'is that of a picture: %s',
		async (address) => {
			const { html, foreign } = await render(`<img src="${address}" alt="说明">`);
			expect(html).toContain(`src="https://a.example/x.png"`);
			expect(foreign.pictures).toEqual(['https://a.example']);
		},
	);
});

describe('an address without a real host', () => {
	it.each([
		'https://*/a.png',
		'https://a.io;script-src-elem/x.png',
		'//a_b.io/x.png',
		'https://a.io:0/x.png',
	])('shows nothing of it and says what to write: %s', async (address) => {
		for (const body of [
			`![说明](${address})`,
			`<img src="${address}" alt="说明">`,
			`<video src="${address}">说明</video>`,
			`<video src="/img/a.png" poster="${address}">说明</video>`,
		]) {
			const { html, foreign, problems } = await render(body);
			expect(foreign).toEqual({ pictures: [], frames: [], media: [] });
			expect(html).not.toContain(address);
			expect(html).toContain('说明');
			expect(problems).toMatchObject([{ severity: 'warning', line: 1 }]);
			expect(problems[0]?.message).toMatch(/域名.*端口/);
		}
	});
});
