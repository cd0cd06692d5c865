import { describe, expect, it } from 'vitest';
import { readOnce } from '../../../src/search/readOnce.ts';

/** What can be read once it has failed `failures` times, and how often that was tried. */
function reading(failures: number) {
	let tries = 0;
	const read = readOnce(async () => {
		tries += 1;
		if (tries <= failures) throw new Error('503');
		return tries;
	});
	return { read, tries: () => tries };
}

describe('what is read once', () => {
	it('is the same for all who ask for it, even at the same time', async () => {
		const { read, tries } = reading(0);
		expect(await Promise.all([read(), read()])).toEqual([1, 1]);
		expect(await read()).toBe(1);
		expect(tries()).toBe(1);
	});

	it('is read anew by whoever asks after it could not be read', async () => {
		const { read, tries } = reading(1);
		const asked = [read(), read()];
		await expect(Promise.allSettled(asked)).resolves.toMatchObject([
			{ status: 'rejected' },
			{ status: 'rejected' },
		]);
		expect(tries()).toBe(1);
		expect(await read()).toBe(2);
	});
});
