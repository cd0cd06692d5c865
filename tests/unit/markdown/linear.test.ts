import { describe, expect, it } from 'vitest';
import { constructs } from '../../../src/markdown/constructs.ts';
import { prepare } from '../../../src/markdown/source/pass.ts';
import { htmlTokens } from '../../../src/markdown/tree/htmlTokens.ts';
import { render } from './aRender.ts';

/** Inputs made to be slow, by their length in characters. */
const hostile: Record<string, (length: number) => string> = {
	'asterisks with full-width colons': (length) => '**：'.repeat(length / 3),
	'tildes with Han': (length) => '~~中'.repeat(length / 3),
	'angle brackets': (length) => '<'.repeat(length),
	'tags without an end': (length) => '<b '.repeat(length / 3),
	'tags that nobody closes': (length) => '<b>'.repeat(length / 3),
	'attributes that nobody closes': (length) => '<a b="'.repeat(length / 6),
	'comments that nobody closes': (length) => '<!--'.repeat(length / 4),
	'closing brackets behind an address': (length) => `中https://a.example${'('.repeat(length)}中`,
	'picture openings': (length) => '!['.repeat(length / 2),
	'pictures with spaces': (length) => '![](a b'.repeat(length / 7),
	'colons with names': (length) => ':a'.repeat(length / 2),
	'stray container ends': (length) => ':::\n'.repeat(length / 4),
	'containers of unknown kinds': (length) => '::: foo\n'.repeat(length / 8),
	'Han over many lines': (length) => '中\n'.repeat(length / 2),
	'headings of one name': (length) => '# a\n'.repeat(length / 4),
	'items without an end': (length) => `<ul>${'<li>a'.repeat(length / 5)}`,
	'mentions of KEPs': (length) => '- KEP-1 a\n'.repeat(length / 10),
	'character references': (length) => '<b>&amp;</b>'.repeat(length / 12),
	'marked lines without number': (length) => `\`\`\`js {1-99999999}\n${'a\n'.repeat(length / 2)}`,
};

async function fastest(work: () => unknown): Promise<number> {
	let best = Number.POSITIVE_INFINITY;
	for (let turn = 0; turn < 2; turn += 1) {
		const start = performance.now();
		await work();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

describe('time grows with the length, not with its square', () => {
	it.each(Object.entries(hostile))('for %s', async (_, input) => {
		await render(input(500));
		const small = await fastest(() => render(input(2_500)));
		const large = await fastest(() => render(input(20_000)));
		// Eight times the length; the square would be 64 times. Below 60 ms the clock says little.
		expect(large).toBeLessThan(Math.max(60, small * 32));
	});

	it('in the source pass and in the reading of HTML alone', async () => {
		for (const input of Object.values(hostile)) {
			const text = input(50_000);
			expect(await fastest(() => prepare(text, constructs, 'markdown'))).toBeLessThan(400);
			expect(await fastest(() => htmlTokens(text))).toBeLessThan(400);
		}
	});
});
