import { describe, expect, it } from 'vitest';
import { noteRead, tellsOf, toldOf, untold, withReads } from '../../src/reads.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('what a page reads', () => {
	it('is noted while it is rendered, each thing once and in order', async () => {
		const { made, reads } = await withReads(async () => {
			noteRead('file', 'b');
			await pause();
			for (const name of ['a', 'b', 'two words']) noteRead('file', name);
			return 'page';
		});
		expect(made).toBe('page');
		expect(reads).toEqual(['file a', 'file b', 'file two words']);
	});

	it('is its own, when several are rendered at once', async () => {
		const page = (name: string) =>
			withReads(async () => {
				await pause();
				noteRead('file', name);
				await pause();
			});
		const [one, other] = await Promise.all([page('one'), page('other')]);
		expect([one?.reads, other?.reads]).toEqual([['file one'], ['file other']]);
	});

	it('does not hold what something read that it asked for', async () => {
		const { reads } = await withReads(async () => {
			noteRead('query', 'outer');
			await untold(async () => {
				await pause();
				noteRead('query', 'inner');
			});
			noteRead('query', 'after');
		});
		expect(reads).toEqual(['query after', 'query outer']);
	});

	it('is noted nowhere outside of a page', () => {
		expect(() => noteRead('file', 'x')).not.toThrow();
	});
});

describe('what a thing is now', () => {
	it('says who gives things of its kind, by its name', async () => {
		tellsOf('test-kind', (name) => `now ${name}`);
		expect(await toldOf('test-kind two words')).toBe('now two words');
	});

	it('is not known of a kind that nobody gives', async () => {
		expect(await toldOf('nobody x')).toBeUndefined();
	});
});
