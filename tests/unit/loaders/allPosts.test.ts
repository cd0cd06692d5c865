import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPosts } from '../../../src/loaders/allPosts.ts';
import { postFiles } from '../../../src/loaders/postFiles.ts';
import { keptArticle } from '../../../src/markdown/articles.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'posts-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	writeFileSync(join(root, name), text);
}

const folder = 'src/content/posts';
const post = (name: string, body: string, more = '') =>
	write(
		`${folder}/${name}.md`,
		`---\ntitle: 题\nauthor: 编辑部\ndate: 2024-08-14\n${more}---\n${body}\n`,
	);
const svg = (size: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"/>`;

/** Nothing is known of releases. */
const catalogue = { releases: new Map(), versions: new Set<string>() };

/** The HTML of the articles of all posts, by id, and what is wrong with them. */
async function load() {
	const loaded = await loadPosts(root, postFiles(root).files, { catalogue });
	const kept = loaded.map(async ({ article }) => [
		article.id,
		(await keptArticle(root, article))?.html,
	]);
	return {
		html: Object.fromEntries(await Promise.all(kept)) as Record<string, string>,
		keys: Object.fromEntries(loaded.map(({ article: { id, key } }) => [id, key])),
		problems: loaded.flatMap(({ problems }) => problems.map(({ message }) => message)),
		links: loaded
			.filter(({ article }) => article.id === 'a')
			.flatMap(({ linked }) => linked?.links.map(({ url }) => decodeURI(url)) ?? []),
	};
}

describe('a post that was read before', () => {
	it('is read anew when a picture comes, changes or goes that it shows', async () => {
		post('a', '![图的说明](/img/a.svg)');
		expect((await load()).problems).toEqual([expect.stringContaining('/img/a.svg')]);
		write('public/img/a.svg', svg(10));
		expect((await load()).html['a']).toContain('width="10"');
		write('public/img/a.svg', svg(30));
		expect((await load()).html['a']).toContain('width="30"');
		rmSync(join(root, 'public/img/a.svg'));
		expect((await load()).problems).toEqual([expect.stringContaining('/img/a.svg')]);
	});

	it('is read anew when its cover comes or goes', async () => {
		post('a', '文', 'cover: /img/a.svg\n');
		expect((await load()).problems).toHaveLength(1);
		write('public/img/a.svg', svg(1200));
		expect((await load()).problems).toEqual([]);
		rmSync(join(root, 'public/img/a.svg'));
		expect((await load()).problems).toHaveLength(1);
	});

	it('is what it was when pictures and posts change that it has nothing to do with', async () => {
		write('public/img/a.svg', svg(10));
		post('a', '![图的说明](/img/a.svg) [文](./b.md)');
		post('b', '文');
		const before = (await load()).keys['a'];
		write('public/img/b.svg', svg(10));
		post('b', '改了');
		post('c', '文');
		expect((await load()).keys['a']).toBe(before);
	});

	it('is read anew when a post comes, has another address or goes that it links to', async () => {
		post('a', '[旧](/old/) [新](./x/b.md)');
		expect((await load()).problems).toEqual([expect.stringContaining('./x/b.md')]);
		post('x/b', '文');
		expect((await load()).links).toEqual(['/old/', '/posts/x/b/']);
		post('x/b', '文', 'aliases: [/old/]\n');
		expect((await load()).links).toEqual(['/posts/x/b/', '/posts/x/b/']);
		rmSync(join(root, folder, 'x'), { recursive: true });
		expect((await load()).problems).toHaveLength(1);
	});
});

describe('a post without a date', () => {
	const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
	const commit = (date: string) => {
		git('add', '-A');
		const who = [
			'-c',
			'user.name=甲',
			'-c',
			'user.email=a@a.example',
			'-c',
			'commit.gpgSign=false',
		];
		git(...who, 'commit', '-q', '-m', 'x', `--date=${date}`);
	};

	it('has that of its first commit once there is one, in its own zone', async () => {
		write(`${folder}/a.md`, '---\ntitle: 题\nauthor: 编辑部\n---\n文\n');
		expect((await load()).problems).toEqual([expect.stringMatching(/没有日期.*提交到 git/)]);
		git('init', '-q');
		commit('2023-05-06T23:30:00-07:00');
		for (const _ of ['first', 'kept']) {
			const [loaded] = await loadPosts(root, postFiles(root).files, { catalogue });
			expect(loaded?.linked?.post.date).toBe('2023-05-06T23:30:00-07:00');
			expect(loaded?.linked?.post.updated).toBeUndefined();
		}
	});
});

describe('a link to a heading of another post', () => {
	it('may be written as another generator names it, and follows the heading', async () => {
		post('a', '[看](./b.md#353-故障排查) [题](./b.md#题) [无](./b.md#没有)');
		post('b', '## 3.5.3 故障排查\n\n文');
		for (const _ of ['first', 'kept']) {
			const { html, links } = await load();
			expect(links).toEqual(['/posts/b/#_3-5-3-故障排查', '/posts/b/#top', '/posts/b/#没有']);
			expect(decodeURI(html['a'] ?? '')).toContain('<a href="/posts/b/#_3-5-3-故障排查">看</a>');
		}
		post('b', '## 3.5.3 故障排查 {#x}\n\n文');
		expect((await load()).links[0]).toBe('/posts/b/#x');
		post('b', '## 别的\n\n文');
		expect((await load()).links[0]).toBe('/posts/b/#353-故障排查');
	});
});

describe('a check', () => {
	const read = async (isCheck: boolean) => {
		const loaded = await loadPosts(root, postFiles(root).files, { isCheck, catalogue });
		return loaded.map(({ file, isWhole, problems }) => ({ file, isWhole, problems }));
	};

	it('finds what a build finds, whichever was first, and makes no articles', async () => {
		post('a', '```klingon\na\n```\n\n[看](./b.md#无)');
		post('b', `\`\`\`yaml\n${'a'.repeat(2001)}\n\`\`\``, 'date: x\n');
		const checked = await read(true);
		expect(checked.flatMap(({ problems }) => problems).length).toBeGreaterThan(2);
		expect((await load()).html['a']).toContain('<figure');
		expect(await read(true)).toEqual(checked);
		expect(await read(false)).toEqual(checked);
	});
});
