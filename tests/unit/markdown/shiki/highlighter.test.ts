import { afterEach, describe, expect, it, vi } from 'vitest';
import * as highlighter from '../../../../src/markdown/shiki/highlighter.ts';

/** The words of each line with the colours they are given. */
async function colours(language: string, code: string, { coloursOf } = highlighter) {
	const coloured = await (await coloursOf(language, false))?.(code);
	return coloured?.lines.map((line) => line.map(({ content, color }) => `${color} ${content}`));
}

/** The lines without colours. */
async function plainLines(
	language: string,
	code: string,
	isCheck = false,
): Promise<readonly number[] | undefined> {
	return (await (await highlighter.coloursOf(language, isCheck))?.(code))?.plain;
}

const endless = 'a b.C // x chan struct{}, abcdefghijklmnopqrstuvwxyzabcdef';
const withFence = '# 题\n\n```python\ndef f(): return 1\n```\n\n```yaml\na: 1\n```';

afterEach(() => {
	vi.restoreAllMocks();
	vi.resetModules();
});

describe('the highlighter', () => {
	it('answers where a regular expression could run on for ever', async () => {
		const [line] = (await colours('go', endless)) ?? [];
		expect(line).toEqual(expect.arrayContaining([expect.stringContaining(' x chan struct{}')]));
	});

	it('gives a block the same colours whatever was loaded and coloured before', async () => {
		// Markdown's grammar takes in Python's as soon as both are in one registry.
		await colours('python', 'def f(): return 1');
		const late = await colours('markdown', withFence);
		vi.resetModules();
		const alone = await import('../../../../src/markdown/shiki/highlighter.ts');
		expect(await colours('markdown', withFence, alone)).toEqual(late);
		await colours('python', 'def f(): return 1', alone);
		expect(await colours('markdown', withFence, alone)).toEqual(late);
	});

	it('asks no clock how long a line may take', async () => {
		const code = `${endless}\n`.repeat(20);
		const quick = await colours('go', code);
		let now = 0;
		const jump = () => {
			now += 5000;
			return now;
		};
		vi.spyOn(Date, 'now').mockImplementation(jump);
		vi.spyOn(performance, 'now').mockImplementation(jump);
		expect(await colours('go', code)).toEqual(quick);
		expect(Date.now()).toBeGreaterThan(5000);
	});

	it('colours the fences that authors show most inside Markdown', async () => {
		const lines = await colours('markdown', withFence);
		expect(lines?.at(-2)?.length).toBeGreaterThan(1);
	});

	it('colours a long block as if it were read in one piece', async () => {
		const text = (lines: number) => `a: |\n${'  b: c # d\n'.repeat(lines)}e: f`;
		const short = await colours('yaml', text(1));
		const long = await colours('yaml', text(600));
		expect(long?.slice(-2)).toEqual(short?.slice(-2));
		expect(long).toHaveLength(602);
	});

	it('gives up colours where code opens more and more and closes nothing', async () => {
		const plain = (await plainLines('bash', '"$(\n'.repeat(1500))) ?? [];
		expect(plain[0]).toBeGreaterThan(400);
		expect(plain[0]).toBeLessThan(1100);
		expect(plain).toEqual(plain.map((_, index) => (plain[0] ?? 0) + index));
		expect(plain.at(-1)).toBe(1501);
		const deep = `${'['.repeat(40)}\n${'[1],\n'.repeat(600)}${']'.repeat(40)}`;
		expect(await plainLines('json', deep)).toEqual([]);
	});

	it.each([
		['lines that are too long', 'yaml', `a: 1\n${'b'.repeat(2001)}\nc: 1\n${'d'.repeat(2000)}`],
		['code that opens more and more', 'bash', '"$(\n'.repeat(1500)],
		['code that closes all it opens', 'json', `[${'[1],\n'.repeat(600)}1]`],
		['nothing', 'go', ''],
	])('finds the same lines plain for a check in %s', async (_, language, code) => {
		expect(await plainLines(language, code, true)).toEqual(await plainLines(language, code));
	});

	it('knows no colours of a language that nobody knows', async () => {
		expect(await highlighter.coloursOf('klingon', true)).toBeUndefined();
		expect(await highlighter.coloursOf('klingon', false)).toBeUndefined();
	});
});
