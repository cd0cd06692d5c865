import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedFile } from '../../src/loaders/published.ts';
import { linkPackages, projectCopy, projectRoot } from '../../tests/support/projectCopy.ts';
import { benchPost } from '../posts.ts';
import { writeBareBlog } from './bareBlog.ts';

/** A site to measure, in a folder of its own. */
export interface Site {
	readonly name: string;
	readonly root: string;
	/** What builds it, for a shell in its folder. */
	readonly command: string;
}

const node = `"${process.execPath}"`;
const picture = join(projectRoot, 'tests/fixtures/img/stand-in.png');

function knownKeps(): number[] {
	const names = readdirSync(join(projectRoot, 'src/content/keps'));
	return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
}

/** Puts so many generated posts in the place of those at `root`. */
function layPosts(root: string, count: number): void {
	const folder = join(root, 'src/content/posts');
	// Of ours, which are not there, the build has nothing to say, and nothing leads to them.
	for (const name of [folder, join(root, publishedFile), join(root, 'src/content/write')]) {
		rmSync(name, { recursive: true, force: true });
	}
	mkdirSync(folder, { recursive: true });
	mkdirSync(join(root, 'public/img'), { recursive: true });
	cpSync(picture, join(root, 'public/img/bench.png'));
	const keps = knownKeps();
	for (let index = 0; index < count; index += 1) {
		const { name, text } = benchPost(index, keps);
		writeFileSync(join(folder, name), text);
	}
}

/** This site with so many generated posts; with its own posts without a count. It is built as `npm run build` does. */
export function thisSite(count?: number): Site {
	const { root } = projectCopy('bench-own');
	if (count !== undefined) layPosts(root, count);
	const name = count === undefined ? 'this site as it is' : `this site, ${count} posts`;
	return { name, root, command: `${node} scripts/astro.ts build` };
}

/** The bare blog with so many generated posts. */
export function bareBlog(count: number): Site {
	const root = mkdtempSync(join(tmpdir(), 'bench-bare-'));
	writeBareBlog(root, linkPackages);
	layPosts(root, count);
	const astro = `${node} node_modules/astro/bin/astro.mjs build`;
	const pagefind = `${node} node_modules/pagefind/lib/runner/bin.cjs --site dist`;
	return { name: `bare blog, ${count} posts`, root, command: `${astro} && ${pagefind}` };
}

/** The file of one post of a site: the newest release's, or else the first. */
function aPost(root: string): string {
	const folder = join(root, 'src/content/posts');
	const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
	const releases = names.filter((name) => /^v1\.\d+\.0\.md$/.test(name)).sort();
	const name = releases.at(-1) ?? names.sort()[0];
	if (name === undefined) throw new Error(`${folder} has no post.`);
	return join(folder, name);
}

/** Adds a sentence to a post. */
export function changePost({ root }: Site): void {
	appendFileSync(aPost(root), '\n又补充了一句话。\n');
}

/** Says otherwise what a KEP is that a post names. */
export function changeKep({ root }: Site): void {
	const [, number = ''] = /KEP-(\d+)/.exec(readFileSync(aPost(root), 'utf8')) ?? [];
	const file = join(root, 'src/content/keps', `${number}.yaml`);
	const text = readFileSync(file, 'utf8');
	const changed = text.replace(/^summary: ["']?/m, '$&又改了一点：');
	if (changed === text) throw new Error(`${file} has no summary.`);
	writeFileSync(file, changed);
}
