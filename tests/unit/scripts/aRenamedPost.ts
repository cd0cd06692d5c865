import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { keepPublished } from '../../../scripts/keepPublished.ts';
import { loadPosts } from '../../../src/loaders/allPosts.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { postFiles } from '../../../src/loaders/postFiles.ts';
import { contentFindings } from '../../../src/loaders/posts.ts';
import { publishedFile } from '../../../src/loaders/published.ts';

/** Real posts that are published, renamed and checked, as an author does it. */

export let root = '';
/** Gives each test of a file a project of its own. */
export function aProject(): void {
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'renames-'));
		vi.spyOn(console, 'error').mockImplementation(() => {});
	});
	afterEach(() => {
		vi.restoreAllMocks();
		rmSync(root, { recursive: true, force: true });
	});
}

export const postOf = (file: string) => join(root, 'src/content/posts', file);
export const read = (file: string) => readFileSync(postOf(file), 'utf8');
export const memory = () => {
	const file = join(root, publishedFile);
	const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
	return lines.filter((line) => !/^(?:#|$)/.test(line));
};

export const texts: Record<string, string> = {
	甲: '升级控制面之前先看一眼准入控制器的配置，再逐台滚动，最后核对审计日志里有没有被拒绝的请求。',
	乙: '把存储类换成新的驱动要先停掉写入，导出卷的快照，再在另一个命名空间里恢复它，然后比较校验和。',
	丙: '调度器的打分插件可以按拓扑分散副本；我们在三个可用区里试过，冷启动的时间少了四成左右。',
};

export function write(file: string, contents: string): void {
	mkdirSync(dirname(postOf(file)), { recursive: true });
	writeFileSync(postOf(file), contents);
}
export const post = (name: string, more = '') =>
	`---\ntitle: 文章${name}\ndate: 2024-08-14\n${more}---\n\n${texts[name] ?? `只说${name}的事。`}\n`;

/** What the build and the check say of published posts. */
export async function problems() {
	const catalogue = await readCatalogue(root);
	const loaded = await loadPosts(root, postFiles(root).files, { isCheck: true, catalogue });
	return contentFindings(root, loaded, catalogue).problems.map(
		({ file, line, kind, severity, message }) => ({
			...{ file: file.replace('src/content/posts/', ''), line, kind, severity, message },
		}),
	);
}
export const kinds = async () => (await problems()).map(({ file, kind }) => `${file} ${kind}`);

export function move(from: string, to: string): void {
	mkdirSync(dirname(postOf(to)), { recursive: true });
	renameSync(postOf(from), postOf(to));
}

/** Publishes posts, does what an author does to them, and says what is told before and after `--fix`. */
export async function changed(
	change: () => void,
	names: Record<string, string> = { 'a.md': '甲', 'b.md': '乙' },
) {
	for (const [file, name] of Object.entries(names)) write(file, post(name));
	await keepPublished(root);
	const before = memory();
	change();
	const told = await kinds();
	await keepPublished(root);
	return { before, told, left: await kinds() };
}
