import { expect, it } from 'vitest';
import { hostile } from '../../../bench/hostile.ts';
import { render } from './aRender.ts';

// How the time grows with the length is measured in bench/growth.ts.
const formats = ['markdown', 'mdx'] as const;
const rows = formats.flatMap((format) =>
	Object.entries(hostile).map(([name, input]) => [name, format, input] as const),
);

it.each(rows)('reads %s in %s to the end, or says what keeps it', async (_, format, input) => {
	const { html, problems } = await render(`${input(1_200)}\n\n末尾`, { format });
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(html.includes('末尾') || errors.length > 0).toBe(true);
});
