import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsIn, first, type HtmlElement, named, parseHtml, textOf } from '../support/html.ts';
import { filesBelow } from '../support/output.ts';
import { buildSite, projectCopy } from '../support/projectCopy.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const copy = projectCopy('blog-seed');
const output = join(copy.root, 'dist');

/** The project with the fixture in the place of its own v1.31.0, and with a draft. */
beforeAll(async () => {
	const posts = join(copy.root, 'src/content/posts');
	cpSync(join(fixtures, 'posts/seed-like.md'), join(posts, 'v1.31.0.md'));
	cpSync(join(fixtures, 'posts/draft.md'), join(posts, 'unfinished-draft.md'));
	cpSync(join(fixtures, 'img/stand-in.png'), join(copy.root, 'public/img/20240814-2.png'));
	const { code, output: report } = await buildSite(copy.root);
	if (code !== 0) throw new Error(report);
});
afterAll(() => copy.dispose());

function page(): HtmlElement {
	return parseHtml(readFileSync(join(output, 'posts/v1.31.0/index.html'), 'utf8'));
}

function article(): HtmlElement {
	return first(page(), 'article');
}

/** The innermost element of a name whose text includes `words`. */
function around(words: string, ...names: readonly string[]): HtmlElement {
	const found = elementsIn(article(), named(...names)).findLast((element) =>
		textOf(element).includes(words),
	);
	if (found === undefined) throw new Error(`No <${names.join('>, <')}> holds ${words}.`);
	return found;
}

describe('a post that uses what the seed post uses', () => {
	it('weighs at most 14 KB in HTML and CSS on a first visit', () => {
		const linked = (link: HtmlElement) =>
			link.name === 'link' && link.attributes['rel'] === 'stylesheet';
		const stylesheets = elementsIn(page(), linked).map(
			({ attributes }) => attributes['href'] ?? '',
		);
		expect(stylesheets).toHaveLength(1);
		const sent = ['posts/v1.31.0/index.html', ...stylesheets].map((file) =>
			readFileSync(join(output, file)),
		);
		const gzip = sent.map((file) => gzipSync(file, { level: 9 }).length);
		const brotli = sent.map((file) => brotliCompressSync(file).length);
		console.log(
			`first visit, HTML + CSS: ${gzip.join(' + ')} B gzip, ${brotli.join(' + ')} B brotli`,
		);
		expect(gzip.reduce((a, b) => a + b)).toBeLessThanOrEqual(14_000);
	});

	it('shows its title once', () => {
		const titles = elementsIn(page(), named('h1')).map((heading) => textOf(heading).trim());
		expect(titles).toEqual(['v1.31.0版本内容']);
	});

	it('has a tip box with its text inside', () => {
		const text = textOf(article());
		expect(text).toContain('一只戴水手帽的小狗');
		expect(text).not.toContain(':::');
		expect(textOf(around('一只戴水手帽的小狗', 'aside', 'div', 'section'))).not.toContain('Elli');
	});

	it('colours words by a class', () => {
		const words = around('十周岁', 'span', 'font', 'mark');
		expect(textOf(words)).toBe('十周岁');
		expect(words.attributes).not.toHaveProperty('color');
		expect(words.attributes['class']).toMatch(/\S/);
	});

	it('shows the emoji', () => {
		expect(textOf(article())).toContain('只挑有意思的说😃');
	});

	it.each([3329, 3335, 4006, 3857, 4639])('links the bare address of KEP-%i alone', (number) => {
		const address = `https://kep.k8s.io/${number}`;
		const links = elementsIn(article(), named('a')).filter((link) =>
			link.attributes['href']?.startsWith('https://kep.k8s.io'),
		);
		expect(links.map((link) => link.attributes['href'])).toContain(address);
	});

	it('links addresses in parentheses without the parenthesis', () => {
		const hrefs = elementsIn(article(), named('a')).map((link) => link.attributes['href']);
		expect(hrefs).toContain('https://kubernetes.io/blog/2024/08/13/kubernetes-v1-31-release/');
	});

	it.each(['批处理的同学', '迁移的时候', '网关和代理', '子目录里的'])(
		'keeps the remark %s… on the line below its KEP',
		(remark) => {
			const item = around(remark, 'li');
			const own = elementsIn(item, named('p')).findLast((p) => textOf(p).includes(remark)) ?? item;
			const at = own.children.findIndex((c) => typeof c === 'string' && c.includes(remark));
			const before = own.children[at - 1];
			const startsLine = typeof before === 'object' && before.name === 'br';
			const hasOwnParagraph = own !== item && textOf(own).trim().startsWith(remark);
			expect(startsLine || hasOwnParagraph).toBe(true);
			expect(textOf(item)).toMatch(/KEP-\d/);
		},
	);

	it('shows the picture with its true size', () => {
		const picture = elementsIn(article(), named('img')).find(({ attributes }) =>
			attributes['src']?.includes('20240814-2'),
		);
		expect(picture?.attributes).toMatchObject({ width: '640', height: '360' });
		const source = picture?.attributes['src'] ?? '';
		expect(existsSync(join(output, source)), source).toBe(true);
	});

	it('highlights the yaml and says that it is yaml', () => {
		const block = around('pullPolicy', 'pre');
		expect(elementsIn(block, named('span')).length).toBeGreaterThan(20);
		expect(textOf(block)).toContain('          mountPath: /cargo\n');
		expect(textOf(around('pullPolicy', 'figure', 'div')).toLowerCase()).toContain('yaml');
	});

	it('has the quotation as a quotation', () => {
		expect(textOf(around('模型权重打进镜像', 'blockquote'))).toContain('社区里的一位读者说');
	});

	it('shows plain characters for compatibility characters', () => {
		const text = textOf(article());
		expect(text).toContain('放心用在生产环境');
		expect(text).toContain('立即终止整个作业');
		expect(text).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/);
	});

	it('has its headings in the table of contents', () => {
		const contents = elementsIn(page(), named('nav')).find(
			({ attributes }) => attributes['aria-label'] === '目录',
		);
		expect(contents && textOf(contents)).toContain('进入 Beta 阶段的功能');
	});

	it('states author and day', () => {
		expect(textOf(first(page(), 'main'))).toContain('海鸥');
		const times = elementsIn(page(), named('time')).map(({ attributes }) => attributes['datetime']);
		expect(times).toContainEqual(expect.stringMatching(/^2024-08-14/));
	});
});

describe('a draft', () => {
	it('is nowhere in the output', () => {
		const texts = filesBelow(output).filter((file) => /\.(html|xml|json|txt)$/.test(file));
		const holding = texts.filter((file) =>
			/unfinished-draft|还没写完的一篇|灯塔尚未点亮/.test(readFileSync(join(output, file), 'utf8')),
		);
		expect(texts.length).toBeGreaterThan(0);
		expect(holding).toEqual([]);
	});

	it('is not in the search index', () => {
		const catalogue = readFileSync(join(output, 'pagefind/catalogue.json'), 'utf8');
		expect(catalogue).toContain('/posts/v1.31.0/');
		expect(catalogue).not.toContain('unfinished-draft');
	});
});
