import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../../src/feeds/content.ts';
import { dangersIn, readable } from '../../support/judge.ts';
import { vectors } from '../../support/vectors.ts';
import { render } from './aRender.ts';

/** Every 37th, of every table; `npm run fuzz:vectors` takes them all. */
const sample = vectors.filter(({ number }) => number % 37 === 0);

it('there are more than a thousand vectors, none twice', () => {
	expect(vectors.length).toBeGreaterThan(1000);
	expect(new Set(vectors.map(({ text, number }) => text.replaceAll(String(number), ''))).size).toBe(
		vectors.length,
	);
});

describe.each(['markdown', 'mdx'] as const)('in %s', (format) => {
	it('no vector leaves anything dangerous in the article or its feeds, nor takes what stands around it', async () => {
		for (const { text } of sample) {
			const { html, title, problems } = await render(`前文\n\n甲 ${text} 乙\n\n后文`, { format });
			const feed = feedHtml(html, 'https://example.org/posts/x/');
			expect({ text, found: [...dangersIn(html), ...dangersIn(feed)] }).toEqual({
				text,
				found: [],
			});
			if (problems.some(({ severity }) => severity === 'error')) continue;
			const seen = `${title}\n${readable(html)}`;
			expect({
				text,
				lost: ['前文', '甲', '乙', '后文'].filter((word) => !seen.includes(word)),
			}).toEqual({
				text,
				lost: [],
			});
		}
	});
});

it('what reads the results finds what is dangerous', () => {
	for (const html of [
		'<script>x</script>',
		'<b onclick=x>',
		'<a href=" java\tscript:x">',
		'<rect fill="URL(x)">',
		'<form>',
		'<svg><a xlink:href="data:x">',
	]) {
		expect(dangersIn(html)).not.toEqual([]);
	}
	expect(dangersIn('<a href="//a.example"><img src="/a:b" alt="javascript:x"></a>')).toEqual([]);
});
