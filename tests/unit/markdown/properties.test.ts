import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from './aRender.ts';

/** Pieces that authors write, and pieces that attackers write, in any order. */
const pieces = [
	...['$', '$$', '$$\n', '$x^2$', '\\frac{', '{% note %}\n', '{% endnote %}\n', '{% a *b* %}'],
	...['::: tabs\n', '::: code-group\n', '@tab 一\n', ': ', '::: tip 一 :::\n', '```mermaid\n'],
	...[
		'<video src="/img/a.png">',
		'<iframe src="https://a.example">',
		'<badge text="x">',
		'{{ x }}',
	],
	...['中文', 'words', '，', '。', '：', '“', '”', ' ', '  ', '\n', '\n\n', '\t', '    '],
	...[
		'**',
		'*',
		'_',
		'__',
		'~~',
		'~',
		'`',
		'``',
		'```',
		'```yaml\n',
		'~~~\n',
		'#',
		'## ',
		'> ',
		'- ',
	],
	...[
		'1. ',
		'| a | b |\n|---|---|\n',
		'|',
		'[',
		']',
		'(',
		')',
		'![',
		'](',
		'](/img/a.png)',
		'[^1]',
	],
	...[
		'[^1]: ',
		'[a]: ',
		'\\',
		'&lt;',
		'&',
		'&#x6a;',
		'::: tip\n',
		':::\n',
		'::: ',
		':::: note 题\n',
	],
	...[':smile:', ':a', '12:30', '[[toc]]', '<!-- more -->', '<!--', '-->', '{#id}', '> [!NOTE]\n'],
	...[
		'https://a.example/x',
		'www.a.example',
		'javascript:alert(1)',
		'data:text/html,x',
		'⽤',
		'⻓',
	],
	...[
		'<b>',
		'</b>',
		'<font color=red>',
		'</font>',
		'<div>',
		'</div>',
		'<table>',
		'<td>',
		'<li>',
		'<p>',
	],
	...[
		'<script>',
		'</script>',
		'<script src=//a>',
		'<style>',
		'<svg/onload=alert(1)>',
		'<iframe src=',
	],
	...[
		'<img src=x onerror=alert(1)>',
		'<a href="javascript:alert(1)">',
		'<a href=',
		'" onclick="',
		"'",
	],
	...[
		'<x ',
		'/>',
		'>',
		'<',
		'</',
		'<![CDATA[',
		'<?',
		'<details open ontoggle=alert(1)>',
		'</aside>',
	],
	...[
		'<a href=/x>',
		'<b title=/',
		'{% asset_img a.png ',
		' %}',
		'```mermaid\ngraph TD\nA-->B\n```\n',
	],
	...['KEP-3329', '\u0000', '\ufdd0', '\ufdd1', '\u2028', '\ud800', '\ufeff', '\r\n'],
] as const;
const post = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(''));

const tag = /<\/?([a-z][^\s/>]*)((?:[^>"]|"[^"]*")*)>/gi;

/** Tags of the HTML, in lower case: names, names of attributes, addresses. */
function tagsOf(html: string) {
	return [...html.matchAll(tag)].map(([, name = '', attributes = '']) => ({
		name: name.toLowerCase(),
		attributes: attributes.replace(/"[^"]*"/g, '""').toLowerCase(),
		addresses: [...attributes.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => address),
	}));
}

// Formulas and diagrams are made here: an author's own <math> and <svg> are words (attacks.test.ts).
const forbidden = /^(?:script|style|iframe|object|embed|form|base|link|meta|template|x)$/;

describe('whatever an author writes', () => {
	it('never runs', async () => {
		await fc.assert(
			fc.asyncProperty(post, async (body) => {
				const { html } = await render(body);
				for (const { name, attributes, addresses } of tagsOf(html)) {
					expect(name).not.toMatch(forbidden);
					expect(attributes).not.toMatch(/\s(?:on\w+|style|srcdoc|formaction)\s*=/);
					for (const address of addresses) {
						expect(address).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
					}
				}
			}),
		);
	});

	it('leaks no marks', async () => {
		await fc.assert(
			fc.asyncProperty(post, async (body) => {
				const { html, title, headings, excerpt, text } = await render(body);
				expect(JSON.stringify({ html, title, headings, excerpt, text })).not.toMatch(
					/[\ufdd0-\ufdef]|:::k\d/,
				);
			}),
		);
	});

	it('is well-formed HTML: every element closes in its own parent', async () => {
		const empty = /^(?:br|hr|img|input|wbr|col)$/;
		await fc.assert(
			fc.asyncProperty(post, async (body) => {
				const { html } = await render(body);
				const open: string[] = [];
				for (const [tag, name = ''] of html.matchAll(/<\/?([a-z][^\s/>]*)(?:[^>"]|"[^"]*")*>/g)) {
					if (tag.startsWith('</')) expect(open.pop()).toBe(name);
					else if (!empty.test(name)) open.push(name);
				}
				expect(open).toEqual([]);
			}),
		);
	});

	it('gives each id once', async () => {
		await fc.assert(
			fc.asyncProperty(post, async (body) => {
				const { html } = await render(body);
				const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
				expect(new Set(ids).size).toBe(ids.length);
			}),
		);
	});
});

describe('words', () => {
	/** Words apart, so that each can be found; the constructs stand around them. */
	const word = fc.integer({ min: 0, max: 9999 }).map((number) => `词${number}尾`);
	const around = fc.constantFrom<(text: string) => string>(
		(text) => text,
		(text) => `**${text}：**`,
		(text) => `*${text}*`,
		(text) => `~~${text}~~`,
		(text) => `<font color=red>${text}</font>`,
		(text) => `<b>${text}`,
		(text) => `<pod-${text}>`,
		(text) => `<script>${text}`,
		(text) => `[${text}](https://a.example)`,
		(text) => `[${text}](javascript:x)`,
		(text) => `https://a.example/，${text}`,
		(text) => `（https://a.example/x）${text}`,
		(text) => `12:30:${text}`,
		(text) => `{% ${text} %}`,
		(text) => `$5 ${text} $6`,
		(text) => `\n\n::: tabs\n@tab ${text}\n:::\n`,
		(text) => `\n\n::: tip ${text} :::\n`,
		(text) => `\n\n{% note info %}\n${text}\n{% endnote %}\n`,
		(text) => `\n\n${text}\n: 定义\n\n`,
		(text) => `<Badge text="${text}" />`,
		(text) => `<iframe src="https://a.example" title="${text}"></iframe>`,
		(text) => `:smile:${text}:`,
		(text) => `\n\n::: tip ${text}\n`,
		(text) => `\n\n::: foo\n${text}\n:::\n`,
		(text) => `\n:::\n${text}`,
		(text) => `\n\n> [!NOTE] ${text}\n\n`,
		(text) => `\n\n- ${text}\n`,
		(text) => `\n\n<details><summary>${text}</summary>\n\n`,
		(text) => `\n\n## ${text}\n\n`,
		(text) => `\n\n| a |\n|---|\n| ${text} |\n\n`,
		(text) => `\n${text}\n`,
	);

	it('all survive, in their order', async () => {
		const body = fc.array(fc.tuple(word, around), { maxLength: 15 });
		await fc.assert(
			fc.asyncProperty(body, async (parts) => {
				const post = await render(parts.map(([text, write]) => write(text)).join(' '));
				const shown = post.text.match(/词\d+尾/g) ?? [];
				expect(shown).toEqual(parts.map(([text]) => text));
			}),
		);
	});
});
