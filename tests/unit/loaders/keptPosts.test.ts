import {
	appendFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keep, keptIn } from '../../../src/cache.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'kept-'));
	mkdirSync(join(root, 'src/content/posts'), { recursive: true });
	write('a', '[二](/old/) ::: tip');
	write('b', '[一](./a.md)', 'aliases: [/old/]\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const fileOf = (name: string) => join(root, `src/content/posts/${name}.md`);
function write(name: string, body: string, more = ''): void {
	const front = `---\ntitle: ${name}\nauthor: 编辑部\ndate: 2024-08-14\n${more}---\n`;
	writeFileSync(fileOf(name), `${front}${body}\n`);
}

/** The posts as this process reads them. */
async function load(isCheck = false) {
	const { loadPosts } = await import('../../../src/loaders/allPosts.ts');
	const { postFiles } = await import('../../../src/loaders/postFiles.ts');
	const catalogue = { releases: new Map(), versions: new Set<string>() };
	return loadPosts(root, postFiles(root).files, { isCheck, catalogue });
}
/** The posts as the next process reads them, which remembers nothing but what is kept. */
async function nextRun(isCheck = false) {
	vi.resetModules();
	return load(isCheck);
}
const titles = async () => (await nextRun()).map(({ linked }) => linked?.post.title);

const folder = (name: string) => join(root, '.cache', name);
const kept = (name: string) => readdirSync(folder(name)).map((file) => join(folder(name), file));

/** Puts another title in what is kept, so that it shows whether that is used. */
async function mark(): Promise<void> {
	for (const file of kept('findings')) {
		const found = String(keptIn(file));
		await keep(file, found.replace(/"title":"\w"/, '"title":"kept"'));
	}
}

describe('posts that were read before', () => {
	it('are the same in the next run, which reads none of them', async () => {
		const first = await nextRun();
		expect(await nextRun()).toEqual(first);
		expect(await nextRun(true)).toEqual(first);
		await mark();
		expect(await titles()).toEqual(['kept', 'kept']);
	});

	it('are read again where they changed, and no other is', async () => {
		await titles();
		await mark();
		appendFileSync(fileOf('a'), '\n更多\n');
		expect(await titles()).toEqual(['a', 'kept']);
	});

	it('are read again where what they asked for has another answer', async () => {
		await titles();
		await mark();
		write('b', '[一](./a.md)', 'aliases: [/older/]\n');
		expect(await titles()).toEqual(['a', 'b']);
	});

	it('are read again when the code that reads them has changed', async () => {
		await titles();
		await mark();
		mkdirSync(join(root, 'src/markdown'));
		writeFileSync(join(root, 'src/markdown/render.ts'), '');
		expect(await titles()).toEqual(['a', 'b']);
	});

	it.each(['findings', 'articles'])('are read again when their %s are damaged', async (name) => {
		await titles();
		await mark();
		for (const file of kept(name)) truncateSync(file, 50);
		expect(await titles()).toEqual(['a', 'b']);
		expect(kept('articles').every((file) => keptIn(file) !== undefined)).toBe(true);
	});

	it('need no article in a check, and get one in the build after it', async () => {
		await nextRun(true);
		expect(readdirSync(join(root, '.cache'))).toEqual(['findings']);
		await nextRun();
		expect(kept('articles')).toHaveLength(2);
	});

	it('are remembered while the process goes on, and only one that changed is read', async () => {
		await load();
		rmSync(folder('findings'), { recursive: true });
		appendFileSync(fileOf('a'), '\n更多\n');
		expect(await load()).toHaveLength(2);
		expect(kept('findings')).toHaveLength(1);
	});

	it('are read again where an article went while the process goes on', async () => {
		await load();
		rmSync(folder('articles'), { recursive: true });
		await load();
		expect(kept('articles')).toHaveLength(2);
	});
});
