import { describe, expect, it } from 'vitest';
import { html, render, words } from '../aRender.ts';

describe('emoji', () => {
	it.each([
		['变更:smiley:', '变更😃'],
		[':+1: 和 :white_check_mark:', '👍 和 ✅'],
		['得 :100: 分', '得 💯 分'],
	])('shows %s', async (body, expected) => {
		expect(await words(body)).toBe(expected);
	});

	it.each([':constructor:', ':valueOf:', ':toString:', ':没有:', '12:100:30', 'a:b:c', ':nope:'])(
		'leaves %s as text',
		async (body) => {
			expect(await words(body)).toBe(body);
		},
	);

	it('leaves code alone', async () => {
		expect(await html('`:smiley:`')).toBe('<p><code>:smiley:</code></p>');
	});
});

describe('colons', () => {
	const texts = [
		'12:30:45',
		'key:value',
		'镜像:标签',
		'std::vector',
		'::leaf',
		':::unknown',
		'a:1',
	];

	it.each(texts)('keeps %s', async (text) => {
		expect(await words(text)).toBe(text);
	});

	it.each(texts.filter((text) => !text.startsWith(':::')))(
		'keeps %s beside containers',
		async (text) => {
			expect(await words(`${text}\n\n::: tip\n${text}\n:::`)).toBe(`${text} 提示 ${text}`);
		},
	);

	it('keeps ports and colons in addresses', async () => {
		const address = 'http://localhost:8080/a:b';
		expect(await html(`<${address}> ${address}`)).toBe(
			`<p><a href="${address}">${address}</a> <a href="${address}">${address}</a></p>`,
		);
	});
});

describe('title', () => {
	it('is without what stands beside its words, and stays where a note leads back to it', async () => {
		const badge = await render('# 标题 <Badge text="新"/>\n\n文');
		expect(badge).toMatchObject({ title: '标题', headings: [], excerpt: '文' });
		expect(badge.html).toContain('<div><span class="badge">新</span></div>');
		const note = await render('# 标题[^1]\n\n[^1]: 注');
		expect(note).toMatchObject({ title: '标题', headings: [{ text: '标题' }] });
	});

	it('drops a first H1 that repeats the frontmatter’s', async () => {
		const post = await render('# 标题 **一**\n\n文', { title: '标题一' });
		expect(post).toMatchObject({ title: '标题一', headings: [] });
		expect(post.text).toBe('文');
	});

	it('comes from the first H1 when the frontmatter has none', async () => {
		expect(await render('引言\n\n# 标题 `x`\n\n文')).toMatchObject({
			title: '标题 x',
			text: '引言\n文',
		});
	});

	it('reads an underlined heading', async () => {
		expect((await render('标题\n===\n')).title).toBe('标题');
	});

	it('is undefined when nobody wrote one', async () => {
		expect((await render('## 二级')).title).toBeUndefined();
	});

	it('moves all headings down when the body has sections of the first level', async () => {
		const { headings } = await render('## 前\n\n# 一\n\n## 二\n\n###### 六', { title: '别的' });
		expect(headings.map(({ depth }) => depth)).toEqual([3, 2, 3, 6]);
	});

	it('leaves headings where they are otherwise', async () => {
		const { headings } = await render('# 标题\n\n## 一\n\n### 二');
		expect(headings.map(({ depth }) => depth)).toEqual([2, 3]);
	});

	it('never comes from a container or a quotation', async () => {
		expect((await render('> # 引\n\n::: tip\n# 里\n:::')).title).toBeUndefined();
	});

	it('never lets a raw h1 through', async () => {
		const { html: shown } = await render('<h1>原始</h1>', { title: '标题' });
		expect(shown).toContain('<h2 id="原始">原始</h2>');
	});
});

describe('excerpt', () => {
	const excerptOf = async (body: string) => (await render(body)).excerpt;

	it('is what stands before the mark, which is not shown', async () => {
		const post = await render('引言 **粗** :smile:\n\n- 项\n\n<!-- more -->\n\n其余');
		expect(post.excerpt).toBe('引言 粗 😄 项');
		expect(post.html).not.toMatch(/more|<hr/);
	});

	it('is the first paragraph without a mark', async () => {
		expect(
			await excerptOf('## 标题\n\n![图](/img/a.png)\n\n::: tip\n盒\n:::\n\n- 项\n\n一 `二`\n\n三'),
		).toBe('一 二');
	});

	it('is not misled by a `>` in an attribute', async () => {
		expect(await excerptOf('<div title="> a">\n\n里\n\n</div>\n\n外')).toBe('外');
	});

	it('is empty when there is no paragraph', async () => {
		expect(await excerptOf('## 标题')).toBe('');
	});
});

describe('text', () => {
	it('holds the words and leaves code blocks out', async () => {
		const body = '# t\n\n## 一 &amp; 二\n\n```yaml title="a.yaml"\nx: y\n```\n\n行内 `code` 文';
		expect((await render(body)).text).toBe('一 & 二\n行内 code 文');
	});
});

describe('an emoji', () => {
	it('may stand directly behind a word', async () => {
		expect(await words('done:smile: 好')).toBe('done😄 好');
		expect(await words('a:smile:b')).toBe('a:smile:b');
	});
});
