import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { printOf } from '../../../src/domain/textPrint.ts';
import { publishedFile, publishedText } from '../../../src/loaders/published.ts';
import { aFile, aProject, article, load, posts, shown, state, write } from './aContent.ts';
import { kepFile } from './kepFile.ts';

aProject();

describe('the posts of a build', () => {
	it('are in the store, with their articles beside it', async () => {
		write(`${posts}/v1.31.0.md`, aFile('第一段。'));
		write(`${posts}/old/v1.30.0.md`, aFile('第二段。', 'release: "1.31"\n'));
		await load();
		expect(shown().map(({ id }) => id)).toEqual(['old/v1.30.0', 'v1.31.0']);
		expect(await article()).toMatchObject({ html: '<p>第一段。</p>' });
		expect(state.content.store.get('v1.31.0')?.filePath).toBe(`${posts}/v1.31.0.md`);
	});

	it('are those of the files as they are now', async () => {
		write(`${posts}/v1.31.0.md`, aFile('旧的。'));
		write(`${posts}/gone.md`, aFile('走了。'));
		await load();
		write(`${posts}/v1.31.0.md`, aFile('新的。'));
		rmSync(join(state.root, posts, 'gone.md'));
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
		rmSync(join(state.root, posts, 'v1.31.0.md'));
		write(`${posts}/2024/v1.31.0.md`, aFile('第一段。'));
		await load();
		expect(shown()[0]?.file).toBe(`${posts}/2024/v1.31.0.md`);
	});

	it('tell of a warning in every build, though the post has not changed', async () => {
		write(`${posts}/v1.31.0.md`, aFile('第一段。', 'daet: x\n'));
		await load();
		await load();
		expect(state.said).toHaveLength(2);
		expect(state.said[1]).toBe(state.said[0]);
		expect(state.said[0]).toContain('daet');
	});

	it('are held against those that were published: the build warns of one that was renamed', async () => {
		write(`${posts}/new.md`, aFile('第一段。'));
		const known = {
			...{ file: 'old.md', id: 'old', address: '/posts/old/' },
			title: 'v1.31.0版本内容',
		};
		write(publishedFile, publishedText([{ ...known, text: printOf('第一段。') }]));
		await load();
		expect(state.said).toHaveLength(1);
		expect(state.said[0]).toMatch(
			/^1 个提醒\n.*new\.md:1 .*old\.md[\s\S]*id: old\n[\s\S]*- \/posts\/old\//,
		);
		expect(shown().map(({ id }) => id)).toEqual(['new']);
	});

	it('stop a build when what was published cannot be read', async () => {
		write(`${posts}/v1.31.0.md`, aFile('第一段。'));
		write(publishedFile, 'a.md\n');
		await expect(load()).rejects.toThrow('src/content/published.yaml:1');
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
			symlinkSync('none.md', join(state.root, posts, 'd.md'));
			execFileSync('mkfifo', [join(state.root, posts, 'e.md')]);
			write('src/content/keps/8.yml', kepFile(8));
			const failure = await load(mode).catch(String);
			const report = mode === 'build' ? String(failure) : String(state.verdict?.report);
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
		const places = state.said.join().match(/! \S+:\d+ .*（草稿）/g);
		expect(places).toHaveLength(3);
		expect(state.said.join()).not.toContain('✗');
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

describe('the posts while an author works', () => {
	const good = aFile('### GA\n\n- KEP-7 甲：https://kep.k8s.io/7');
	beforeEach(async () => {
		write('src/content/keps/7.yaml', kepFile(7));
		write(`${posts}/v1.31.0.md`, good);
		await load('dev');
		expect(state.said).toEqual([]);
	});

	it.each([
		['a wrong stage', good.replace('GA', 'Alpha'), '进入 Alpha'],
		['a KEP that nobody knows', good.replaceAll('7', '99'), '没有 KEP-99'],
		['a dead anchor', `${good}\n[一](#none)\n`, '#none'],
		['a frontmatter that cannot be read', good.replace('---', '---\na: ['), 'YAML'],
	])(
		'keep the last good version of one with %s, and the report says so',
		async (_, text, words) => {
			const before = state.content.store.get('v1.31.0');
			write(`${posts}/v1.31.0.md`, text);
			await load('dev');
			expect(state.content.store.get('v1.31.0')).toEqual(before);
			expect((await article())?.html).toMatch(/<h3[^>]*>GA/);
			expect(state.verdict?.report).toContain(words);
			expect(state.said).toEqual([`${state.verdict?.report}\n改好之前，页面保持上一次的样子。`]);
		},
	);

	it('are as they are written once all is mended', async () => {
		write(`${posts}/v1.31.0.md`, `${good}\n[一](#none)\n`);
		await load('dev');
		write(`${posts}/v1.31.0.md`, good.replace('甲', '乙'));
		await load('dev');
		expect((await article())?.html).toContain('乙');
		expect(state.verdict).toEqual({ report: undefined });
	});

	it.each(['src/content/keps/7.yaml', 'public/img/a.png'])(
		'are looked at again after a change of %s',
		async (file) => {
			const watcher = await load('dev');
			state.verdict = undefined;
			watcher.emit('change', join(state.root, file));
			await expect.poll(() => state.verdict).toBeDefined();
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
		const before = state.content.store.get('v1.31.0');
		rmSync(join(state.root, posts), { recursive: true });
		write(posts, 'no folder');
		await load('dev');
		expect(state.content.store.get('v1.31.0')).toEqual(before);
		expect(state.verdict?.report).toContain('不是普通文件');
		await expect(load('build')).rejects.toMatchObject({ stack: '' });
	});
});
