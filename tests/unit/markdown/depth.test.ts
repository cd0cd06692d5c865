import { describe, expect, it } from 'vitest';
import { constructs } from '../../../src/markdown/constructs.ts';
import { prepare } from '../../../src/markdown/source/pass.ts';
import { deepest } from '../../../src/markdown/tree/depth.ts';
import { markdownStrings } from '../../../src/strings/markdown.ts';
import { render } from './aRender.ts';

const tooDeep = markdownStrings.tooDeep(deepest).message;

/** What is said of a post whose second line is `line`, and where. */
async function said(line: string, format: 'markdown' | 'mdx' = 'markdown') {
	const { problems } = await render(`开头\n\n${line}\n`, { format });
	return problems
		.filter(({ severity }) => severity === 'error')
		.map((problem) => `${problem.line} ${problem.message}`);
}

const nested: Readonly<Record<string, (levels: number) => string>> = {
	quotes: (levels) => `${'>'.repeat(levels)} a`,
	'quotes with spaces': (levels) => `${'> '.repeat(levels)}a`,
	items: (levels) => `${'- '.repeat(levels)}a`,
	'numbered items': (levels) => `${'1. '.repeat(levels)}a`,
	'items in quotes': (levels) => `${'> - '.repeat(levels)}a`,
	'quotes in items': (levels) => `${'- > '.repeat(levels)}a`,
	'strong words': (levels) => `${'**a '.repeat(levels)}${' b**'.repeat(levels)}`,
	'emphasis of both kinds': (levels) => `${'*a _b '.repeat(levels)}${' b_ a*'.repeat(levels)}`,
	'words that are struck out': (levels) => `${'~~a '.repeat(levels)}${' b~~'.repeat(levels)}`,
};

const inMarkdown: typeof nested = {
	tags: (levels) => `${'<b>*a'.repeat(levels)}`,
	'tags around blocks': (levels) => `${'<div>'.repeat(levels)}\n\na\n`,
	'tags that are closed': (levels) => `${'<i>'.repeat(levels)}a${'</i>'.repeat(levels)}`,
	'tags and emphasis': (levels) => `${'*a <b>'.repeat(levels)}${'</b> a*'.repeat(levels)}`,
};

const inMdx: typeof nested = {
	'tags in a line': (levels) => `x ${'<b>'.repeat(levels)}a${'</b>'.repeat(levels)}`,
	'components in a line': (levels) => `${'<Tip>'.repeat(levels)}a${'</Tip>'.repeat(levels)}`,
};

describe('nesting without end', () => {
	it('is none of a rule of many marks', async () => {
		expect(await said('- '.repeat(2 * deepest))).toEqual([]);
		expect(await said(`> ${'* '.repeat(2 * deepest)}`)).toEqual([]);
	});

	it('is noticed before the engine goes down to its end', () => {
		expect(prepare(`${'> - '.repeat(deepest)}a`, [], 'markdown').excess).toMatchObject({ line: 0 });
	});

	it.each(Object.entries({ ...nested, ...inMarkdown }))(
		'of %s is an error at its line',
		async (_, post) => {
			expect(await said(post(deepest + 1))).toEqual([`3 ${tooDeep}`]);
			expect(await said(post(20 * deepest))).toEqual([`3 ${tooDeep}`]);
			expect(await said(post(20))).toEqual([]);
		},
	);

	it.each(Object.entries({ ...nested, ...inMdx }))(
		'of %s is an error at its line in MDX',
		async (_, post) => {
			expect(await said(post(deepest + 1), 'mdx')).toEqual([`3 ${tooDeep}`]);
			expect(await said(post(5 * deepest), 'mdx')).toEqual([`3 ${tooDeep}`]);
			expect(await said(post(20), 'mdx')).toEqual([]);
		},
	);

	it.each([
		['items', (level: number) => `${'  '.repeat(level)}- a`],
		['quotes', (level: number) => `${'> '.repeat(level)}a`],
		['containers', () => '::: tip'],
		['notes of Hexo', () => '{% note %}'],
		['descriptions', (level: number) => `${'  '.repeat(level)}${level === 0 ? 'a' : ': a'}`],
	])('of %s line by line is an error at the first that is too deep', async (_, line) => {
		const lines = Array.from({ length: 2 * deepest }, (_level, level) => line(level));
		const [problem, ...others] = await said(lines.join('\n'));
		expect(problem?.endsWith(tooDeep)).toBe(true);
		expect(Number.parseInt(problem ?? '', 10)).toBeGreaterThan(deepest / 2);
		expect(Number.parseInt(problem ?? '', 10)).toBeLessThanOrEqual(5 + deepest);
		expect(others).toEqual([]);
	});

	it.each(['::: tip', '{% note %}'])(
		'of %s is noticed before the engine sees any of it',
		(line) => {
			const found = (levels: number) =>
				prepare(`${line}\n`.repeat(levels), constructs, 'markdown').excess;
			expect(found(deepest)).toBeUndefined();
			expect(found(2 * deepest)).toEqual({ line: deepest + 1, kind: 'tooDeep', message: tooDeep });
		},
	);

	it.each(['::: tip', '::: details', '{% note %}'])(
		'of %s that leaves no room for the title alone is an error at its line, too',
		async (line) => {
			expect(await said(`${line}\n`.repeat(deepest - 2))).toEqual([]);
			for (const levels of [deepest - 1, deepest]) {
				const problems = await said(`${line}\n`.repeat(levels));
				expect(problems).toEqual([`${deepest + 1} ${tooDeep}`]);
			}
		},
	);

	it('of blocks in the tags around them is an error', async () => {
		const divisions = '<div>\n\n'.repeat(deepest - 50);
		expect(await said(`${divisions}${'> '.repeat(60)}a`)).toHaveLength(1);
		expect(await said(`${divisions}${'> '.repeat(20)}a`)).toEqual([]);
	});

	it('says nothing of a title that stands in what cannot be read', async () => {
		const rendered = await render(`# 题\n\n${'> '.repeat(deepest + 1)}a`);
		expect(rendered).toMatchObject({ html: '', title: undefined, text: '' });
	});
});
