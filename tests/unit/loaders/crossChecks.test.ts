import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { crossProblems } from '../../../src/loaders/crossChecks.ts';
import { aPost } from '../builders.ts';

const linked = (
	post: Parameters<typeof aPost>[0],
	more: { ids?: string[]; links?: string[]; old?: string[] } = {},
) => ({
	post: aPost(post),
	ids: more.ids ?? [],
	links: (more.links ?? []).map((url, index) => ({ line: index + 1, url })),
	oldAddresses: (more.old ?? []).map((path) => ({ path, field: 'aliases', line: 7 })),
});
const project = fileURLToPath(new URL('../../..', import.meta.url));
const messages = (...posts: ReturnType<typeof linked>[]) =>
	crossProblems('/', posts).map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('between posts', () => {
	it('an address may be used once, whatever its case', () => {
		const found = messages(
			linked({ id: 'a', feedId: '1', file: 'a.md' }),
			linked({ id: 'A', feedId: '2', file: 'A.md' }),
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^A\.md:1 .*a\.md/);
	});

	it('an address may be that of a page or of the Markdown of another post, not both', () => {
		const found = messages(
			linked({ id: 'a', feedId: '1', file: 'a.md' }),
			linked({ id: 'a.md', feedId: '2', file: 'a.md.md' }),
			linked({ id: 'a.mdx', feedId: '3', file: 'a.mdx.md' }),
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^a\.md\.md:1 .*和 a\.md/);
	});

	it('a folder of posts may not be called as the Markdown of another post is', () => {
		const inFolder = linked({ id: 'A.md/b', feedId: '1', file: 'A.md/b.md' });
		const beside = linked({ id: 'a', feedId: '2', file: 'a.md' });
		expect(messages(inFolder, beside)).toEqual([expect.stringMatching(/^a\.md:1 .*A\.md\/b\.md/)]);
		expect(messages(beside, inFolder)).toEqual([expect.stringMatching(/^A\.md\/b\.md:1 .*a\.md/)]);
		expect(messages(linked({ id: 'a/b', feedId: '1' }), linked({ id: 'a', feedId: '2' }))).toEqual(
			[],
		);
	});

	it('a feed id may be used once', () => {
		const found = messages(
			linked({ id: 'a', feedId: 'elli', file: 'a.md' }),
			linked({ id: 'b', feedId: 'elli', file: 'b.md' }),
			linked({ id: 'c', feedId: 'uwu', file: 'c.md' }),
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^b\.md:1 .*a\.md 的 id/);
	});

	it('links to headings that are there are sound, encoded or not', () => {
		const links = ['#甲', '#%E7%94%B2', '/posts/b/#乙', '/posts/b/', '/about/#x', '#', '#top'];
		expect(
			messages(
				linked({ id: 'a', feedId: '1' }, { ids: ['甲'], links }),
				linked({ id: 'b', feedId: '2' }, { ids: ['乙'] }),
			),
		).toEqual([]);
	});

	it('a link to a heading that is not there names the line and the nearest one', () => {
		const found = messages(
			linked({ id: 'a', file: 'a.md' }, { ids: ['概述', '升级前必看'], links: ['#升级必看'] }),
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^a\.md:1 .*“#升级必看”.*“#升级前必看”/);
	});

	it('the nearest headings are named for as many links as can be compared with all headings', () => {
		const ids = Array.from({ length: 3000 }, (_, index) => `标题${index}`);
		const links = ids.map((_, index) => `#${'没有的标题'.repeat(20)}${index}`);
		const found = messages(linked({ id: 'a', file: 'a.md' }, { ids, links }));
		expect(found).toHaveLength(links.length);
		expect(found.filter((message) => message.includes('是不是想写')).length).toBeLessThan(100);
	});
});

describe('an old address', () => {
	const old = (...addresses: string[]) =>
		crossProblems(project, [
			linked({ id: 'a', feedId: '1', file: 'a.md' }, { old: addresses }),
			linked({ id: '旧', feedId: '2', file: 'b.md' }, { old: ['/taken', '/Case'] }),
		]);

	it.each([
		...['/', '/about', '/About', '/rss.xml', '/rss.xml/x', '/keps/3329', '/keps', '/tags/x'],
		...['/404', '/404.html', '/500', '/_astro/old', '/_headers', '/_redirects', '/pagefind/x'],
		...['/api', '/api/keps.json', '/search', '/page/2'],
	])('is not %s, which belongs to the site', (address) => {
		expect(old(address)).toMatchObject([
			{ file: 'a.md', line: 7, field: 'aliases', severity: 'error' },
		]);
		expect(old(address)[0]?.message).toContain('本站自己的网址');
	});

	it.each([
		['/theme.js', 'theme.js'],
		['/Theme.JS/x', 'theme.js'],
		['/img/art/compass.svg', 'img/art/compass.svg'],
	])('is not %s, where the file public/%s is', (address, name) => {
		expect(old(address)).toMatchObject([
			{ file: 'a.md', line: 7, field: 'aliases', severity: 'error' },
		]);
		expect(old(address)[0]?.message).toContain(`“${address}”和文件 public/${name} 的网址相同`);
	});

	it.each(['/posts/旧', '/posts/A', '/posts/旧.md', '/posts/旧/index.html', '/og/a.png'])(
		'is not %s, where a post is',
		(address) => {
			expect(old(address)).toMatchObject([{ file: 'a.md', line: 7, field: 'aliases' }]);
		},
	);

	it.each(['/taken', '/case'])('is not %s, which another post has', (address) => {
		const [problem, ...others] = old(address);
		expect(problem).toMatchObject({ file: 'b.md', line: 7, field: 'aliases', severity: 'error' });
		expect(problem?.message).toContain('a.md');
		expect(others).toEqual([]);
	});

	it.each(['/posts/gone', '/posts/a.html', '/2024/08/x.html', '/img', '/img/old', '/astro'])(
		'may be %s',
		(address) => {
			expect(old(address)).toEqual([]);
		},
	);

	it('is taken by a page that lies in public/', () => {
		const root = mkdtempSync(join(tmpdir(), 'public-'));
		mkdirSync(join(root, 'public/demo'), { recursive: true });
		writeFileSync(join(root, 'public/demo/index.html'), '');
		const found = crossProblems(root, [linked({}, { old: ['/demo', '/demo/x'] })]);
		rmSync(root, { recursive: true });
		expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('“/demo”')]);
	});

	it('is taken by a file in public/, however the letters of its name are composed', () => {
		const root = mkdtempSync(join(tmpdir(), 'public-'));
		mkdirSync(join(root, 'public'));
		writeFileSync(join(root, 'public/e\u0301.txt'), '');
		const found = crossProblems(root, [linked({}, { old: ['/\u00e9.txt', '/e.txt'] })]);
		rmSync(root, { recursive: true });
		expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('é.txt')]);
	});
});

describe('a file beside posts', () => {
	const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
	const found = (name: string, content: string, address = `/posts/${name}`) => {
		const root = mkdtempSync(join(tmpdir(), 'beside-'));
		const file = `src/content/posts/${name}`;
		mkdirSync(join(root, 'src/content/posts'), { recursive: true });
		mkdirSync(join(root, 'src/pages/posts'), { recursive: true });
		mkdirSync(join(root, 'public/posts'), { recursive: true });
		writeFileSync(join(root, 'src/pages/posts/[...id].astro'), '');
		writeFileSync(join(root, 'public/posts/both.png'), '');
		writeFileSync(join(root, file), content);
		const problems = crossProblems(root, [linked({ id: 'x.png', files: [{ address, file }] })]);
		rmSync(root, { recursive: true });
		return problems.filter((problem) => problem.file === file);
	};

	it('may be anything that only draws', () => {
		expect(found('a.svg', drawing('<rect width="9" height="9"/>'))).toEqual([]);
		expect(found('a.pdf', '%PDF-1.7')).toEqual([]);
	});

	it.each([
		['a.svg', drawing('<script>alert(1)</script>')],
		['a.xml', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
		['a.bin', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
	])('that could run is an error: %s', (name, content) => {
		expect(found(name, content)).toMatchObject([{ severity: 'error' }]);
	});

	it.each(['x.png', 'both.png'])('may not have the address of something else: %s', (name) => {
		expect(found(name, 'png')).toMatchObject([{ severity: 'error', kind: 'ownFile' }]);
	});
});
