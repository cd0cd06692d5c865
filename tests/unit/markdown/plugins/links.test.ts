import { describe, expect, it } from 'vitest';
import { render } from '../aRender.ts';

describe('links', () => {
	it.each([
		['./v1.30.0.md', '/posts/v1.30.0/'],
		['v1.30.0.md', '/posts/v1.30.0/'],
		['../posts/v1.30.0.md#a', '/posts/v1.30.0/#a'],
		['/posts/v1.30.0.md', '/posts/v1.30.0/'],
	])('to the file %s lead to the post', async (written, address) => {
		const post = await render(`[文字](${written}) [x][y]\n\n[y]: ${written}`);
		expect(post.html).toContain(`<a href="${address}">文字</a> <a href="${address}">x</a>`);
		expect(post.problems).toEqual([]);
	});

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
