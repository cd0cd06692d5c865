import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Rendered } from '../../../src/markdown/render.ts';
import { render } from './aRender.ts';

const source = readFileSync(new URL('fixtures/seed.md', import.meta.url), 'utf8');
const [frontmatter = ''] = /^---\n[\s\S]*?\n---\n/.exec(source) ?? [];
const firstLine = frontmatter.split('\n').length;

describe('a post written for VuePress', () => {
	let post: Rendered;

	beforeAll(async () => {
		const body = source.slice(frontmatter.length);
		post = await render(body, { firstLine, title: 'v1.31.0版本内容' });
	});

	it('shows the title once, outside the text', () => {
		expect(post.title).toBe('v1.31.0版本内容');
		expect(post.html).not.toContain('<h1');
		expect(post.text).not.toContain('v1.31.0版本内容');
	});

	it('keeps its sections as headings with ids that readers can link to', () => {
		expect(post.headings).toContainEqual({
			depth: 2,
			slug: '发布主题和徽标',
			text: '发布主题和徽标',
		});
		expect(post.html).toContain('<h3 id="ga-和稳定的功能">GA 和稳定的功能</h3>');
	});

	it('colours words with a class', () => {
		expect(post.html).toContain('这是<span class="ink-blue">10周年</span>后的第一个版本。');
	});

	it('shows the tip as a box', () => {
		expect(post.html).toMatch(
			/<aside class="container" data-kind="tip" role="note"><p class="container-title"><strong>提示<\/strong><\/p>\s*<p>Kubernetes v1.31 的 Elli/,
		);
	});

	it('shows the picture in its true size', () => {
		expect(post.html).toContain(
			'<img src="/img/20240814-2.png" alt="img.png" width="640" height="480" decoding="async">',
		);
	});

	it('shows the emoji', () => {
		expect(post.html).toContain('很有意思的变更😃');
	});

	it('links an address after a full-width colon and keeps the remark on the line below', () => {
		expect(post.html).toContain(
			'：<a href="https://kep.k8s.io/3329" rel="external">https://kep.k8s.io/3329</a><br>\n现在我们可以更灵活的操作job了',
		);
	});

	it('does not take the closing bracket into the address', () => {
		expect(post.html).toContain(
			'道客(<a href="https://mp.weixin.qq.com/s/5329n0qpiH8L9o_wUHrs1A" rel="external">https://mp.weixin.qq.com/s/5329n0qpiH8L9o_wUHrs1A</a>)',
		);
	});

	it('shows plain characters in place of radicals', () => {
		expect(post.html).toContain('以配置用于处理 Pod 故障的作业策略');
		expect(post.html).toContain('并提前终止关联的作业');
	});

	it('keeps the quotation', () => {
		expect(post.html).toContain('<blockquote>\n<p>引用道客的描述:\n早在 2014 年');
	});

	it('highlights the manifest', () => {
		expect(post.html).toContain('<figure class="code-block" data-language="yaml"><figcaption>YAML');
		expect(post.html).toContain('<span class="tk-property">apiVersion</span>');
	});

	it('gives each KEP a place to arrive at', () => {
		for (const number of [3329, 3335, 4006, 3857, 4639]) {
			expect(post.html).toContain(`<li id="kep-${number}">KEP-${number}`);
		}
	});

	it('takes the first paragraph as the excerpt', () => {
		expect(post.excerpt).toBe('这是10周年后的第一个版本。');
	});

	it('tells the author of the file name in place of words, and of the radicals, with the line', () => {
		const lineOf = (text: string) => source.slice(0, source.indexOf(text)).split('\n').length;
		expect(post.problems).toMatchObject([
			{ severity: 'warning', line: lineOf('![img.png]') },
			{ severity: 'warning', line: lineOf('⽤') },
		]);
	});

	it('carries no style and no script', () => {
		expect(post.html).not.toMatch(/\sstyle=|<script|\son\w+=/);
	});
});
