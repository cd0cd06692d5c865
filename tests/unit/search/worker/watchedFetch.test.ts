import { describe, expect, it, vi } from 'vitest';
import { watchedFetch } from '../../../../src/search/worker/watchedFetch.ts';

describe('a watched fetch', () => {
	it('gives what was read and tells nothing', async () => {
		const missed = vi.fn();
		const fetch = watchedFetch(async (input) => new Response(String(input)), missed);
		expect(await (await fetch('/a')).text()).toBe('/a');
		expect(missed).not.toHaveBeenCalled();
	});

	it('tells of an answer that is no file, and gives it', async () => {
		const missed = vi.fn();
		const fetch = watchedFetch(async () => new Response('', { status: 404 }), missed);
		expect((await fetch('/a')).status).toBe(404);
		expect(missed).toHaveBeenCalledOnce();
	});

	it('tells of a broken line, and fails as it did', async () => {
		const missed = vi.fn();
		const fetch = watchedFetch(async () => Promise.reject(new TypeError('offline')), missed);
		await expect(fetch('/a')).rejects.toThrow('offline');
		expect(missed).toHaveBeenCalledOnce();
	});
});
