import { describe, expect, it } from 'vitest';
import { html, render, words } from '../aRender.ts';

describe('Hexo’s tags', () => {
	it.each([
		['{% note %}', 'note', '说明'],
		['{% note info %}', 'info', '信息'],
		['{% note warning 小心 %}', 'warning', '小心'],
		['{% note danger no-icon %}', 'danger', '危险'],
		['{% note success "一 二" %}', 'tip', '一 二'],
	])('%s is a box', async (tag, kind, title) => {
		expect(await html(`前\n${tag}\n里 **粗**\n{% endnote %}\n后`)).toBe(
			`<p>前</p><aside class="container" data-kind="${kind}" role="note"><p class="container-title"><strong>${title}</strong></p><p>里 <strong>粗</strong></p></aside><p>后</p>`,
		);
	});

	it('asset_img is a picture', async () => {
		expect(await html('{% asset_img a.png 一张 图 %}')).toContain(
			'<img src="/img/a.png" alt="一张 图"',
		);
	});

	it.each([
		['{% post_link v1.30.0 %}', '<a href="/posts/v1.30.0/">v1.30.0</a>'],
		["{% post_link v1.30.0 '看 [这里]' %}", '<a href="/posts/v1.30.0/">看 [这里]</a>'],
		['{% post_link 2024/v1.30.0.md 标题 true %}', '<a href="/posts/v1.30.0/">标题</a>'],
	])('%s is a link', async (tag, expected) => {
		expect(await html(tag)).toBe(`<p>${expected}</p>`);
	});

	it('post_link to a missing post is an error', async () => {
		expect((await render('{% post_link none %}')).problems).toMatchObject([{ severity: 'error' }]);
	});

	it('others are shown as written, with a warning at their line', async () => {
		const post = await render('文\n\n{% music *a* b* %} 后');
		expect(post.text).toBe('文\n{% music *a* b* %} 后');
		expect(post.problems).toMatchObject([{ severity: 'warning', line: 3 }]);
	});

	it.each([
		['{% link 文 https://a.example/x 描述 %}', '<a href="https://a.example/x">文</a>'],
		[
			'{% youtube abc %}',
			'<a href="https://www.youtube.com/watch?v=abc">https://www.youtube.com/watch?v=abc</a>',
		],
		['[看]({% post_url v1.30.0 %})', '<a href="/posts/v1.30.0/">看</a>'],
	])('%s is a link, too', async (tag, expected) => {
		expect(await html(tag)).toBe(`<p>${expected}</p>`);
	});

	it('tell of a kind once, with how often it is there', async () => {
		const { problems } = await render('{% a x %}\n\n{% a y %}\n\n{% b %}');
		expect(problems.map(({ line, message }) => [line, message.includes('共 2 处')])).toEqual([
			[1, true],
			[5, false],
		]);
	});

	it('stay as written in code', async () => {
		expect(await words('`{% note %}`')).toBe('{% note %}');
		expect(await html('```\n{% note %}\n```')).toContain('{% note %}</code>');
	});

	it('that close nothing stay text', async () => {
		expect(await words('{% endnote %}')).toBe('{% endnote %}');
	});
});

describe('definition lists', () => {
	it('are a term and lines that begin with a colon', async () => {
		expect(await html('特性门控\n: 开关 **一**\n: 开关二')).toBe(
			'<dl><dt>特性门控</dt><dd>开关 <strong>一</strong></dd><dd>开关二</dd></dl>',
		);
	});

	it('are not lines whose colon has no space', async () => {
		expect(await html('注意\n:wq 退出')).not.toContain('<dl>');
	});
});

describe('external links', () => {
	it.each([
		['[x](https://a.example)', true],
		['https://a.example', true],
		['[x](/posts/v1.30.0/)', false],
		['[x](#y)', false],
		['[x](mailto:a@b.example)', false],
	])('%s: %s', async (body, external) => {
		expect((await render(body)).html.includes('rel="external"')).toBe(external);
	});
});

describe('what others may link to', () => {
	it('is listed, and so are the links into the site', async () => {
		const { ids, links } = await render(
			'## 甲\n\n[去](#甲) [外](https://a.example)\n[篇](v1.30.0.md#乙)',
		);
		expect(ids).toEqual(['甲']);
		expect(links.filter(({ line }) => line > 1)).toEqual([
			{ line: 3, url: '#%E7%94%B2' },
			{ line: 4, url: '/posts/v1.30.0/#%E4%B9%99' },
		]);
	});
});
