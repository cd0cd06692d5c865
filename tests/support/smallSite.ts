import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFile } from '../../src/loaders/published.ts';
import { projectRoot } from './projectCopy.ts';

/**
 * Makes a small site of a copy of the project at `root`, which builds in a fraction of the time: the posts
 * of tests/fixtures/, with all that the dialect has, and of the records of KEPs those that they name.
 */
export function becomeSmall(root: string): void {
	const content = join(root, 'src/content');
	for (const name of ['posts', 'write', 'glossary']) {
		rmSync(join(content, name), { recursive: true, force: true });
	}
	rmSync(join(root, publishedFile), { force: true });
	const fixtures = join(projectRoot, 'tests/fixtures');
	cpSync(join(fixtures, 'posts'), join(content, 'posts'), { recursive: true });
	cpSync(join(fixtures, 'img'), join(root, 'public/img'), { recursive: true });
	const post = readFileSync(join(content, 'posts/v1.31.0.md'), 'utf8');
	const named = new Set(post.match(/(?<=KEP-)\d+/g));
	for (const name of kepsIn(root)) {
		if (!named.has(name.replace('.yaml', ''))) rmSync(join(content, 'keps', name));
	}
}

/** The names of the records of KEPs; none in a blog without any. */
export function kepsIn(root: string): string[] {
	try {
		return readdirSync(join(root, 'src/content/keps')).sort();
	} catch {
		return [];
	}
}
