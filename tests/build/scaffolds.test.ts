import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Options } from '../../scripts/new/fields.ts';
import { type Desk, scaffoldOf } from '../../scripts/new/scaffold.ts';
import { targetOf } from '../../scripts/new/target.ts';
import { writeFiles } from '../../scripts/new/writeFiles.ts';
import { site } from '../../src/site.ts';
import { readEditorsPosts } from '../support/editorsPosts.ts';
import { buildEnvironment, projectCopy } from '../support/projectCopy.ts';

/** `npm run new` in a copy of the project. */

const copy = projectCopy('blog-scaffolds');
afterAll(() => copy.dispose());

function run(script: string, ...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(copy.root, 'scripts', script), ...args],
		{ cwd: copy.root, encoding: 'utf8', env: buildEnvironment({}) },
	);
	return { status, said: stdout + stderr };
}

const posts = 'src/content/posts';
/** A release that is out and no post tells of, and one without a record that is to come. */
const releases = ['1.28', '1.99'] as const;
const postOf = (release: string) => `${posts}/v${release}.0.md`;
const read = (file: string) => readFileSync(join(copy.root, file), 'utf8');
const record = { released: ['2048-04-14'], source: ['https://kubernetes.io/releases/'] };
const kep = {
	...{
		title: ['Scaffold'],
		name: ['骨架样例'],
		sig: site.sigs.slice(0, 1),
		status: ['implementable'],
	},
	...{ summary: ['它是测试里的一个例子。'], alias: ['骨架样例项'], alpha: ['v1.99'] },
};

/** What `npm run new` does with the words of a command line where nobody can be asked. */
async function write(words: string, options: Options = {}): Promise<void> {
	const about = { root: copy.root, today: '2026-11-29', signature: undefined, say: () => {} };
	const desk: Desk = { ...about, options, ask: undefined };
	const { files } = await scaffoldOf(await targetOf(words.split(' '), undefined), desk);
	await writeFiles(copy.root, files);
}

/** A draft whose author wrote what was left, and took `draft` away. */
function fillIn(file: string): void {
	const filled = read(file)
		.replace(/^draft: .*\n/m, '')
		.replace(/^(headline|description): # .*$/gm, '$1: 写好的一句话')
		.replaceAll('【待写】', '写好的字：');
	writeFileSync(join(copy.root, file), filled);
}

beforeAll(async () => {
	// Whoever runs the tests may be writing one of them.
	for (const release of releases) rmSync(join(copy.root, postOf(release)), { force: true });
	const signed = { author: ['编辑部'] };
	await write('kep 999999', kep);
	await write('release 1.28', signed);
	await write('v1.99.0', record);
	await write('guide guides/scaffold', { ...signed, title: ['骨架: 样例'] });
	// Somebody may have looked ahead already.
	const preview = '---\ntitle: v1.99 前瞻\nauthor: 编辑部\ndate: 2026-11-29\n---\n前瞻。\n';
	writeFileSync(join(copy.root, `${posts}/v1.99-preview.md`), preview);
});

describe('fresh scaffolds of a release, a guide and a KEP', () => {
	it('are files of their own: posts, a record of the release where none was, with its picture', () => {
		expect(read('src/content/releases/1.99.yaml')).toContain('planned: true\n');
		expect(existsSync(join(copy.root, 'public/img/art/1.99.svg'))).toBe(true);
		expect(read('src/content/keps/999999.yaml')).toContain('planned:\n  alpha: "1.99"\n');
		expect(read(postOf('1.99'))).toContain('[KEP-999999]');
		expect(read(`${posts}/guides/scaffold.md`)).toContain('title: "骨架: 样例"\n');
	});

	it('have nothing wrong, drafts as they are', () => {
		expect(run('checkPosts.ts')).toMatchObject({
			status: 0,
			said: expect.stringMatching(/^没有发现问题/),
		});
	});

	it('are held to none of the standards of the editors’ posts', async () => {
		const names = (await readEditorsPosts(copy.root)).map(({ name }) => name);
		const drafts = [...releases.map((release) => `v${release}.0.md`), 'scaffold.md'];
		expect(names.length).toBeGreaterThan(0);
		expect(names.filter((name) => drafts.includes(name))).toEqual([]);
	});

	it('are never written over, and nothing is written beside them', async () => {
		const before = readdirSync(join(copy.root, 'src/content/releases'));
		await expect(write('release 1.99')).rejects.toThrow('已经存在');
		await expect(write('guide GUIDES/Scaffold', { title: ['x'] })).rejects.toThrow('同一个网址');
		await expect(write('kep 999999', kep)).rejects.toThrow('已经存在');
		expect(readdirSync(join(copy.root, 'src/content/releases'))).toEqual(before);
		expect(read(postOf('1.99'))).toContain('draft: true');
	});

	it('say at once what they lack where nobody can be asked', () => {
		const { status, said } = run('new.ts', 'release', '1.98');
		expect(status).toBe(1);
		expect(said).toMatch(/缺 --released.*\n.*缺 --source/);
	});
});

describe('a scaffold that goes without draft', () => {
	it('is refused, line by line, while something is left to be written', () => {
		const text = read(postOf('1.28'));
		writeFileSync(join(copy.root, postOf('1.28')), text.replace(/^draft: .*\n/m, ''));
		const { status, said } = run(
			'checkPosts.ts',
			'--format',
			'json',
			join(copy.root, postOf('1.28')),
		);
		writeFileSync(join(copy.root, postOf('1.28')), text);
		const { problems } = JSON.parse(said) as { problems: { kind: string; line: number }[] };
		const left = text.split('\n').filter((line) => line.includes('【待写】'));
		expect(status).toBe(1);
		expect(problems.map(({ kind }) => kind)).toEqual(left.map(() => 'unwritten'));
	});

	it('passes when all is written, of a release that is out as of a planned one', () => {
		const files = [...releases.map(postOf), `${posts}/guides/scaffold.md`];
		for (const file of files) fillIn(file);
		const { said } = run('checkPosts.ts', ...files.map((file) => join(copy.root, file)));
		expect(said).toMatch(/^没有发现问题/);
	});
});
