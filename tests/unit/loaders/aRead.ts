import { readPost } from '../../../src/loaders/readPosts.ts';
import { surroundingsOf } from '../../../src/loaders/surroundings.ts';

/** A post read from a text, as if it stood in a project of its own. */
export const read = (contents: string | undefined, name = 'v1.31.0.md') =>
	readPost(
		{ root: '/site', absolute: `/site/src/content/posts/${name}`, contents },
		surroundingsOf('/site', []).around(),
	);

/** A frontmatter that lacks nothing. */
export const sound = '---\ntitle: v1.31.0版本内容\nauthor: 编辑部\ndate: 2024-08-14\n---\n';
