import { describe, expect, it } from 'vitest';
import { render } from '../aRender.ts';

const drawn = (...lines: string[]) => render(['```mermaid', ...lines, '```'].join('\n'));

/** Everything between quotes in the drawing. */
const valuesIn = (html: string) =>
	[...html.matchAll(/="([^"]*)"/g)].map(([, value]) => value ?? '');

describe('the colours of a diagram', () => {
	it.each(['red', '#f9f', '#FF99FFcc', 'hsl(120deg 50% 50%)', 'rgb(1 2 3)'])(
		'may be %s',
		async (colour) => {
			const { html, problems } = await drawn(
				'flowchart TD',
				'A --> B',
				`style A fill:${colour},stroke-width:2px`,
			);
			expect(html).toContain(`fill="${colour}"`);
			expect(html).toContain('stroke-width="2px"');
			expect(problems).toEqual([]);
		},
	);

	const addresses = [
		...[
			'url(http://a.example/x.svg#a)',
			'URL(//a.example)',
			'uRl("x")',
			'u\\72l(x)',
			'url (x)',
			'url(/**/x)',
		],
		...[
			'image-set("x" 1x)',
			'src(x)',
			'red;background:url(x)',
			'expression(alert(1))',
			'var(--a;url(x))',
		],
		...[
			'url(#a)url(//x)',
			'url(data:x)',
			'\\75rl(x)',
			'rgb(url(x))',
			'cross-fade(url(x))',
			'env(x)',
		],
	];
	const places: readonly (readonly string[])[] = [
		['flowchart TD', 'A --> B', 'style A fill:@,stroke:@,color:@'],
		['flowchart TD', 'A --> B', 'classDef c fill:@,stroke:@', 'class A c'],
		['flowchart TD', 'A:::c --> B', 'classDef c stroke-width:@,color:@'],
		['flowchart TD', 'A --> B', 'linkStyle 0 stroke:@,stroke-width:@'],
		['flowchart TD', 'A --> B', 'linkStyle default stroke:@'],
		[
			"%%{init: {'theme':'base','themeVariables':{'primaryColor':'@','lineColor':'@'}}}%%",
			'flowchart TD',
			'A --> B',
		],
		['stateDiagram-v2', '[*] --> A', 'style A fill:@', 'classDef c fill:@', 'class A c'],
		['classDiagram', 'class A', 'style A fill:@'],
		['erDiagram', 'A ||--o{ B : c', 'style A fill:@'],
		['sequenceDiagram', 'rect @', 'A->>B: c', 'end'],
	];

	it.each(places.map((lines) => [lines.join(' ⏎ '), lines] as const))(
		'reach nothing in %s',
		async (_, lines) => {
			for (const address of addresses) {
				const { html } = await drawn(...lines.map((line) => line.replaceAll('@', address)));
				if (!html.includes('<svg')) continue;
				expect(
					valuesIn(html).filter(
						(value) =>
							/\(|\\|:\/\//.test(value) &&
							!/^(?:url\(#d[\w-]+\)|(?:var|rotate|rgb)\([\w\s.,-]*\))$/.test(value),
					),
				).toEqual([]);
				expect(html).not.toMatch(/ style=|<style|<script|<image|<foreignObject|<use| href=/);
			}
		},
	);

	it('that are none are dropped with a warning', async () => {
		const { html, problems } = await drawn(
			'flowchart TD',
			'A --> B',
			'style A fill:URL(//a.example)',
		);
		expect(html).toContain('<svg');
		expect(problems).toEqual([expect.objectContaining({ severity: 'warning', line: 1 })]);
		expect(problems[0]?.message).toContain('URL(//a.example)');
	});
});
