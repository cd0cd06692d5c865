import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../../src/loaders/surroundings.ts';
import { type RenderRequest, renderPost } from '../../../src/markdown/render.ts';
import { pngHeader } from './aRender.ts';

const root = mkdtempSync(path.join(tmpdir(), 'beside-'));
const write = (name: string) => {
	mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
	writeFileSync(path.join(root, name), pngHeader(64, 48));
};
const posts = 'src/content/posts';

beforeAll(() => {
	for (const name of ['images/1.png', '1.png', 'one/hexo.png', 'one.assets/t.png', '图 #.png']) {
		write(`${posts}/a/${name}`);
	}
	write(`${posts}/b/images/1.png`);
	write(`${posts}/assets/x.png`);
	for (const name of ['a.pdf', 'a.zip', 'demo.html', 'x.js', '.env']) write(`${posts}/a/${name}`);
	for (const name of ['img/p.png', '1.png', 'img/one/q.png']) write(`public/${name}`);
	write(`${posts}/.gitbook/assets/g.png`);
	write(`${posts}/.git/g.png`);
	write('secret.png');
	symlinkSync(path.join(root, 'secret.png'), path.join(root, posts, 'a/link.png'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const render = (body: string, request: Partial<RenderRequest> = {}) =>
	renderPost({
		body,
		firstLine: 1,
		file: `${posts}/a/one.md`,
		title: '题',
		around: surroundingsOf(root, []).around(),
		...request,
	});

describe('a picture', () => {
	it.each([
		['./images/1.png', '/posts/a/images/1.png'],
		['images/1.png', '/posts/a/images/1.png'],
		['images\\1.png', '/posts/a/images/1.png'],
		['../b/images/1.png', '/posts/b/images/1.png'],
		['../assets/x.png', '/posts/assets/x.png'],
		['@/assets/x.png', '/posts/assets/x.png'],
		['@source/assets/x.png', '/posts/assets/x.png'],
		['~@/assets/x.png', '/posts/assets/x.png'],
		['/assets/x.png', '/posts/assets/x.png'],
		['1.png', '/posts/a/1.png'],
		['hexo.png', '/posts/a/one/hexo.png'],
		['one.assets/t.png', '/posts/a/one.assets/t.png'],
		['%E5%9B%BE%20%23.png', '/posts/a/%E5%9B%BE%20~23.png'],
		['1.png?raw=true', '/posts/a/1.png'],
		['../.gitbook/assets/g.png', '/posts/~2egitbook/assets/g.png'],
		['/1.png', '/1.png'],
		['/img/p.png', '/img/p.png'],
		['p.png', '/img/p.png'],
		['q.png', '/img/one/q.png'],
		['../../../../public/img/p.png', '/img/p.png'],
	])('%s is found and has the address %s', async (src, address) => {
		const { html, problems, files } = await render(`![图示](${src})`);
		expect(html).toContain(`src="${address}"`);
		expect(html).toContain('width="64"');
		expect(problems).toEqual([]);
		const published = files.map((one) => encodeURI(one.address));
		expect(published).toEqual(address.startsWith('/posts/') ? [address] : []);
	});

	it('in the folder of a post is shown by Hexo’s tag', async () => {
		expect((await render('{% asset_img hexo.png 图示 %}')).html).toContain('/posts/a/one/hexo.png');
	});

	it.each(['link.png', '../../../../secret.png', 'images', './gone.png'])(
		'%s is no file of the posts',
		async (src) => {
			const { problems, files } = await render(`![图示](${src})`);
			expect(problems).toMatchObject([{ severity: 'error', kind: 'missingImage' }]);
			expect(files).toEqual([]);
		},
	);
});

describe('a link to a file beside the post', () => {
	it('leads to the file, which is published', async () => {
		const { html, files, links } = await render('[文](./a.pdf#page=2) [包](a.zip)');
		expect(html).toContain('href="/posts/a/a.pdf#page=2"');
		expect(files).toEqual([
			{ address: '/posts/a/a.pdf', file: `${posts}/a/a.pdf` },
			{ address: '/posts/a/a.zip', file: `${posts}/a/a.zip` },
		]);
		expect(links).toHaveLength(2);
	});

	it.each(['demo.html', 'x.js', '.env', '../.git/g.png'])(
		'is an error for %s, which is not',
		async (name) => {
			const { problems, files } = await render(`[文](./${name})`);
			expect(problems).toMatchObject([{ severity: 'error', kind: 'activeFile' }]);
			expect(files).toEqual([]);
		},
	);
});

it('a film and its picture are published', async () => {
	write(`${posts}/a/f.mp4`);
	const { html, files } = await render('<video src="./f.mp4" poster="1.png"></video>');
	expect(html).toContain('src="/posts/a/f.mp4"');
	expect(files.map(({ address }) => address)).toEqual(['/posts/a/f.mp4', '/posts/a/1.png']);
});
