import { describe, expect, it } from 'vitest';
import { html, render, words } from '../aRender.ts';

describe('formulas', () => {
	it.each([
		['$x^2$', 'x^2'],
		['$E = mc^2$', 'E = mc^2'],
		['$n$', 'n'],
		['$O(n \\log n)$', 'O(n \\log n)'],
		['$\\frac{1}{2}$', '\\frac{1}{2}'],
		['$a_1, a_2$', 'a_1, a_2'],
		['$\\text{副本} = 3$', '\\text{副本} = 3'],
	])('%s in a line is MathML', async (written, tex) => {
		const shown = await html(`复杂度${written}，后文`);
		expect(shown).toMatch(/^<p>复杂度<math alttext="/);
		expect(shown).toContain(`alttext="${tex}"`);
		expect(shown).toMatch(/<\/math>，后文<\/p>$/);
	});

	it('between GitHub’s signs of code are MathML', async () => {
		const shown = await html('设 $`a_1 * b_1`$，又 $`{x}`$。');
		expect(shown.match(/<math/g)).toHaveLength(2);
		expect(shown).toContain('alttext="a_1 * b_1"');
		expect(shown).not.toMatch(/[$`]/);
	});

	it('do not begin inside code', async () => {
		expect(await html('`echo $`pwd`$ x`')).toBe('<p><code>echo $</code>pwd<code>$ x</code></p>');
	});

	it.each(['a$`pwd`$', '\\$`pwd`$', '$`pwd`'])(
		'and code beside a dollar are code: %s',
		async (written) => {
			expect(await html(written)).not.toContain('<math');
		},
	);

	it.each([
		'价格 $5 到 $10',
		'变量 $HOME 和 $PATH',
		'$HOME/bin:$PATH',
		'echo "$A" "$B"',
		['$', '{A}$'].join(''),
		'$(date) 与 $(hostname)',
		'\\$x^2\\$',
		'单个 $ 号',
		'$一段中文$',
	])('%s is none', async (written) => {
		expect(await html(written)).not.toContain('<math');
		expect(await words(written)).toBe(written.replaceAll('\\$', '$'));
	});

	it.each([
		['$${% a *b* %}$$', '$${% a *b* %}$$'],
		['$x {% a %} y^2$', '$x {% a %} y^2$'],
		['{% a $x^2$ %}', '{% a $x^2$ %}'],
	])('and a Hexo tag in one another leave no mark: %s', async (body, shown) => {
		const { html, text, problems } = await render(body);
		expect(html).not.toMatch(/[\ufdd0-\ufdef]/);
		expect(html).toContain(shown);
		expect(text).not.toMatch(/[\ufdd0-\ufdef]/);
		expect(problems).toHaveLength(1);
	});

	it('of several lines are blocks that scroll', async () => {
		const shown = await html(
			'前文\n$$\n\\begin{pmatrix}\na & b \\\\\nc & d\n\\end{pmatrix}\n$$\n后文',
		);
		expect(shown).toMatch(/<p>前文<\/p><div class="formula" tabindex="0" role="group"/);
		expect(shown).toContain('<mtable>');
		expect(shown).toMatch(/<\/div><p>后文<\/p>$/);
	});

	it('alone between double dollars are blocks too', async () => {
		expect(await html('$$x = 1$$')).toMatch(/^<div class="formula".*<math display="block"/);
	});

	it('may be a fence', async () => {
		expect(await html('```math\nx^2\n```')).toMatch(/^<div class="formula"/);
	});

	it('stand in boxes, lists, quotes and cells', async () => {
		const shown = await html(
			'::: tip\n$x^1$\n:::\n\n- $x^2$\n\n> $$\n> x^3\n> $$\n\n| a |\n|-|\n| $x^4$ |',
		);
		expect(shown.match(/<math/g)).toHaveLength(4);
	});

	it('stay as written in code', async () => {
		expect(await words('`$x^2$` 和 `a`，`$y^2$`')).toBe('$x^2$ 和 a，$y^2$');
		expect(await html('```sh\necho $A_1$B\n$$\nx\n$$\n```')).not.toContain('<math');
	});

	it('carry no style, class or link', async () => {
		const attempts = ['\\color{red}{x^2}', '\\href{javascript:alert(1)}{x^2}', '\\class{a}{x^2}'];
		const shown = await html(attempts.map((tex) => `$$${tex}$$`).join('\n\n'));
		expect(shown).not.toMatch(/<math[^>]*(?:style|class)=|<m\w+[^>]*(?:style|class|href)=/);
		expect(shown).not.toMatch(/href=/);
	});

	it('with a mistake are shown as written, with a warning', async () => {
		const post = await render('见 $\\frac{a$ 后');
		expect(post.html).toContain('<code>$\\frac{a$</code>');
		expect(post.problems).toMatchObject([{ severity: 'warning', line: 1 }]);
	});

	it.each([
		['braces', `${'{'.repeat(60)}x${'}'.repeat(60)}`],
		['pairs', `${'\\left('.repeat(60)}x${'\\right)'.repeat(60)}`],
		['indices', `${'x^{'.repeat(60)}x${'}'.repeat(60)}`],
		[
			'macros',
			`\\def\\a#1{${'\\sqrt{'.repeat(40)}#1${'}'.repeat(40)}}${'\\a{'.repeat(40)}x${'}'.repeat(40)}`,
		],
	])('with %s in each other without end are shown as written, with the reason', async (_, tex) => {
		for (const body of [`$$${tex}$$`, `\`\`\`math\n${tex}\n\`\`\``]) {
			const { html: shown, problems } = await render(body);
			expect(shown).toContain('<code>');
			expect(problems).toMatchObject([{ severity: 'warning', line: 1 }]);
			expect(problems[0]?.message).toContain('嵌套超过 50 层');
			expect(problems[0]?.message.length).toBeLessThan(250);
		}
		expect(await html(`$$${'{'.repeat(40)}x${'}'.repeat(40)}$$`)).toContain('<math');
	});

	it('that would expand for ever end', async () => {
		const bomb = '$$\\def\\a{\\a\\a}\\a$$';
		expect(await html(bomb)).toContain('<code>');
		expect(await html(`$$${'{'.repeat(4000)}$$`)).toContain('<code>');
		expect(await html(`$$${'x+'.repeat(4000)}x$$`)).toContain('<code>');
	});
});

describe('diagrams', () => {
	it('are drawn when the site is built', async () => {
		const shown = await html('```mermaid\ngraph LR\n A[开始] --> B[结束]\n```');
		expect(shown).toMatch(/^<figure class="diagram"><svg [^>]*role="img"/);
		expect(shown).toContain('开始');
		expect(shown).not.toMatch(/style|@import|<script|class="(?!diagram)/);
	});

	it('have a caption if they have a title', async () => {
		expect(await html('```mermaid [流程]\ngraph LR\n A --> B\n```')).toContain('<figcaption>流程<');
	});

	it('have ids of their own where one is shown twice', async () => {
		const twice = '```mermaid\ngraph LR\n A --> B\n```\n';
		const shown = await html(`${twice}\n${twice}`);
		const ids = [...shown.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
		expect(ids.length).toBeGreaterThan(1);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, id] of shown.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
	});

	it('have ids of their own, the same every time', async () => {
		const source = (name: string) => `\`\`\`mermaid\ngraph LR\n ${name} --> B\n\`\`\``;
		const shown = await html(`${source('A')}\n\n${source('C')}`);
		const ids = [...shown.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(await html(`${source('A')}\n\n${source('C')}`)).toBe(shown);
	});

	it('that cannot be drawn are code, with the reason', async () => {
		const post = await render('```mermaid\ngantt\n title 计划\n```');
		expect(post.html).toContain('language-mermaid');
		expect(post.problems).toMatchObject([{ severity: 'warning' }]);
	});

	it.each([
		'A["<script>alert(1)</script>"] --> B',
		'A --> B\n click A href "javascript:alert(1)"',
		'A["<img src=x onerror=alert(1)>"] --> B',
	])('run nothing: %s', async (lines) => {
		const shown = await html(`\`\`\`mermaid\ngraph LR\n ${lines}\n\`\`\``);
		expect(shown).not.toMatch(/<script|<img|href=|javascript:/);
	});

	it('too large to read are code', async () => {
		const lines = Array.from({ length: 300 }, (_, index) => `a${index} --> a${index + 1}`);
		expect(await html(`\`\`\`mermaid\ngraph LR\n${lines.join('\n')}\n\`\`\``)).toContain('<pre');
	});

	it('with links from all to all, which nothing lays out in time, are code', async () => {
		const all = (name: string) =>
			Array.from({ length: 40 }, (_, index) => name + index).join(' & ');
		const post = await render(`\`\`\`mermaid\ngraph LR\n${all('a')} --> ${all('b')}\n\`\`\``);
		expect(post.html).toContain('<pre');
		expect(post.problems[0]?.message).toContain('连线太多');
		expect(await html('```mermaid\ngraph LR\na & b --> c & d\n```')).toContain('<svg');
	});
});
