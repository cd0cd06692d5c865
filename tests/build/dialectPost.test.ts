import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHeadersFile } from '../../src/integrations/headers.ts';
import { elementsIn, first, named, parseHtml, textOf } from '../support/html.ts';
import { buildSite, projectCopy } from '../support/projectCopy.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const copy = projectCopy('blog-dialect');
const output = join(copy.root, 'dist');
const remote = `---
title: 别站的图
author: 甲
date: 2024-08-16
---
![说明](https://pictures.example/a.png)
`;
const mdx = `---
title: MDX 文章
author: 甲
date: 2024-08-17
---
<Tip title="题">

内容 $x^2$

</Tip>

![图](/img/stand-in.png)
`;

/** The project with a post that holds every construct, one with a remote picture, and one in MDX. */
beforeAll(async () => {
	const posts = join(copy.root, 'src/content/posts');
	cpSync(join(fixtures, 'posts/dialect.md'), join(posts, 'dialect.md'));
	cpSync(join(fixtures, 'img/stand-in.png'), join(copy.root, 'public/img/stand-in.png'));
	writeFileSync(join(posts, 'remote.md'), remote);
	writeFileSync(join(posts, 'components.mdx'), mdx);
	const { code, output: report } = await buildSite(copy.root);
	if (code !== 0) throw new Error(report);
});
afterAll(() => copy.dispose());

function read(file: string): string {
	return readFileSync(join(output, file), 'utf8');
}

describe('a post with every construct', () => {
	it('is valid HTML', async () => {
		const validator = new HtmlValidate({
			extends: ['html-validate:recommended'],
			rules: { 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'void-style': 'off' },
		});
		const { results } = await validator.validateString(read('posts/dialect/index.html'));
		expect(
			results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line} ${ruleId}`)),
		).toEqual([]);
	});

	it('leaks no mark and no style', () => {
		const html = read('posts/dialect/index.html');
		expect(html).not.toMatch(/[\ufdd0-\ufdef]| style=/);
		const words = textOf(first(parseHtml(html), 'article'));
		expect(words).not.toMatch(/@tab|endnote|\[!IMPORTANT|\{#embed|\$\$/);
	});

	it.each(['guides/dialect.html/index.html', '2024/08/旧地址/index.html'])(
		'is reached from its old address %s',
		(file) => {
			const page = parseHtml(read(file));
			const refresh = elementsIn(page, named('meta')).find(
				({ attributes }) => attributes['http-equiv'] === 'refresh',
			);
			expect(refresh?.attributes['content']).toBe('0; url=/posts/dialect/');
			expect(read('sitemap.xml')).not.toContain(encodeURI(file.replace('index.html', '')));
		},
	);
});

describe('a local bitmap', () => {
	it('is offered in a modern format that is smaller, and kept', () => {
		const html = read('posts/dialect/index.html');
		const address = /<source type="image\/webp" srcset="\/([^"]+)"/.exec(html)?.[1] ?? '';
		const size = (file: string) => statSync(join(output, file)).size;
		expect(size(address)).toBeLessThan(size('img/stand-in.png'));
		expect(read('rss.xml')).not.toContain('_pictures');
	});
});

describe('a post with a picture of another site', () => {
	it('widens its own page’s policy by that host alone', () => {
		expect(read('posts/remote/index.html')).toContain("img-src 'self' https://pictures.example;");
		expect(read('posts/dialect/index.html')).not.toContain('pictures.example');
	});

	it('has its host in the header of its folder, which each page narrows', () => {
		const rules = parseHeadersFile(read('_headers'));
		const posts = rules.find(({ pattern }) => pattern === '/posts/*');
		expect(posts?.headers['content-security-policy']).toContain('https://pictures.example');
		const tags = rules.find(({ pattern }) => pattern === '/tags/*');
		expect(tags?.headers['content-security-policy']).not.toContain('https://pictures.example');
	});
});

describe('a post in MDX', () => {
	it('reads the dialect and the authors’ components', () => {
		const page = parseHtml(read('posts/components/index.html'));
		expect(elementsIn(page, named('aside')).map(textOf).join('')).toContain('内容');
		expect(elementsIn(first(page, 'article'), named('math'))).toHaveLength(1);
		const picture = first(first(page, 'article'), 'img');
		expect(picture.attributes).toMatchObject({ src: '/img/stand-in.png', width: '640' });
	});
});

describe('npm run check:posts', () => {
	const script = fileURLToPath(new URL('../../scripts/checkPosts.ts', import.meta.url));
	const check = (...args: readonly string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
			encoding: 'utf8',
		});
		return { status, said: stdout + stderr };
	};
	const broken = join(copy.root, 'broken.md');

	it('reports what is wrong with a file, with its line, and fails', () => {
		writeFileSync(
			broken,
			'---\ntitle: 一\nauthor: 甲\ndate: 2024-02-31\n---\n[去](#没有)\n\n![图](/img/no.png)\n',
		);
		const { status, said } = check(broken);
		expect(status).toBe(1);
		expect(said).toMatch(/broken\.md:4 .*date/);
		expect(said).toMatch(/broken\.md:8 .*\/img\/no\.png/);
	});

	it('mends what is safe to mend, once', () => {
		writeFileSync(
			broken,
			'---\r\ntitle: v1.31.0 一\r\nauthor: 甲\r\ndate: 2024-08-14\r\n---\r\n配置⽤于 \r\n',
		);
		const { status, said } = check('--fix', broken);
		expect(status).toBe(0);
		expect(said).toContain('兼容字符');
		expect(readFileSync(broken, 'utf8')).toBe(
			'---\ntitle: v1.31.0 一\nauthor: 甲\ndate: 2024-08-14\n---\n配置用于\n',
		);
		expect(check('--fix', broken).said).not.toContain('已改');
		expect(existsSync(`${broken}.mended`)).toBe(false);
	});

	it.each([['--no-such-flag'], ['missing.md']])('says what is wrong with %s', (arg) => {
		const { status, said } = check(arg);
		expect(status).toBe(1);
		expect(said).toMatch(/用法|没有这个文件/);
	});

	it('finds nothing wrong with the project’s own posts', () => {
		expect(check()).toMatchObject({ status: 0 });
	});
});
