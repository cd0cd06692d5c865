import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPosts } from '../../../src/loaders/allPosts.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { postFiles } from '../../../src/loaders/postFiles.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The lines below 升级前必看 on which an item, a row or a box that warns stands, as the text has them;
 * what stands in code, in other boxes or in the table of what goes with the release is none.
 */
function markedLines(file: string): readonly number[] {
	const found: number[] = [];
	let isInside = false;
	let around = '';
	for (const [index, line] of readFileSync(root + file, 'utf8')
		.split('\n')
		.entries()) {
		const fence = /^\s*(```|:::)/.exec(line)?.[1];
		if (around !== '') {
			if (fence === around) around = '';
			continue;
		}
		if (/^## /.test(line)) isInside = line.includes('升级前必看');
		if (line === '### 配套版本') isInside = false;
		if (fence !== undefined) around = fence;
		if (
			isInside &&
			/^(?:[-*] |\d+\. |\| [^-]|::: (?:warning|danger|caution|important))/.test(line)
		) {
			found.push(index + 1);
		}
	}
	return found;
}

const posts = await loadPosts(root, postFiles(root).files, {
	isCheck: true,
	catalogue: await readCatalogue(root),
});
const published = posts.flatMap(({ linked }) => (linked?.post.draft === false ? linked.post : []));
const ofReleases = published.filter(({ file }) => /\/v1\.\d+\.0\.md$/.test(file));

describe('the posts about releases', () => {
	it.each(ofReleases)(
		'have each item, row and warning below 升级前必看 as one action: $file',
		(post) => {
			const marked = markedLines(post.file);
			expect(marked.length).toBeGreaterThan(30);
			expect(post.actions.map(({ line }) => line)).toEqual(marked);
		},
	);

	it('give each action an address of its own', () => {
		for (const { actions } of ofReleases) {
			const anchors = actions.map(({ anchor }) => anchor);
			expect(new Set(anchors).size).toBe(anchors.length);
		}
	});
});

it('posts about no release ask for nothing before an upgrade', () => {
	const guides = published.filter((post) => !post.release);
	expect(guides.length).toBeGreaterThan(0);
	expect(guides.flatMap(({ actions }) => actions)).toEqual([]);
});
