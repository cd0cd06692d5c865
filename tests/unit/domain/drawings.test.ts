import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawingFlaws } from '../../../src/domain/drawings.ts';
import {
	drawingVectors,
	wordingWith as html,
	drawingWith as svg,
	wordingVectors,
} from '../../support/drawingVectors.ts';

const kinds = (text: string) => drawingFlaws(text).map(({ kind }) => kind);

describe('a drawing', () => {
	it('is each of those that the project publishes', () => {
		const folder = fileURLToPath(new URL('../../../public/', import.meta.url));
		const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		const drawings = names.filter((name) => name.endsWith('.svg'));
		expect(drawings.length).toBeGreaterThan(0);
		for (const name of drawings) {
			expect(drawingFlaws(readFileSync(folder + name, 'utf8')), name).toEqual([]);
		}
	});

	it.each([
		['refers to its own parts', '<use href="#a"/><use xlink:href="#a"/><rect fill="url(#b)"/>'],
		['brings its bitmaps', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
		['links to pages', '<a href="https://k8s.io/"><text>x</text></a><a href="/about/"/>'],
		[
			'has styles',
			"<style>/* a */ @media print{.a:not(.b){fill:url('#c');color:rgb(1 2 3)}}</style>",
		],
		[
			'brings its fonts',
			'<style>@font-face{font-family:"a";src:url(data:font/woff2;base64,AA==)}</style>',
		],
		['moves', '<animate attributeName="fill" values="red;blue" begin="a.click+1s"/>'],
		['says what its letters are', '<style>a { content: "\\201C\\""; font-family: "b" }</style>'],
		['describes itself', '<title>onload="1" javascript:</title><desc><![CDATA[<script>]]></desc>'],
		[
			'has notes of its program',
			'<i:view xmlns:i="http://inkscape" onload="1" href="http://x"/><?xpacket a?>',
		],
		[
			'has attributes that mean nothing',
			'<g t="1" p-id="12" data-name="Don\'t" content="url(http://x)"/>',
		],
		['writes a quotation mark', '<g label="it\'s" font-family="\'微软雅黑\'"/>'],
	])('may be one that %s', (_, inside) => {
		expect(drawingFlaws(svg(inside))).toEqual([]);
	});

	it('may hold the words of diagrams', () => {
		const words =
			'<span class="label" style="color:red">甲<br/></span><table><tr><td>乙</td></tr></table>';
		expect(drawingFlaws(html(words))).toEqual([]);
	});

	it('may name the public document type of SVG', () => {
		const type =
			'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
		const text = `<?xml version="1.0" encoding="UTF-8"?>\n${type}\n${svg('')}`;
		expect(drawingFlaws(text)).toEqual([]);
		expect(drawingFlaws(`\ufeff${text}`)).toEqual([]);
	});
});

describe('what runs or loads is refused in a drawing:', () => {
	it.each(drawingVectors)('%s', (inside, kind) => {
		expect(kinds(svg(inside))).toContain(kind);
	});

	it.each(wordingVectors)('HTML in it, %s', (inside, kind) => {
		expect(kinds(html(inside))).toContain(kind);
	});
});

describe('what is no drawing is told apart:', () => {
	it.each([
		['', 'malformed'],
		['\u0089PNG', 'malformed'],
		['<svg xmlns="http://www.w3.org/2000/svg">', 'malformed'],
		[svg('<g></svg>'), 'malformed'],
		[svg('&nbsp;'), 'malformed'],
		[svg('<q:rect/>'), 'malformed'],
		['<svg/>', 'noDrawing'],
		['<html xmlns="http://www.w3.org/1999/xhtml"/>', 'noDrawing'],
		[`<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`, 'encoding'],
		[`<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('')}`, 'declarations'],
	])('%j', (text, kind) => {
		expect(kinds(text)).toContain(kind);
	});
});

it('a flaw has its line, that of the attribute or of the words in a style sheet', () => {
	const text = svg(
		'\n<g\n id="a"\n onload="1"\n/>\n<style>\n\n@import "x"</style>\n<script/>\n<image href="x"/>',
	);
	expect(drawingFlaws(text)).toEqual([
		{ line: 4, kind: 'handler', what: 'onload="1"' },
		{ line: 8, kind: 'style', what: '@import' },
		{ line: 9, kind: 'element', what: 'script' },
		{ line: 10, kind: 'address', what: 'href="x"' },
	]);
});

it('another XML file need be no drawing, and what runs in it is refused', () => {
	expect(drawingFlaws('<users><user>1</user></users>', false)).toEqual([]);
	const script = '<a><script xmlns="http://www.w3.org/1999/xhtml"/></a>';
	expect(drawingFlaws(script, false)).toMatchObject([{ kind: 'element' }]);
});

it('is read no deeper than other programs do', () => {
	const nested = (depth: number) => svg('<g>'.repeat(depth) + '</g>'.repeat(depth));
	expect(kinds(nested(249))).toEqual([]);
	expect(kinds(nested(100_000))).toEqual(['depth']);
});

it('is read to the end of its styles whatever they hold', () => {
	const pieces = [
		'url(',
		'/*',
		'"',
		' ',
		'a',
		'a(',
		'@',
		'url( ',
		'url(#a)',
		'rgb(',
		'data:image/png,',
	];
	for (const piece of pieces) {
		const css = piece.repeat(100_000 / piece.length);
		expect(kinds(svg(`<style>${css}</style>`)).length, piece).toBeLessThan(2);
		expect(kinds(svg(`<style>${css}</style><style>a{b:url(//x)}</style>`)), piece).toContain(
			'style',
		);
	}
});
