import type { Post } from '../../../src/schemas/post.ts';
import { timestampSchema } from '../../../src/schemas/timestamp.ts';

/** A post about v1.31.0, with what the test says different. */
export function aPost(different: Partial<Post> = {}): Post {
	return {
		id: 'v1.31.0',
		file: 'src/content/posts/v1.31.0.md',
		title: 'v1.31.0 版本内容',
		authors: ['编辑部'],
		date: timestampSchema.parse('2024-08-14'),
		description: '这是十周年后的第一个版本。',
		categories: ['changelog'],
		tags: ['changelog', 'v1.31.0'],
		release: '1.31',
		draft: false,
		feedId: 'v1.31.0',
		length: 1200,
		readingMinutes: 3,
		headings: [],
		keps: [],
		redirects: [],
		foreign: { pictures: [], frames: [], media: [] },
		...different,
	};
}
