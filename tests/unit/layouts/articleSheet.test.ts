import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { needsRareSheet, rareClasses } from '../../../src/layouts/articleSheet.ts';
import { render } from '../markdown/aRender.ts';

const sheet = (name: string) =>
	readFileSync(new URL(`../../../src/styles/${name}.css`, import.meta.url), 'utf8');

/** What a script makes of tabs. */
const made = ['tab-list', 'tab-title'];

describe('the sheet of what few articles hold', () => {
	it('is about the classes that ask for it', () => {
		const selectors = sheet('rare').replace(/\/\*[\s\S]*?\*\/|\{[^{}]*\}/g, '');
		const styled = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));
		for (const own of ['prose', 'line']) styled.delete(own);
		expect([...styled].sort()).toEqual(
			[...rareClasses, ...made].filter((name) => name !== 'tabs').sort(),
		);
	});

	it('is not for what every second post has', async () => {
		const { html } = await render(
			'## 题\n\n::: tip\n文\n:::\n\n> 引\n\n```yaml {1}\na: 1\n```\n\n- <font color=red>tab</font>',
			{ format: 'markdown' },
		);
		expect(needsRareSheet(html)).toBe(false);
	});

	it.each([
		['footnotes', '文[^1]\n\n[^1]: 注'],
		['numbered lines', '```yaml:line-numbers\na: 1\n```'],
		['formulas', '$$\nx^2\n$$'],
		['definitions', '<dl><dt>词</dt><dd>义</dd></dl>'],
		['tables of contents', '[[toc]]\n\n## 一\n\n## 二'],
	])('is for %s', async (_, body) => {
		expect(needsRareSheet((await render(body, { format: 'markdown' })).html)).toBe(true);
	});
});
