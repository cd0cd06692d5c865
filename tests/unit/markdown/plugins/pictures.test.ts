import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

const picture = (src: string, alt: string, more = '') =>
	`<p><img src="${src}" alt="${alt}"${more} width="640" height="480" decoding="async"></p>`;

describe('pictures', () => {
	it.each([
		['/img/a.png', '/img/a.png'],
		['../../../public/img/a.png', '/img/a.png'],
		['../.vuepress/public/img/a.png', '/img/a.png'],
		['public/img/a.png', '/img/a.png'],
		['img/a.png', '/img/a.png'],
		['./img/a.png', '/img/a.png'],
		['/public/img/a.png', '/img/a.png'],
		['/img/100%.png', '/img/100%25.png'],
		['/img/100%25.png', '/img/100%25.png'],
		['/img/图 一.png', '/img/%E5%9B%BE%20%E4%B8%80.png'],
		['/img/图%20一.png', '/img/%E5%9B%BE%20%E4%B8%80.png'],
		['</img/图 一.png>', '/img/%E5%9B%BE%20%E4%B8%80.png'],
	])('are found at %s, with their size', async (written, address) => {
		const post = await render(`![说明](${written})`);
		expect(post.html.trim()).toBe(picture(address, '说明'));
		expect(post.problems).toEqual([]);
	});

	it('that stand alone have their title as a caption', async () => {
		expect(await html('![图](/img/图 一.png "标题")')).toMatch(
			/^<figure class="picture"><img [^>]*alt="图" w[^>]*><figcaption>标题<\/figcaption><\/figure>$/,
		);
	});

	it.each([
		['"题" ', '题'],
		['(题)', '题'],
		["'题'", '题'],
		['"他说\\"好\\""', '他说"好"'],
		['"一 ) 二 (三"', '一 ) 二 (三'],
		['“题 一”', '题 一'],
		['‘题’ ', '题'],
		['“题” =640x480', '题'],
		['=640x480 (题)', '题'],
		['"题" =640x480 ', '题'],
	])('take the title %s', async (written, title) => {
		const { html, problems } = await render(`![图](/img/图 一.png ${written})`);
		const caption = title.replaceAll('"', '&#x22;');
		expect(html.replaceAll('&quot;', '&#x22;').replaceAll(title, caption)).toContain(
			`width="640" height="480" decoding="async"><figcaption>${caption}</figcaption>`,
		);
		expect(problems).toEqual([]);
	});

	it.each([
		'..\\..\\public\\img\\a.png',
		'public\\img\\a.png',
		'.\\img\\a.png',
		'\\img\\a.png "题"',
		'<..\\..\\img\\a.png>',
	])('are found at the path %s of Windows', async (written) => {
		const { html, problems } = await render(`![图](${written})`);
		expect(html).toContain('src="/img/a.png"');
		expect(problems).toEqual([]);
		const byName = await render(`![图][a]\n\n[a]: ${written}`);
		expect(byName.html).toContain('src="/img/a.png"');
	});

	it('have a backslash before a sign for a slash in a path of Windows', async () => {
		const { problems } = await render('![图](..\\_img\\.none.png)');
		expect(problems[0]?.message).toContain('/_img/.none.png');
		expect((await render('![图](/img\\/a.png)')).html).toContain('src="/img/a.png"');
		expect(await html('`![图](..\\_a\\.b.png)`')).toContain('![图](..\\_a\\.b.png)');
	});

	it('that stand in a line keep their title', async () => {
		expect(await html('见 ![图](/img/a.png "标题")')).toContain('alt="图" title="标题"');
	});

	it('load when the reader comes near, but for one on the first screen', async () => {
		const [first, second] = (await html('![一](/img/a.png)\n\n![二](/img/a.png)')).split('</p>');
		expect(first).not.toContain('lazy');
		expect(second).toContain('loading="lazy"');
		expect(await html(`${'长'.repeat(600)}\n\n![图](/img/a.png)`)).toContain('loading="lazy"');
	});

	it('are looked for in public/img/ where Hexo and others leave the folder out', async () => {
		expect(await html('![图](a.png)')).toBe(picture('/img/a.png', '图'));
	});

	it.each([
		['=320x240', 'width="320"', 'height="240"'],
		['=320x', 'width="320"', 'height="240"'],
		['=x240', 'width="320"', 'height="240"'],
	])('take the size %s', async (size, width, height) => {
		const post = await html(`![图](/img/a.png ${size})`);
		expect(post).toContain(width);
		expect(post).toContain(height);
	});

	it('take a zoom in percent as Typora writes it', async () => {
		const post = await html('<img src="/img/a.png" alt="图" style="zoom:50%;" />');
		expect(post).toMatch(/width="320" height="240"/);
		expect(post).not.toMatch(/zoom|style/);
	});

	it('may be named by reference', async () => {
		expect(await html('![图][a]\n\n[a]: /img/a.png')).toBe(picture('/img/a.png', '图'));
	});

	it('may stand in links', async () => {
		expect(await html('[![图](/img/a.png)](https://a.example)')).toMatch(
			/^<p><a href="https:\/\/a.example"><img src="\/img\/a.png"/,
		);
	});

	it.each([
		['/img/none.png', 'public/img/none.png'],
		['./none.png', 'src/content/posts/none.png'],
		['/img/../../../none', 'public/none'],
	])('that are missing at %s are an error with the line', async (written, expected) => {
		const { problems } = await render(`文\n\n![说明](${written})`, { firstLine: 5 });
		expect(problems).toMatchObject([{ severity: 'error', line: 7 }]);
		expect(problems[0]?.message).toContain(expected);
	});

	it('that nobody can read are an error', async () => {
		expect((await render('![说明](/img/broken.png)')).problems).toMatchObject([
			{ severity: 'error' },
		]);
	});

	it.each(['![](/img/a.png)', '![img.png](/img/a.png)', '<img src="/img/a.png">'])(
		'without words are a warning: %s',
		async (body) => {
			expect((await render(body)).problems).toMatchObject([{ severity: 'warning' }]);
		},
	);

	it('of other sites are shown without a referrer, with a warning', async () => {
		const post = await render('![说明](https://a.example/100%.png)');
		expect(post.html).toContain('src="https://a.example/100%25.png"');
		expect(post.html).toContain('referrerpolicy="no-referrer"');
		expect(post.problems).toMatchObject([{ severity: 'warning' }]);
	});

	it.each(['![说明]()', '![说明](<>)', '<img src="" alt="说明">'])(
		'without an address are words, with a warning: %s',
		async (body) => {
			const { html, problems } = await render(`见${body}。`);
			expect(html.trim()).toBe('<p>见说明。</p>');
			expect(problems).toMatchObject([{ severity: 'warning', kind: 'noPicture' }]);
		},
	);

	it('that are written into their address are to be saved as files', async () => {
		const { problems } = await render('![说明](data:image/png;base64,iVBORw0KGgo=)');
		expect(problems).toMatchObject([{ severity: 'warning', kind: 'inlinePicture' }]);
	});

	it.each(['data:image/svg+xml,x', 'javascript:alert(1)', 'file:///etc/passwd'])(
		'are never loaded from %s',
		async (address) => {
			expect(await html(`![说明](${address})`)).toBe('<p>说明</p>');
		},
	);
});

it.each(['![图](/)', '![图](/img)', '![图](../../../public/img/)'])(
	'%s, which names no file, is an error and does not stop the report',
	async (source) => {
		const { problems } = await render(source);
		expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
	},
);
