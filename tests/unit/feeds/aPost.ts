import type { WholePost } from '../../../src/schemas/post.ts';
import { aPost as sound } from '../builders.ts';

/** A post about v1.31.0, with what the test says different. */
export function aPost(different: Partial<Record<keyof WholePost, unknown>> = {}): WholePost {
	return sound({
		title: 'v1.31.0 版本内容',
		description: '这是十周年后的第一个版本。',
		categories: ['changelog'],
		tags: ['changelog', 'v1.31.0'],
		release: '1.31',
		length: 1200,
		...different,
	});
}
