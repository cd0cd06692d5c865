import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { crossProblems } from '../../../src/loaders/crossChecks.ts';
import { aPost } from '../builders.ts';

const linked = (
	post: Parameters<typeof aPost>[0],
	more: { ids?: string[]; links?: string[] } = {},
) => ({
	post: aPost(post),
	ids: more.ids ?? [],
	links: (more.links ?? []).map((url, index) => ({ line: index + 1, url })),
});
const messages = (...posts: ReturnType<typeof linked>[]) =>
	crossProblems('/', posts).map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('between posts', () => {
	it('an address may be used once, whatever its case', () => {
		const found = messages(
			linked({ id: 'a', feedId: '1', file: 'a.md' }),
			linked({ id: 'A', feedId: '2', file: 'A.md' }),
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^A\.md:1 .*a\.md/);
	});

	it('a feed id may be used once', () => {
		const found = messages(
			linked({ id: 'a', feedId: 'elli', file: 'a.md' }),
			linked({ id: 'b', feedId: 'elli', file: 'b.md' }),
			linked({ id: 'c', feedId: 'uwu', file: 'c.md' }),
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^b\.md:1 .*a\.md 的 id/);
	});

	it('a cover has to be there', () => {
		const root = fileURLToPath(new URL('../../..', import.meta.url));
		const covers = ['/img/covers/v1.31.0.svg', '/img/covers/none.svg'];
		const posts = covers.map((cover, index) =>
			linked({ id: `p${index}`, feedId: `p${index}`, cover }),
		);
		const found = crossProblems(root, posts);
		expect(found).toMatchObject([{ file: 'src/content/posts/p1.md', field: 'cover' }]);
	});

	it('an old address may be used once', () => {
		const old = { redirects: ['/old'] };
		expect(
			messages(
				linked({ ...old, id: 'a', feedId: '1', file: 'a.md' }),
				linked({ ...old, id: 'b', feedId: '2', file: 'b.md' }),
			),
		).toHaveLength(1);
	});

	it('links to headings that are there are sound, encoded or not', () => {
		const links = ['#甲', '#%E7%94%B2', '/posts/b/#乙', '/posts/b/', '/about/#x', '#', '#top'];
		expect(
			messages(
				linked({ id: 'a', feedId: '1' }, { ids: ['甲'], links }),
				linked({ id: 'b', feedId: '2' }, { ids: ['乙'] }),
			),
		).toEqual([]);
	});

	it('a link to a heading that is not there names the line and the nearest one', () => {
		const found = messages(
			linked({ id: 'a', file: 'a.md' }, { ids: ['概述', '升级前必看'], links: ['#升级必看'] }),
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatch(/^a\.md:1 .*“#升级必看”.*“#升级前必看”/);
	});
});
