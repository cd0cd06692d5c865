import { expect, it } from 'vitest';
import { hostile } from '../../../bench/hostile.ts';
import { html } from './aRender.ts';

// How the time grows with the length is measured in bench/dialect.ts.
it.each(Object.entries(hostile))('reads %s to the end', async (_, input) => {
	expect(await html(`${input(2_500)}\n\n末尾`)).toContain('末尾');
});
