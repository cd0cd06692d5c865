import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importBlog } from '../../../../scripts/import/importBlog.ts';
import { filesIn } from '../../../../src/cache.ts';
import { write } from '../upstream/aCatalogue.ts';

const picture =
	'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';

let root: string;
let blog: string;

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'project-'));
	blog = mkdtempSync(path.join(tmpdir(), 'blog-'));
	write(root, 'src/pages/about.astro', '');
	write(root, 'src/pages/posts/[...id].astro', '');
	write(root, 'package-lock.json', '{"packages":{}}');
});

afterEach(() => {
	for (const folder of [root, blog]) rmSync(folder, { recursive: true, force: true });
});

const run = (isDryRun = false) =>
	importBlog({ root, from: blog, name: 'b', author: '甲', isDryRun }, () => undefined);
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const posts = 'src/content/posts';

function commit(date: string): void {
	const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
	const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
	execFileSync('git', ['-C', blog, 'init', '-q'], { env });
	execFileSync('git', ['-C', blog, 'add', '-A'], { env });
	execFileSync('git', ['-C', blog, ...who, 'commit', '-qm', 'x'], { env });
}

function layHexo(): void {
	write(
		blog,
		'_config.yml',
		'url: https://old.example.org\npermalink: :year/:month/:day/:title/\n',
	);
	write(
		blog,
		'source/_posts/install.md',
		'---\ntitle: 安装\ndate: 2024-08-14 09:30:00\n---\n正文  \n\n![图](/images/a.svg)\n',
	);
	write(blog, 'source/_drafts/later.md', '---\ntitle: 以后\ndate: 2024-08-15\n---\n正文');
	write(blog, 'source/images/a.svg', picture);
	write(blog, 'source/images/unused.svg', picture);
}

describe('importBlog', () => {
	it('completes the posts of Hexo, with the address and the feed id that they had', async () => {
		layHexo();
		await run();
		expect(read(`${posts}/install.md`)).toBe(
			'---\nauthor: 甲\naliases:\n  - /2024/08/14/install/\nid: "https://old.example.org/2024/08/14/install/"\ntitle: 安装\ndate: 2024-08-14 09:30:00\n---\n正文  \n\n![图](/images/a.svg)\n',
		);
		expect(read(`${posts}/later.md`)).toContain('\ndraft: true\n');
		expect(read('public/images/a.svg')).toBe(picture);
		expect(existsSync(path.join(root, 'public/images/unused.svg'))).toBe(false);
	});

	it('takes posts on versions without a record, and leaves out what is written to be about one', async () => {
		write(
			root,
			'src/content/releases/1.31.yaml',
			'version: "1.31"\ncodename: Elli\nreleased: 2024-08-13\nsource: https://kubernetes.io/releases/\nread: 2026-11-24\n',
		);
		layHexo();
		const head = (title: string, more: string) =>
			`---\ntitle: ${title}\ndate: 2021-08-14\n${more}---\n正文\n`;
		write(blog, 'source/_posts/mesh.md', head('Kubernetes 1.19 与 Istio', 'tags: v1.20\n'));
		write(blog, 'source/_posts/wrong.md', head('别的', 'release: "1.20"\n'));
		await run();
		expect(read(`${posts}/mesh.md`)).toContain('v1.20');
		expect(existsSync(path.join(root, posts, 'wrong.md'))).toBe(false);
		expect(read('import-quarantine/b/report.md')).toContain('目录里没有 v1.20');
	});

	it('changes nothing the second time, and nothing at all in a dry run', async () => {
		layHexo();
		const before = filesIn(root, ['.']);
		expect(await run(true)).toContain('进来的文章：2 篇');
		expect(filesIn(root, ['.'])).toEqual(before);
		await run();
		const after = filesIn(root, ['.']);
		expect(await run()).toContain('没有要做的');
		expect(filesIn(root, ['.'])).toEqual(after);
	});

	it('takes over what the blog changed, but not over what somebody changed here', async () => {
		layHexo();
		await run();
		const source = readFileSync(path.join(blog, 'source/_posts/install.md'), 'utf8');
		write(blog, 'source/_posts/install.md', source.replace('正文', '新的'));
		await run();
		expect(read(`${posts}/install.md`)).toContain('新的');
		write(root, `${posts}/install.md`, read(`${posts}/install.md`).replace('新的', '这里改的'));
		write(blog, 'source/_posts/install.md', source.replace('正文', '更新的'));
		expect(await run()).toContain('两边都改过');
		expect(read(`${posts}/install.md`)).toContain('这里改的');
	});

	it('keeps what is wrong outside, says why, and takes it in once it is mended there', async () => {
		layHexo();
		write(blog, 'source/_posts/bad.md', '---\ntitle: 坏\ndate: 2024-08-16\n---\n![图](/no.png)');
		await run();
		const waiting = 'import-quarantine/b/bad.md';
		expect(existsSync(path.join(root, `${posts}/bad.md`))).toBe(false);
		expect(read('import-quarantine/b/report.md')).toContain('/no.png');
		write(root, waiting, read(waiting).replace('![图](/no.png)', '没有图'));
		await run();
		expect(read(`${posts}/bad.md`)).toContain('没有图');
		expect(existsSync(path.join(root, 'import-quarantine/b'))).toBe(false);
		expect(await run()).toContain('没有要做的');
	});

	it('never writes over a file that is not of the blog', async () => {
		layHexo();
		write(root, 'public/images/a.svg', picture.replace('h9', 'h8'));
		write(root, `${posts}/later.md`, '---\ntitle: 本站的\ndate: 2024-01-01\nauthor: 乙\n---\n正文');
		const before = [read('public/images/a.svg'), read(`${posts}/later.md`)];
		expect(await run()).toContain('留在外面的文章：2 篇');
		expect([read('public/images/a.svg'), read(`${posts}/later.md`)]).toEqual(before);
	});

	it('asks git for the day of a post of VuePress, and leaves its home page out', async () => {
		write(blog, 'docs/.vuepress/config.ts', "export default { base: '/wiki/' }");
		write(blog, 'docs/README.md', '---\nhome: true\n---\n');
		write(blog, 'docs/a/one.md', '# 一\n\n正文');
		commit('2023-05-06T23:05:18+08:00');
		await run();
		expect(read(`${posts}/a/one.md`)).toBe(
			'---\nauthor: 甲\ndate: 2023-05-06T23:05:18+08:00\naliases:\n  - /wiki/a/one.html\n---\n# 一\n\n正文',
		);
		expect(existsSync(path.join(root, `${posts}/README.md`))).toBe(false);
	});

	it('reads the settings of Hugo, and puts its section of posts at the top', async () => {
		write(
			blog,
			'hugo.toml',
			'baseURL = "https://old.example.org/b/"\n[permalinks]\nposts = "/:year/:slug/"\n',
		);
		write(blog, 'content/posts/x.md', '---\ntitle: 文 章\ndate: 2024-08-14\n---\n正文');
		write(blog, 'content/notes/_index.md', '---\ntitle: 笔记\n---\n');
		await run();
		expect(read(`${posts}/x.md`)).toContain(
			'- /b/2024/文-章/\nid: "https://old.example.org/b/2024/%E6',
		);
	});

	it('knows the days in the names of Jekyll, and drops an old address that is the site’s own', async () => {
		write(blog, '_config.yml', 'permalink: /:title/\n');
		write(blog, '_posts/2024-08-14-about.md', '---\ntitle: 关于\n---\n正文');
		expect(await run()).toContain('属于本站自己、没有保留的旧网址：1 个');
		expect(read(`${posts}/2024-08-14-about.md`)).toBe('---\nauthor: 甲\ntitle: 关于\n---\n正文');
	});

	it('gives a post without title or heading the name of its file', async () => {
		write(blog, '笔记.md', '正文');
		write(blog, 'README.md', '# 仓库');
		commit('2023-05-06T23:05:18+08:00');
		await run();
		expect(read(`${posts}/笔记.md`)).toContain('正文');
		expect(existsSync(path.join(root, `${posts}/README.md`))).toBe(false);
	});

	it('does not take files that nobody shows, nor any that are hidden', async () => {
		layHexo();
		write(
			blog,
			'source/_posts/link.md',
			'---\ntitle: 链\ndate: 2024-08-16\n---\n[钥匙](/.ssh/key.txt)',
		);
		write(blog, 'source/.ssh/key.txt', 'secret');
		await run();
		expect(existsSync(path.join(root, 'public/.ssh'))).toBe(false);
	});

	it('takes the pictures that GitBook keeps in a hidden folder, and no tables of contents', async () => {
		write(
			blog,
			'setup/install.md',
			'---\ntitle: 安装\ndate: 2024-08-14\n---\n![图](../.gitbook/assets/a.svg)',
		);
		write(blog, '.gitbook/assets/a.svg', picture);
		write(blog, 'setup/SUMMARY.md', '# 目录\n\n* [安装](install.md)\n* [无](none.md)');
		await run();
		expect(existsSync(path.join(root, `${posts}/setup/SUMMARY.md`))).toBe(false);
		expect(existsSync(path.join(root, 'import-quarantine'))).toBe(false);
		expect(read(`${posts}/.gitbook/assets/a.svg`)).toBe(picture);
	});

	it('lets posts in that link to one that is wrong, however they name it', async () => {
		layHexo();
		const head = (title: string) => `---\ntitle: ${title}\ndate: 2024-08-16\n---\n`;
		write(blog, 'source/_posts/a/bad.md', `${head('坏')}![图](gone.png)`);
		write(blog, 'source/_posts/b.md', `${head('乙')}见[坏](./a/bad.md)、[坏](a/bad/)。`);
		write(blog, 'source/_posts/c.md', `${head('丙')}见[坏](/2024/08/16/a/bad/)。`);
		write(blog, 'source/_posts/d.md', `${head('丁')}见[无](./none.md)。`);
		const said = await run();
		expect(said).toContain('进来的文章：4 篇');
		expect(said).toContain('留在外面的文章：2 篇');
		expect(await run()).toContain('和上次一样：5 个');
		write(root, 'import-quarantine/b/a/bad.md', `${head('坏')}改好了`);
		expect(await run()).toContain('进来的文章：1 篇');
	});

	it('judges a post although another wants its place', async () => {
		layHexo();
		write(blog, 'source/_posts/later.md', '---\ntitle: 坏\ndate: 2024-08-15\n---\n![图](gone.png)');
		expect(await run()).toContain('留在外面的文章：2 篇');
	});

	it('says the same of a post whose place another took when it runs again', async () => {
		layHexo();
		write(blog, 'source/_posts/later.md', '---\ntitle: 好\ndate: 2024-08-15\n---\n文');
		await run();
		const report = read('import-quarantine/b/report.md');
		await run();
		expect(read('import-quarantine/b/report.md')).toBe(report);
	});

	it('leaves out the pages that a theme of VuePress makes of their frontmatter', async () => {
		write(blog, 'docs/.vuepress/config.js', '');
		write(blog, 'docs/a.md', '---\ntitle: 文\ndate: 2024-08-14\n---\n正文');
		write(blog, 'docs/list.md', '---\npageComponent:\n  name: Catalogue\n---\n');
		write(blog, 'docs/tags.md', '---\ntagsPage: true\n---\n');
		expect(await run()).toContain('没有导入的页面：2 个');
		expect(existsSync(path.join(root, 'import-quarantine'))).toBe(false);
	});
});
