import { describe, expect, it } from 'vitest';
import { html, render } from './aRender.ts';

describe('what is said of a post', () => {
	it('stands in the order of its lines', async () => {
		const { problems } = await render(
			'[x](./none.md)\n\n```klingon\nx\n```\n\n![](/img/a.png)\n\n⽤',
			{
				firstLine: 10,
			},
		);
		expect(problems.map(({ line }) => line)).toEqual([10, 12, 16, 18]);
	});

	it('names the hosts of its pictures in an order of their own', async () => {
		const { foreign } = await render(
			'![图](https://b.example/x.png)\n\n![图](https://a.example/x.png)',
		);
		expect(foreign.pictures).toEqual(['https://a.example', 'https://b.example']);
	});

	it('keeps a formula apart from the words around it', async () => {
		expect((await render('甲$x^2$乙')).text).toBe('甲 乙');
	});
});

describe('a post', () => {
	it('links to a heading whose id holds several percent signs', async () => {
		expect(await html('## 题 {#a%b%c}')).toContain('href="#a%25b%25c"');
	});

	it('may nest elements as deep as people do', async () => {
		const shown = await html(`${'<div>'.repeat(12)}\n\n文\n\n${'</div>'.repeat(12)}`);
		expect(shown).not.toContain('&lt;div');
	});

	it('shows a rule inside a line as the end of the line', async () => {
		expect(await html('甲 <hr> 乙')).toBe('<p>甲 <br> 乙</p>');
	});

	it('ends a definition where the next term begins', async () => {
		expect(await html('<dl><dt>甲<dd>一<dt>乙<dd>二</dl>')).toBe(
			'<dl><dt>甲</dt><dd>一</dd><dt>乙</dt><dd>二</dd></dl>',
		);
	});
});
