import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

const block = (info: string, code: string) => html(`\`\`\`${info}\n${code}\n\`\`\``);

describe('code', () => {
	it('is a figure that names its language and can be scrolled by keyboard', async () => {
		expect(await block('yaml', 'a: 1')).toBe(
			'<figure class="code-block" data-language="yaml"><figcaption>YAML</figcaption><pre tabindex="0"><code class="language-yaml"><span class="tk-property">a</span><span class="tk-punctuation">: </span><span class="tk-number">1</span></code></pre></figure>',
		);
	});

	it.each([
		['yml', 'yaml', 'YAML'],
		['k8s', 'yaml', 'YAML'],
		['sh', 'bash', 'Shell'],
		['golang', 'go', 'Go'],
		['YAML', 'yaml', 'YAML'],
		['', 'text', '文本'],
		['txt', 'text', '文本'],
		['Dockerfile', 'dockerfile', 'Dockerfile'],
	])('reads %j as %s', async (written, language, label) => {
		const code = await block(written, 'x');
		expect(code).toContain(`data-language="${language}"><figcaption>${label}</figcaption>`);
	});

	it.each([
		['mysql', 'sql', 'SELECT 1'],
		['objectivec', 'objective-c', 'int a = 1;'],
		['vbnet', 'vb', 'Dim a = 1'],
		['html5', 'html', '<b>x</b>'],
	])('colours %s as %s', async (written, language, code) => {
		const { html, problems } = await render(`\`\`\`${written}\n${code}\n\`\`\``);
		expect(html).toContain(`data-language="${language}"`);
		expect(html).toContain('<span class="tk-');
		expect(problems).toEqual([]);
	});

	it.each([
		['yaml title="a.yaml"', 'a.yaml'],
		["yaml title='a b.yaml'", 'a b.yaml'],
		['js [file.js]', 'file.js'],
		['js 计算 时间', '计算 时间'],
		['js {1} 计算 wrap', '计算'],
		['Shell Debian 安装', 'Debian 安装'],
		['js{2}:line-numbers [file.js]', 'file.js'],
		['js [a[1].js]', 'a[1].js'],
	])('takes the title from %s', async (info, title) => {
		expect(await block(info, 'x')).toContain(`<figcaption>${title}</figcaption>`);
	});

	it('marks lines', async () => {
		const code = await block('text {1,3-4}', 'a\nb\nc\nd');
		expect(code.match(/<span class="line[^>]*>./g)).toEqual([
			'<span class="line line-marked">a',
			'<span class="line">b',
			'<span class="line line-marked">c',
			'<span class="line line-marked">d',
		]);
	});

	it('numbers lines', async () => {
		expect(await block('js:line-numbers', 'a\nb')).toContain('<figure class="code-block numbered"');
	});

	it('goes on below where its author wants it to', async () => {
		expect(await block('js wrap', 'x')).toContain('class="code-block wrapped"');
		expect(await block('js wrap=false', 'x')).toContain('class="code-block"');
	});

	it.each([
		['x = 1 // [!code ++]', 'inserted'],
		['x = 1 # [!code --]', 'deleted'],
		['x = 1 <!-- [!code highlight] -->', 'marked'],
		['x = 1 // [!code focus]', 'focused'],
		['x = 1 // [!code error]', 'error'],
		['x = 1 // [!code warning]', 'warning'],
	])('shows the note of %s as a class', async (line, kind) => {
		expect(await block('text', line)).toContain(`<span class="line line-${kind}">x = 1</span>`);
	});

	it('leaves the notes of code that Markdown shows to be seen, and takes those of its own comments', async () => {
		const code = await block('md', '甲 <!-- [!code ++] -->\nx: 1 # [!code --]');
		expect(code).toContain('<span class="line line-inserted">甲');
		expect(code).not.toContain('line-deleted');
		expect(code.replace(/<[^>]+>/g, '')).toContain('x: 1 # [!code --]');
	});

	it('lets a note hold for several lines', async () => {
		const code = await block('text', 'a // [!code ++:2]\nb\nc');
		expect(code.match(/line-inserted/g)).toHaveLength(2);
	});

	it('shows of notes that hold for one line the last, and then the others again', async () => {
		const code = await block('text', 'a // [!code ++:4]\nb // [!code --]\nc\nd\ne');
		expect(code.match(/<span class="line[^>]*>./g)).toEqual([
			'<span class="line line-inserted">a',
			'<span class="line line-deleted">b',
			'<span class="line line-inserted">c',
			'<span class="line line-inserted">d',
			'<span class="line">e',
		]);
	});

	it('takes for a note only what ends its line in a comment', async () => {
		for (const line of ['a // [!code ++] b', 'a [!code ++]', '// [!code ++', '[!code ++:2] //']) {
			expect(await block('text', line)).not.toContain('class="line');
		}
	});

	it('marks each line once, however many ranges name it', async () => {
		const ranges = Array.from({ length: 120 }, (_, first) => `${first + 1}-9999`).join();
		const code = await block(`text {${ranges}}`, 'a\nb\nc');
		expect(code.match(/line-marked/g)).toHaveLength(3);
	});

	it('is plain text with a warning when nobody knows the language', async () => {
		const post = await render('文\n\n```klingon\n<b>\n```', { firstLine: 10 });
		expect(post.html).toContain('>&lt;b></code>');
		expect(post.problems).toMatchObject([{ severity: 'warning', line: 12 }]);
		expect(post.problems[0]?.message).toContain('klingon');
	});

	it('is told of at the line of each fence, in quotes too', async () => {
		const { problems } = await render('a\n```klingon {1}\nb\n```\n> ~~~elvish\n> c\n> ~~~');
		expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
			expect.stringMatching(/^2 .*klingon/),
			expect.stringMatching(/^5 .*elvish/),
		]);
	});

	it.each(['constructor', 'toString', '__proto__'])('takes %s for no language', async (name) => {
		expect((await render(`\`\`\`${name}\nx\n\`\`\``)).problems).toHaveLength(1);
	});

	it('keeps characters, spaces and empty lines', async () => {
		const code = 'a  b\n\n\tc ⽤ :smile: **x** https://a.example，后 <pod>';
		expect((await block('text', code)).replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toContain(
			`>${code}</code>`,
		);
	});

	it('may be written in HTML', async () => {
		expect(await html('<pre><code>a &lt;b&gt;\n**c**</code></pre>')).toContain(
			'<code class="language-text">a &lt;b>\n**c**</code>',
		);
	});

	it('keeps what HTML marks inside it', async () => {
		expect(await html('<pre>a <b>c</b></pre>')).toBe('<pre tabindex="0">a <b>c</b></pre>');
	});

	it('leaves lines of more than 2,000 characters plain and tells where they are', async () => {
		const long = (length: number) => `a: ${'b'.repeat(length - 3)}`;
		const { html, problems } = await render(
			[
				'段落',
				'',
				'> ```yaml',
				...[long(2000), long(2001), 'c: 1', long(9000)].map((l) => `> ${l}`),
				'> ```',
			].join('\n'),
			{ firstLine: 10 },
		);
		expect(html.match(/tk-property/g)).toHaveLength(2);
		expect(html).toContain('b'.repeat(8997));
		expect(problems).toEqual([
			{
				line: 14,
				kind: 'plainLines',
				message: expect.stringMatching(/第 14、16 行超过 2000 个字符.*text/),
				severity: 'warning',
			},
		]);
	});

	it('counts the long lines of a block that has many, and says where even if they are full of signs', async () => {
		const code = `${'*a '.repeat(3000)}\n`.repeat(12);
		const { problems } = await render(`段\n\n\`\`\`md\n${code}\`\`\``);
		expect(problems).toEqual([
			expect.objectContaining({
				line: 4,
				message: expect.stringContaining('第 4、5、6、7、8、9、10、11 等 12 行'),
			}),
		]);
	});

	it.each(['text', '', 'mermaid'])('may hold lines of any length in %j', async (language) => {
		const { problems } = await render(`\`\`\`${language}\n${'a'.repeat(5000)}\n\`\`\``);
		expect(problems.filter(({ message }) => message.includes('2000'))).toEqual([]);
	});
});
