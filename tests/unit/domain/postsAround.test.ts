import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postsAround, relatedIn } from '../../../src/domain/postsAround.ts';
import type { Post } from '../../../src/schemas/post.ts';
import { aPost } from '../builders.ts';

const ids = (posts: readonly { readonly id: string }[]) => posts.map(({ id }) => id);

describe('the posts around one', () => {
	it('are the older and the newer one', () => {
		const [a, b, c] = [aPost({ id: 'a' }), aPost({ id: 'b' }), aPost({ id: 'c' })];
		const around = postsAround([a, b, c]);
		expect(around(b)).toMatchObject({ previous: c, next: a });
		expect(around(a)).toMatchObject({ previous: b, next: undefined });
		expect(around(c)).toMatchObject({ previous: undefined, next: b });
		expect(around(aPost({ id: 'd' }))).toMatchObject({ previous: undefined, next: undefined });
	});
});

describe('related posts', () => {
	it('puts a post of the same release before one of the same category', () => {
		const post = aPost({ id: 'a', release: '1.31', categories: ['changelog'] });
		const guide = aPost({ id: 'b', release: '1.31' });
		const other = aPost({ id: 'c', release: '1.30', categories: ['changelog'] });
		expect(ids(relatedIn([post, other, guide])(post))).toEqual(['b', 'c']);
	});

	it('counts a tag for more than a category, and the newest first among equals', () => {
		const post = aPost({ id: 'a', tags: ['x'], categories: ['y'] });
		const posts = [
			aPost({ id: 'category', categories: ['y'] }),
			aPost({ id: 'first', tags: ['x'] }),
			aPost({ id: 'second', tags: ['x'] }),
			post,
		];
		expect(ids(relatedIn(posts)(post))).toEqual(['first', 'second', 'category']);
		expect(ids(relatedIn(posts, 1)(post))).toEqual(['first']);
	});

	it('leaves out posts that share nothing', () => {
		expect(relatedIn([aPost({ id: 'b' })])(aPost({ id: 'a' }))).toEqual([]);
	});

	/** What is related by definition: every post held against every other. */
	function byDefinition(post: Post, posts: readonly Post[], limit: number): readonly Post[] {
		const points = (other: Post) =>
			(post.release !== undefined && other.release === post.release ? 5 : 0) +
			2 * other.tags.filter((tag) => post.tags.includes(tag)).length +
			other.categories.filter((category) => post.categories.includes(category)).length;
		return posts
			.filter((other) => other.id !== post.id && points(other) > 0)
			.sort((a, b) => points(b) - points(a))
			.slice(0, limit);
	}

	it('are those that share most of all there are, whatever posts have in common', () => {
		const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
		const facts = fc.record({
			release: fc.option(fc.constantFrom('1.30', '1.31'), { nil: undefined }),
			tags: names,
			categories: names,
		});
		const several = fc.array(facts, { maxLength: 20 });
		fc.assert(
			fc.property(several, fc.integer({ min: 1, max: 4 }), (all, limit) => {
				const posts = all.map((one, index) => aPost({ ...one, id: `post-${index}` }));
				const related = relatedIn(posts, limit);
				for (const post of posts) {
					expect(ids(related(post))).toEqual(ids(byDefinition(post, posts, limit)));
				}
			}),
		);
	});

	it('are found without holding each of many posts against all others', () => {
		let asked = 0;
		const many = Array.from({ length: 2000 }, (_, index) => {
			const post = aPost({
				...{ id: `${index}`, categories: ['changelog'] },
				tags: [`a${index % 40}`, `b${index % 7}`],
			});
			const counted = () => {
				asked += 1;
				return post.id;
			};
			return Object.defineProperty({ ...post }, 'id', { get: counted });
		});
		const around = relatedIn(many);
		for (const post of many) expect(around(post)).toHaveLength(3);
		expect(asked).toBeLessThan(many.length * 60);
	});
});
