import { execFileSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postsLoader } from '../../../src/loaders/posts.ts';
import { reportChannel, type Verdict } from '../../../src/loaders/report.ts';
import { keptArticle } from '../../../src/markdown/articles.ts';
import type { Post } from '../../../src/schemas/post.ts';
import { aStore } from './aStore.ts';
import { kepFile } from './kepFile.ts';

/** The loader of posts over real files, with a store in the place of Astro's. */

let root = '';
let content = aStore();
let said: string[] = [];
let verdict: Verdict | undefined;
const listen = (message: unknown) => {
	verdict = message as Verdict;
};
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'content-'));
	content = aStore();
	said = [];
	verdict = undefined;
	subscribe(reportChannel, listen);
});
afterEach(() => {
	unsubscribe(reportChannel, listen);
	rmSync(root, { recursive: true, force: true });
});

function write(name: string, text: string): void {
	mkdirSync(join(root, name, '..'), { recursive: true });
	writeFileSync(join(root, name), text);
}

const posts = 'src/content/posts';
const aFile = (body: string, more = '') =>
	`---\ntitle: v1.31.0版本内容\nauthor: 编辑部\ndate: 2024-08-14\n${more}---\n\n${body}\n`;

/** Loads once: in a build, or as development does at its start and after each change. */
async function load(mode: 'build' | 'dev' = 'build'): Promise<EventEmitter> {
	const watcher = new EventEmitter();
	const log = (message: string) => said.push(message);
	await postsLoader().load({
		store: content.store,
		config: { root: pathToFileURL(`${root}/`) },
		logger: { error: log, warn: log },
		parseData: async ({ data }: { data: unknown }) => data,
		watcher: mode === 'dev' ? watcher : undefined,
	} as never);
	return watcher;
}

const shown = () => content.store.values().map(({ data }) => data as unknown as Post);

async function article(id = 'v1.31.0') {
	const key = String(content.store.get(id)?.digest);
	return keptArticle(root, { id, key });
}

describe('the posts of a build', () => {
	it('are in the store, with their articles beside it', async () => {
		write(`${posts}/v1.31.0.md`, aFile('第一段。'));
		write(`${posts}/old/v1.30.0.md`, aFile('第二段。', 'release: "1.31"\n'));
		await load();
		expect(shown().map(({ id }) => id)).toEqual(['old/v1.30.0', 'v1.31.0']);
		expect(await article()).toMatchObject({ source: '\n第一段。\n', html: '<p>第一段。</p>' });
		expect(content.store.get('v1.31.0')?.filePath).toBe(`${posts}/v1.31.0.md`);
	});

	it('are those of the files as they are now', async () => {
		write(`${posts}/v1.31.0.md`, aFile('旧的。'));
		write(`${posts}/gone.md`, aFile('走了。'));
		await load();
		write(`${posts}/v1.31.0.md`, aFile('新的。'));
		rmSync(join(root, posts, 'gone.md'));
		await load();
		expect(shown().map(({ id, description }) => [id, description])).toEqual([
			['v1.31.0', '新的。'],
		]);
		expect((await article())?.html).toBe('<p>新的。</p>');
	});

	it('are read anew when a picture in public/ has changed', async () => {
		write('public/img/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>');
		write(`${posts}/v1.31.0.md`, aFile('![图的说明](/img/a.svg)'));
		await load();
		write('public/img/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="40"/>');
		await load();
		expect((await article())?.html).toContain('width="30" height="40"');
	});

	it('are read anew when they have moved, because reports and links name the file', async () => {
		write(`${posts}/v1.31.0.md`, aFile('第一段。'));
		await load();
		rmSync(join(root, posts, 'v1.31.0.md'));
		write(`${posts}/2024/v1.31.0.md`, aFile('第一段。'));
		await load();
		expect(shown()[0]?.file).toBe(`${posts}/2024/v1.31.0.md`);
	});

	it('tell of a warning in every build, though the post has not changed', async () => {
		write(`${posts}/v1.31.0.md`, aFile('第一段。', 'daet: x\n'));
		await load();
		await load();
		expect(said).toHaveLength(2);
		expect(said[1]).toBe(said[0]);
		expect(said[0]).toContain('daet');
	});

	it('are not the files that begin with _', async () => {
		write(`${posts}/_v1.31.0.md`, aFile('第一段。'));
		await load();
		expect(shown()).toEqual([]);
	});

	it('leave drafts out', async () => {
		write(`${posts}/v1.31.0.md`, aFile('第一段。', 'draft: true\n'));
		await load();
		expect(shown()).toEqual([]);
		await load('dev');
		expect(shown()).toHaveLength(1);
		await load();
		expect(shown()).toEqual([]);
	});

	it('stop it with everything that is wrong in posts, between them and in records', async () => {
		write(`${posts}/a.md`, aFile('[一](#none)'));
		write(`${posts}/b.md`, aFile('第一段。').replace('2024-08-14', '2024-02-30'));
		write(`${posts}/v1.31.0.md`, aFile('### GA\n\n- KEP-7 甲：https://kep.k8s.io/7'));
		write('src/content/keps/8.yaml', 'number: 8');
		const report = String(await load().catch(String));
		const lines = report.split('\n').map((line) => line.trim());
		for (const place of ['a.md:7', 'b.md:4', 'v1.31.0.md:9']) {
			expect(lines.filter((line) => line.startsWith(`✗ ${posts}/${place}`))).toHaveLength(1);
		}
		expect(lines.some((line) => line.startsWith('✗ src/content/keps/8.yaml:1'))).toBe(true);
	});

	it.each(['build', 'dev'] as const)(
		'are reported with every name that is none and every address that is taken in %s',
		async (mode) => {
			for (const route of ['about', 'posts/[...id]']) write(`src/pages/${route}.astro`, '');
			write(`${posts}/a.md`, aFile('正文', 'aliases: [/about/, /posts/B/, /_astro/x, /x%, /ok]\n'));
			write(
				`${posts}/b.md`,
				aFile('正文', 'id: ""\n').replace('title: v1.31.0版本内容', 'title: *题'),
			);
			write(`${posts}/B.md`, aFile('正文'));
			write(`${posts}/_c.md`, aFile('正文'));
			write(`${posts}/a?b.md`, aFile('正文'));
			symlinkSync('none.md', join(root, posts, 'd.md'));
			execFileSync('mkfifo', [join(root, posts, 'e.md')]);
			write('src/content/keps/8.yml', kepFile(8));
			const failure = await load(mode).catch(String);
			const report = mode === 'build' ? String(failure) : String(verdict?.report);
			const places = report.split('\n').flatMap((line) => /[✗!] (\S+:\d+)/.exec(line)?.[1] ?? []);
			expect(places).toEqual([
				'src/content/keps/8.yml:1',
				...[`${posts}/_c.md:1`, ...Array(4).fill(`${posts}/a.md:5`)],
				...[`${posts}/b.md:1`, `${posts}/b.md:2`],
				...[`${posts}/d.md:1`, `${posts}/e.md:1`],
			]);
			if (mode === 'dev') expect(shown().map(({ id }) => id)).toContain('a~3fb');
		},
	);

	it('stop it for a single mistake', async () => {
		write(`${posts}/v1.31.0.md`, aFile('[一](#none)'));
		await expect(load()).rejects.toThrow('1 个错误');
	});

	it('are built though a draft has errors, which are said as warnings', async () => {
		write(`${posts}/v1.31.0.md`, aFile('第一段。'));
		write(`${posts}/draft.md`, aFile('[一](#none)', 'draft: true\ncover: none.svg\n'));
		write(`${posts}/hidden.md`, aFile('[一](#none)', 'published: false\n'));
		await load();
		expect(shown().map(({ id }) => id)).toEqual(['v1.31.0']);
		const places = said.join().match(/! \S+:\d+ .*（草稿）/g);
		expect(places).toHaveLength(3);
		expect(said.join()).not.toContain('✗');
	});

	it('stop it where it cannot be known that a post is a draft', async () => {
		write(`${posts}/draft.md`, aFile('文', 'draft: true\ncover: *a\n'));
		await expect(load()).rejects.toThrow('1 个错误');
	});

	it('say nothing of a KEP whose record cannot be read: the record is reported', async () => {
		write(`${posts}/v1.31.0.md`, aFile('### GA\n\n- KEP-8 甲：https://kep.k8s.io/8'));
		write('src/content/keps/8.yaml', 'number: 8');
		expect(await load().catch(String)).not.toContain('v1.31.0.md');
	});
});

describe('the posts of a build that leaves out what is broken', () => {
	beforeEach(() => {
		process.env['SKIP_BROKEN'] = '1';
		for (const route of ['posts/[...id]', 'tags/[name]']) write(`src/pages/${route}.astro`, '');
		write(`${posts}/v1.31.0.md`, aFile('[坏](./broken.md) [签](/tags/坏/)'));
	});
	afterEach(() => {
		delete process.env['SKIP_BROKEN'];
	});

	it('are those without errors; the others and the links to them are told', async () => {
		write(`${posts}/broken.md`, aFile('第一段。', 'tags: 坏\n'));
		await load();
		expect(shown()).toHaveLength(2);
		write(`${posts}/broken.md`, aFile('[一](#none)', 'tags: 坏\n'));
		await load();
		expect(shown().map(({ id }) => id)).toEqual(['v1.31.0']);
		const [head, file, counts] = String(said.at(-1)).split('\n');
		expect(head).toContain('1 篇');
		expect(file?.trim()).toBe(`${posts}/broken.md`);
		expect(counts).toBe('1 个错误，2 个提醒');
		expect(said.at(-1)?.match(/! \S+v1\.31\.0\.md:7 .*没有收/g)).toHaveLength(2);
	});

	it('are none where the catalogue has an error', async () => {
		write('src/content/keps/8.yaml', 'number: 8');
		await expect(load()).rejects.toThrow('8.yaml');
	});
});

describe('the posts while an author works', () => {
	const good = aFile('### GA\n\n- KEP-7 甲：https://kep.k8s.io/7');
	beforeEach(async () => {
		write('src/content/keps/7.yaml', kepFile(7));
		write(`${posts}/v1.31.0.md`, good);
		await load('dev');
		expect(said).toEqual([]);
	});

	it.each([
		['a wrong stage', good.replace('GA', 'Alpha'), '进入 Alpha'],
		['a KEP that nobody knows', good.replaceAll('7', '99'), '没有 KEP-99'],
		['a dead anchor', `${good}\n[一](#none)\n`, '#none'],
		['a frontmatter that cannot be read', good.replace('---', '---\na: ['), 'YAML'],
	])(
		'keep the last good version of one with %s, and the report says so',
		async (_, text, words) => {
			const before = content.store.get('v1.31.0');
			write(`${posts}/v1.31.0.md`, text);
			await load('dev');
			expect(content.store.get('v1.31.0')).toEqual(before);
			expect((await article())?.source).toContain('### GA');
			expect(verdict?.report).toContain(words);
			expect(said).toEqual([`${verdict?.report}\n改好之前，页面保持上一次的样子。`]);
		},
	);

	it('are as they are written once all is mended', async () => {
		write(`${posts}/v1.31.0.md`, `${good}\n[一](#none)\n`);
		await load('dev');
		write(`${posts}/v1.31.0.md`, good.replace('甲', '乙'));
		await load('dev');
		expect((await article())?.html).toContain('乙');
		expect(verdict).toEqual({ report: undefined });
	});

	it.each(['src/content/keps/7.yaml', 'public/img/a.png'])(
		'are looked at again after a change of %s',
		async (file) => {
			const watcher = await load('dev');
			verdict = undefined;
			watcher.emit('change', join(root, file));
			await expect.poll(() => verdict).toBeDefined();
		},
	);

	it('go on without the one that is broken', async () => {
		write(`${posts}/v1.31.0.md`, `${good}\n[一](#none)\n`);
		write(`${posts}/other.md`, aFile('别的。'));
		await load('dev');
		expect((await article('other'))?.html).toBe('<p>别的。</p>');
		expect((await article())?.html).not.toContain('none');
	});

	it('stay as they last were when their folder cannot be read, and the report says so', async () => {
		const before = content.store.get('v1.31.0');
		rmSync(join(root, posts), { recursive: true });
		write(posts, 'no folder');
		await load('dev');
		expect(content.store.get('v1.31.0')).toEqual(before);
		expect(verdict?.report).toContain('不是普通文件');
		await expect(load('build')).rejects.toMatchObject({ stack: '' });
	});
});
