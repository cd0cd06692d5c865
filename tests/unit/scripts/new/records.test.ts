import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Options } from '../../../../scripts/new/fields.ts';
import { scaffoldOf } from '../../../../scripts/new/scaffold.ts';
import { targetOf } from '../../../../scripts/new/target.ts';
import { writeFiles } from '../../../../scripts/new/writeFiles.ts';
import { layCatalogue, layKep, write } from '../upstream/aCatalogue.ts';

const base = mkdtempSync(join(tmpdir(), 'new-records-'));
const root = join(base, 'site');
const upstream = join(base, 'enhancements');
afterAll(() => rmSync(base, { recursive: true }));

beforeEach(() => {
	for (const folder of [root, upstream]) {
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder);
	}
	layCatalogue(root);
});

/** The files that `npm run new` would write; `said` are the lines that it says meanwhile. */
async function filesOf(words: string, options: Options, said: string[] = []) {
	const say = (line: string) => void said.push(line);
	const about = { root, today: '2026-11-29', signature: undefined, ask: undefined, say };
	return (await scaffoldOf(await targetOf(words.split(' '), undefined), { ...about, options }))
		.files;
}

const ownWords = {
	name: ['新特性'],
	summary: ['它能做一件新事情。'],
	alias: ['特性乙', 'newThing'],
};
const facts = { title: ['New thing'], sig: ['SIG Node'], status: ['implementable'] };

describe('the record of a KEP', () => {
	it('is made of what is typed: reached in releases that are out, planned in others', async () => {
		const milestones = { alpha: ['1.24'], beta: ['v1.36'], stable: ['1.37'] };
		const files = await filesOf('kep 7', {
			...ownWords,
			...facts,
			...milestones,
			gate: ['NewThing'],
		});
		expect([...files]).toEqual([
			[
				'src/content/keps/7.yaml',
				`number: 7
title: New thing
name: 新特性
aliases:
  - 特性乙
  - newThing
summary: 它能做一件新事情。
sig: node
status: implementable
milestones:
  alpha: "1.24"
  beta: "1.36"
planned:
  stable: "1.37"
gates:
  - NewThing
source: https://kep.k8s.io/7
read: 2026-11-29
`,
			],
		]);
	});

	it('is a removal if it climbs no stage', async () => {
		const files = await filesOf('kep 7', { ...ownWords, ...facts, removed: ['1.36'] });
		expect(files.get('src/content/keps/7.yaml')).toContain('change: removal\n');
	});

	it('is read from kubernetes/enhancements, where our words alone are wanted', async () => {
		layKep(upstream, 7, 'status: implementable\nmilestone:\n  alpha: v1.36\n  beta: v1.38\n');
		const files = await filesOf('kep 7', { ...ownWords, from: [upstream] });
		const text = files.get('src/content/keps/7.yaml') ?? '';
		expect(text).toMatch(/title: Feature 7\nname: 新特性\n/);
		expect(text).toMatch(/milestones:\n {2}alpha: "1.36"\nplanned:\n {2}beta: "1.38"\n/);
	});

	it('is taken from the file that is alive, and what is odd in it is told', async () => {
		layKep(upstream, 7, 'status: replaced\n');
		const living = 'keps/sig-apps/7-successor/kep.yaml';
		write(upstream, living, 'title: 新\nkep-number: 7\nowning-sig: sig-apps\nstatus: done\n');
		const said: string[] = [];
		const files = await filesOf('kep 7', { ...ownWords, from: [upstream] }, said);
		expect(files.get('src/content/keps/7.yaml')).toMatch(/^number: 7\ntitle: 新\n/);
		expect(said.join('\n')).toContain('status “done”当作 implemented');
	});

	it.each<[string, Options, string]>([
		['that upstream lacks', { ...ownWords, from: [upstream] }, '里没有 KEP-7 的 kep.yaml'],
		[
			'with what a repository tells anyway',
			{ ...ownWords, from: [upstream], sig: ['node'] },
			'--sig',
		],
		['with nothing', {}, '缺 --title'],
		['with a release that is none', { ...ownWords, ...facts, alpha: ['1'] }, '--alpha：请写小版本'],
		[
			'with half a sentence',
			{ ...ownWords, ...facts, summary: ['它能做'] },
			'--summary：请写一句话',
		],
		['with a lone letter as alias', { ...ownWords, ...facts, alias: ['x'] }, '--alias：'],
	])('is refused %s', async (_, options, said) => {
		await expect(filesOf('kep 7', options)).rejects.toThrow(said);
	});

	it('is refused where there is one, even one with errors', async () => {
		await expect(filesOf('kep 1', { ...ownWords, ...facts })).rejects.toThrow('已经存在');
		write(root, 'src/content/keps/7.yaml', 'number: 7\n');
		await expect(filesOf('kep 7', { ...ownWords, ...facts })).rejects.toThrow(
			/先改好：[\s\S]*keps\/7/,
		);
	});

	it('is refused with each line that is wrong in a file of upstream', async () => {
		layKep(upstream, 7, 'status: [\n');
		await expect(filesOf('kep 7', { ...ownWords, from: [upstream] })).rejects.toThrow('YAML');
	});
});

describe('the record of a release', () => {
	const days = { released: ['2026-12-16'], source: ['https://kubernetes.io/'] };

	it('is planned while its day is to come, and its post appears on that day', async () => {
		const files = await filesOf('release 1.38', days);
		expect(files.get('src/content/releases/1.38.yaml')).toBe(
			'version: "1.38"\nreleased: 2026-12-16\nplanned: true\nsource: https://kubernetes.io/\nread: 2026-11-29\n',
		);
		expect(files.get('src/content/posts/v1.38.0.md')).toMatch(/^date: 2026-12-16$/m);
		expect([...files.keys()][2]).toBe('public/img/art/1.38.svg');
	});

	it('has a codename if it is out', async () => {
		const out = { ...days, released: ['2026-11-01'] };
		await expect(filesOf('release 1.38', out)).rejects.toThrow('缺 --codename');
		const files = await filesOf('release 1.38', {
			...out,
			codename: ['X'],
			'end-of-life': ['2028-01-01'],
		});
		expect(files.get('src/content/releases/1.38.yaml')).toMatch(
			/codename: X\n.*\nendOfLife: 2028-01-01\n/,
		);
		expect(files.get('src/content/posts/v1.38.0.md')).toMatch(/^date: 2026-11-29$/m);
	});

	it('is left alone where there is one', async () => {
		rmSync(join(root, 'src/content/posts/v1.36.0.md'));
		await expect(filesOf('v1.36.0', days)).rejects.toThrow('--released：写版本文章（v1.36 已有');
		const files = await filesOf('v1.36.0', {});
		expect([...files.keys()]).toEqual(['src/content/posts/v1.36.0.md']);
	});
});

describe('new files', () => {
	it('are written all or none', async () => {
		write(root, 'b/2.md', '原来的');
		const files = new Map([
			['a/1.md', '一'],
			['b/2.md', '二'],
			['c/3.md', '三'],
		]);
		await expect(writeFiles(root, files)).rejects.toThrow('b/2.md 已经存在，没有改动任何文件');
		expect(readdirSync(join(root, 'a'))).toEqual([]);
		expect(readFileSync(join(root, 'b/2.md'), 'utf8')).toBe('原来的');
		rmSync(join(root, 'b/2.md'));
		await writeFiles(root, files);
		expect([...files.keys()].map((file) => readFileSync(join(root, file), 'utf8'))).toEqual([
			'一',
			'二',
			'三',
		]);
	});

	it('are no posts that share an address with one that is there', async () => {
		writeFileSync(join(root, 'src/content/posts/Guide.mdx'), '---\ntitle: 一\n---\n文');
		await expect(filesOf('guide guide', { title: ['二'] })).rejects.toThrow(
			'Guide.mdx 用同一个网址',
		);
	});
});
