import { basename } from 'node:path';
import { isBeforeRelease } from '../../src/domain/posts.ts';
import { readCatalogue } from '../../src/loaders/catalogue.ts';
import { checkFrontmatter, cutFrontmatter } from '../../src/loaders/frontmatter.ts';
import { namesIn } from '../../src/loaders/names.ts';
import { openPost, type PostFile, postFiles } from '../../src/loaders/postFiles.ts';
import { readPost } from '../../src/loaders/readPosts.ts';
import { surroundingsOf } from '../../src/loaders/surroundings.ts';
import type { Around } from '../../src/markdown/around.ts';
import type { Post } from '../../src/schemas/post.ts';
import { projectRoot } from './projectCopy.ts';

/** A post signed 编辑部, with the text of its file. */
export interface EditorsPost {
	readonly name: string;
	readonly text: string;
	readonly post: Post;
}

/** A post of the editors in a file; none if it is a draft, or signed by somebody else. */
async function read(file: PostFile, around: Around): Promise<EditorsPost[]> {
	const { post } = await readPost(file, around);
	const { absolute, contents } = file;
	if (post === undefined || contents === undefined) throw new Error(`${absolute} has errors.`);
	if (post.draft) return [];
	// Whose author is not written is signed 编辑部 as well, and keeps no standard.
	const { value } = checkFrontmatter(post.file, cutFrontmatter(contents));
	return value !== undefined && namesIn(value, 'authors').includes('编辑部')
		? [{ name: basename(absolute), text: contents, post }]
		: [];
}

/** The published posts signed 编辑部 of a project; `preview` is as the catalogue's releases say. */
export async function readEditorsPosts(root = projectRoot): Promise<readonly EditorsPost[]> {
	const { releases } = await readCatalogue(root);
	const files = postFiles(root).files.map((file) => openPost(root, file));
	const around = surroundingsOf(root, files).around();
	const posts = (await Promise.all(files.map((file) => read(file, around)))).flat();
	return posts.map(({ post, ...of }) => {
		const preview = isBeforeRelease(post, releases.get(post.release ?? ''));
		return { ...of, post: { ...post, preview } };
	});
}

/** The code of the fences in some languages, such as `ya?ml|bash`. */
export function examplesIn(text: string, languages: string): readonly string[] {
	const fence = new RegExp(`^\`\`\`(?:${languages})\\b.*\\n([\\s\\S]*?)^\`\`\``, 'gm');
	return [...text.matchAll(fence)].map(([, code = '']) => code);
}

/** What a post says under 升级前必看, with its smaller headings; '' without such a section. */
export function upgradeSectionOf(text: string): string {
	return /^## 升级前必看$[\s\S]*?(?=^## |(?![\s\S]))/m.exec(text)?.[0] ?? '';
}

/** All that stands in code in a piece of Markdown, in lines and in fences. */
export function codeIn(text: string): readonly string[] {
	return text.match(/^```[\s\S]*?^```|`[^`\n]+`/gm) ?? [];
}
