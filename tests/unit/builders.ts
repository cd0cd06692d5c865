import { type Post, postSchema } from '../../src/schemas/post.ts';

/** A sound post; a test states only what it is about. */
export function aPost(facts: Partial<Record<keyof Post, unknown>> = {}): Post {
	const id = typeof facts.id === 'string' ? facts.id : 'v1.31.0';
	return postSchema.parse({
		id,
		file: `src/content/posts/${id}.md`,
		title: `${id}版本内容`,
		authors: ['编辑部'],
		date: '2024-08-14T00:00:00+08:00',
		description: '',
		categories: [],
		tags: [],
		draft: false,
		feedId: id,
		length: 100,
		readingMinutes: 1,
		headings: [],
		keps: [],
		redirects: [],
		foreign: { pictures: [], frames: [], media: [] },
		...facts,
	});
}
