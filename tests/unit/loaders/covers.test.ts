import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coverAddress, coverFlaw } from '../../../src/loaders/covers.ts';
import { readPost } from '../../../src/loaders/readPosts.ts';
import { surroundingsOf } from '../../../src/loaders/surroundings.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'covers-'));
	mkdirSync(join(root, 'public/img'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) =>
	writeFileSync(join(root, 'public/img', name), content);
const svg = (attributes: string, inside = '') =>
	`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}<rect width="9" height="9"/></svg>`;

describe('the address of a cover', () => {
	it.each([
		['/img/a.svg', '/img/a.svg'],
		['/img/图 一.svg', '/img/%E5%9B%BE%20%E4%B8%80.svg'],
		['/img/%E5%9B%BE%23.svg', '/img/%E5%9B%BE%23.svg'],
		['/public/img/a.svg', '/img/a.svg'],
		['/../../tmp/x.svg', '/tmp/x.svg'],
		['/img/..%2f..%2f..%2ftmp/x.svg', '/tmp/x.svg'],
		['/img\\..\\..\\..\\tmp\\x.svg', '/tmp/x.svg'],
		['/%2e%2e/%2e%2e/x.svg', '/x.svg'],
		['/img/\ud800.svg', '/img/%EF%BF%BD.svg'],
	])('%j never leads out of public/: %s', (written, address) => {
		expect(coverAddress(written)).toBe(address);
	});
});

describe('a cover', () => {
	it('is a picture that pages can show', async () => {
		write('图.svg', svg('width="1200" height="630"'));
		const points = { create: { width: 9, height: 9, channels: 3, background: 'red' } } as const;
		write('a.png', await sharp(points).png().toBuffer());
		expect(
			await coverFlaw(surroundingsOf(root, []).around(), '/img/%E5%9B%BE.svg'),
		).toBeUndefined();
		expect(await coverFlaw(surroundingsOf(root, []).around(), '/img/a.png')).toBeUndefined();
	});

	it.each([
		['none.svg', undefined],
		['junk.png', 'junk'],
		['empty.jpg', ''],
		['broken.svg', '<svg'],
		['picture.svg', '\u0089PNG'],
		['huge.svg', svg('width="100000" height="100000"')],
		['wide.svg', svg('width="100000" height="10"')],
		['flat.svg', svg('width="0" height="0"')],
		['deep.svg', svg('width="9" height="9"', '<g>'.repeat(999) + '</g>'.repeat(999))],
	])('is an error as %s', async (name, content) => {
		if (content !== undefined) write(name, content);
		const flaw = await coverFlaw(surroundingsOf(root, []).around(), `/img/${name}`);
		expect(flaw?.message).toContain(`public/img/${name}`);
	});

	it('is no folder, and no file that a link fetches from elsewhere', async () => {
		mkdirSync(join(root, 'public/img/folder.svg'));
		const secret = mkdtempSync(join(tmpdir(), 'secret-'));
		writeFileSync(join(secret, 'x.svg'), svg('width="9" height="9"'));
		symlinkSync(join(secret, 'x.svg'), join(root, 'public/img/x.svg'));
		expect(await coverFlaw(surroundingsOf(root, []).around(), '/img/folder.svg')).toBeDefined();
		expect(await coverFlaw(surroundingsOf(root, []).around(), '/img/x.svg')).toBeDefined();
		rmSync(secret, { recursive: true });
	});

	it('that is wrong is reported at its line', async () => {
		const contents =
			'---\ntitle: 一\nauthor: 编辑部\ndate: 2024-08-14\ncover: /../../a.svg\n---\n正文';
		const absolute = join(root, 'src/content/posts/a.md');
		const { post, problems } = await readPost(
			{ root, absolute, contents },
			surroundingsOf(root, []).around(),
		);
		expect(post?.cover).toBe('/a.svg');
		expect(problems).toMatchObject([{ line: 5, field: 'cover', severity: 'error' }]);
	});

	const read = async (cover: string, name = 'a/b.md') => {
		const contents = `---\ntitle: 一\nauthor: 编辑部\ndate: 2024-08-14\ncover: ${cover}\n---\n正文`;
		const absolute = join(root, 'src/content/posts', name);
		return readPost({ root, absolute, contents }, surroundingsOf(root, []).around());
	};

	it.each([
		['./img/c.svg', '/posts/a/img/c.svg', true],
		['img/c.svg', '/posts/a/img/c.svg', true],
		['"@/a/img/c.svg"', '/posts/a/img/c.svg', true],
		['img/a.svg', '/img/a.svg', false],
		['a.svg', '/img/a.svg', false],
		['/public/img/a.svg', '/img/a.svg', false],
		['/img/%61.svg', '/img/a.svg', false],
	])('%s is looked for beside the post and below public/: %s', async (written, cover, isBeside) => {
		write('a.svg', svg('width="1200" height="630"'));
		mkdirSync(join(root, 'src/content/posts/a/img'), { recursive: true });
		const beside = 'src/content/posts/a/img/c.svg';
		writeFileSync(join(root, beside), svg('width="1200" height="630"'));
		const { post, problems } = await read(written);
		expect([post?.cover, problems]).toEqual([cover, []]);
		expect(post?.files).toEqual(isBeside ? [{ address: cover, file: beside }] : undefined);
	});

	it.each([
		['https://h.example/a.png', 'https://h.example/a.png'],
		['//h.example/a.png', 'https://h.example/a.png'],
	])('on another site is for sharing alone, and told of: %s', async (written, remote) => {
		const { post, problems } = await read(written);
		expect([post?.cover, post?.remoteCover]).toEqual([undefined, remote]);
		expect(problems).toMatchObject([{ line: 5, severity: 'warning', kind: 'coverRemote' }]);
	});

	it.each(['image', 'featuredImage', 'header-img'])(
		'may be what %s names, which is none where it cannot be shown',
		async (key) => {
			write('a.svg', svg('width="1200" height="630"'));
			write('junk.png', 'junk');
			const coverFor = async (lines: string) => {
				const { post, problems } = await read(`\n${lines}`);
				expect(problems).toEqual([]);
				return post?.cover;
			};
			expect(await coverFor(`${key}: img/a.svg`)).toBe('/img/a.svg');
			expect(await coverFor(`${key}: { src: /img/a.svg }`)).toBe('/img/a.svg');
			for (const none of ['none.png', '/img/junk.png', 'https://h.example/a.png', '7', 'true']) {
				expect(await coverFor(`${key}: ${none}`)).toBeUndefined();
			}
			const { post } = await read(`/img/b.svg\n${key}: img/a.svg`);
			expect(post?.cover).toBe('/img/b.svg');
		},
	);

	it.each(['"#fff"', '"rgb(1, 2, 3)"', '"linear-gradient(red, blue)"'])(
		'that is the colour %s is none',
		async (written) => {
			const { post, problems } = await read(written);
			expect([post?.cover, post?.remoteCover, problems]).toEqual([undefined, undefined, []]);
		},
	);

	it.each(['data:image/png;base64,AAAA', 'none.png', '../../../../../etc/x.png', './b.md'])(
		'that cannot be shown is an error: %s',
		async (written) => {
			const { problems } = await read(written);
			expect(problems).toMatchObject([{ line: 5, field: 'cover', severity: 'error' }]);
		},
	);

	it('tells of letters of the headline, which the picture has in the place of the title', async () => {
		write('a.svg', svg('width="1200" height="630"'));
		const contents =
			'---\ntitle: 쿠\nheadline: 𠮷\nauthor: 编辑部\ndate: 2024-08-14\ncover: /img/a.svg\n---\n正文';
		const absolute = join(root, 'src/content/posts/a.md');
		const { problems } = await readPost(
			{ root, absolute, contents },
			surroundingsOf(root, []).around(),
		);
		expect(problems).toMatchObject([
			{ line: 3, field: 'headline', message: expect.stringContaining('𠮷，') },
		]);
	});

	it.each([
		['𠮷野家 쿠 𠮷 🎉', '/img/a.svg', '𠮷 쿠'],
		['𠮷野家', '/img/a.png', undefined],
		['版本 🎉', '/img/a.svg', undefined],
	])('of “%s” at %s tells of letters that it cannot show: %s', async (title, cover, letters) => {
		write('a.svg', svg('width="1200" height="630"'));
		write(
			'a.png',
			await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
				.png()
				.toBuffer(),
		);
		const contents = `---\ntitle: ${title}\nauthor: 编辑部\ndate: 2024-08-14\ncover: ${cover}\n---\n正文`;
		const absolute = join(root, 'src/content/posts/a.md');
		const { problems } = await readPost(
			{ root, absolute, contents },
			surroundingsOf(root, []).around(),
		);
		const told = {
			line: 2,
			field: 'title',
			severity: 'warning',
			message: expect.stringContaining(`${letters}，`),
		};
		expect(problems).toMatchObject(letters === undefined ? [] : [told]);
	});
});
