import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { openPost, readPost } from '../../../src/loaders/readPosts.ts';
import type { Post } from '../../../src/schemas/post.ts';
import { stages } from '../../../src/schemas/stage.ts';

/** The editors' posts keep a standard that other authors' posts need not keep. */

interface EditorsPost {
	readonly name: string;
	readonly text: string;
	readonly post: Post;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'src/content/posts');

async function read(name: string): Promise<EditorsPost[]> {
	const file = await openPost(root, join(folder, name));
	const { post } = await readPost(file);
	if (post === undefined || file.contents === undefined) throw new Error(`${name} has errors.`);
	return post.authors.includes('编辑部')
		? [{ name: basename(name), text: file.contents, post }]
		: [];
}

const posts = (await Promise.all(readdirSync(folder).map(read))).flat();
const ofReleases = posts.filter(({ post }) => post.release !== undefined);

/** The fenced examples in one of some languages, such as `ya?ml|bash`. */
function examples(text: string, languages: string): string[] {
	const fence = new RegExp(`^\`\`\`(?:${languages})\\b.*\\n([\\s\\S]*?)^\`\`\``, 'gm');
	return [...text.matchAll(fence)].map(([, code = '']) => code);
}

describe.each(posts)('the editors’ $name', ({ text }) => {
	it('has YAML examples that can be parsed and name their API', () => {
		for (const document of examples(text, 'ya?ml').flatMap((code) => parseAllDocuments(code))) {
			expect(document.errors).toEqual([]);
			expect(document.toJS()).toMatchObject({
				apiVersion: expect.stringMatching(/^([a-z0-9.]+\/)?v\d/),
				kind: expect.stringMatching(/^[A-Z]/),
			});
		}
	});
});

describe.each(ofReleases)('the editors’ $name about a release', ({ text, post }) => {
	it.each(stages)('explains at least four KEPs that reached %s', (stage) => {
		const claims = post.mentions.filter((mention) => mention.stage === stage);
		expect(new Set(claims.map(({ kep }) => kep)).size).toBeGreaterThanOrEqual(4);
	});

	it('has a cover, two to five examples, and 1,500 to 3,000 Han characters', () => {
		const han = text.replace(/^---[\s\S]*?\n---\n/, '').match(/\p{Script=Han}/gu)?.length ?? 0;
		const count = examples(text, 'ya?ml|bash').length;
		expect(post.cover).toBe(`/img/covers/v${post.release}.0.svg`);
		expect([han >= 1500, han <= 3000]).toEqual([true, true]);
		expect([count >= 2, count <= 5]).toEqual([true, true]);
	});
});
