import { describe, expect, it } from 'vitest';
import { headingMeant } from '../../../src/markdown/anchor.ts';
import { render } from './aRender.ts';

const headings = [
	...['PPP:abc', '1. 准备工作', 'Node.js', 'Reference document', 'A & B', '3.5.3 故障排查'],
	...['安装', '安装', '🚀 快速开始', '2. Install docker 安装', '你好，世界！', 'v1.3.10'],
].map((text, index) => ({ text, slug: `h${index}` }));

describe('the heading that a link means', () => {
	it.each([
		...[
			['pppabc', 'h0'],
			['1-准备工作', 'h1'],
			['_1-准备工作', 'h1'],
			['nodejs', 'h2'],
		],
		...[
			['Reference-document', 'h3'],
			['reference_document', 'h3'],
			['a--b', 'h4'],
		],
		...[
			['353-故障排查', 'h5'],
			['_353-故障排查', 'h5'],
			['安装', 'h6'],
			['安装-1', 'h7'],
		],
		...[
			['-快速开始', 'h8'],
			['install-docker', 'h9'],
			['2-install-docker-安装', 'h9'],
		],
		...[
			['你好世界', 'h10'],
			['v1310', 'h11'],
			['section', 'h1'],
			['section-2', 'h6'],
		],
	])('by #%s is %s', (fragment, slug) => {
		expect(headingMeant(String(fragment), headings)).toBe(slug);
	});

	it.each(['没有', '安装-2', 'v131', '-', '', 'docker', '故障排查'])(
		'by #%s is none',
		(fragment) => {
			expect(headingMeant(fragment, headings)).toBeUndefined();
		},
	);
});

describe('a link to a heading of its own post', () => {
	it('leads there in whatever generator’s spelling it is written', async () => {
		const body = [
			'# 标题',
			'- [一](#353-故障排查)\n- [二](#Reference-document)\n- [三](#标题)\n- [四](#有)\n- [五](#没有)',
			'### 3.5.3 故障排查',
			'### Reference document',
			'### 有',
		].join('\n\n');
		const { html, links } = await render(body);
		const found = [...decodeURI(html).matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href);
		const right = ['#_3-5-3-故障排查', '#reference-document', '#top', '#有', '#没有'];
		expect(found).toEqual(right);
		expect(links.slice(0, 5).map(({ url }) => decodeURI(url))).toEqual(right);
	});

	it('is the id that an element has before it is a heading of the same letters', async () => {
		const { html } = await render('[去](#A-B)\n\n## A B\n\n<span id="A-B">这里</span>');
		expect(html).toContain('<a href="#A-B">去</a>');
	});
});
