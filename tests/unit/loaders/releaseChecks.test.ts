import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { jsonReport } from '../../../src/loaders/report.ts';
import { aFile, aProject, load, posts, shown, state, write } from './aContent.ts';
import { kepFile } from './kepFile.ts';

aProject();

const releaseFile = (version: string, more = 'codename: Elli') =>
	`version: "${version}"\nreleased: 2024-08-13\nsource: https://kubernetes.io/releases/\nread: 2026-01-01\n${more}\n`;
const record = (version: string, more?: string) =>
	write(`src/content/releases/${version}.yaml`, releaseFile(version, more));
const titled = (title: string, more = '') =>
	aFile('### GA\n\n- KEP-7 甲：https://kep.k8s.io/7', more).replace('v1.31.0版本内容', title);
const releases = () => shown().map(({ id, release }) => [id, release]);

describe('the release of a post', () => {
	beforeEach(() => {
		record('1.31');
		record('1.32', 'planned: true');
		write('src/content/keps/7.yaml', kepFile(7));
	});

	it('that its author wrote and that has no record stops a build, with the way out', async () => {
		write(`${posts}/a.md`, titled('v1.99.0', 'release: "1.99"\n'));
		const report = String(await load().catch(String));
		expect(report).toMatch(/✗ \S+a\.md:5 .*release：.*src\/content\/releases\/1\.99\.yaml/);
		expect(report).toContain('1 个错误');
	});

	it.each([
		['title', 'a.md', titled('v1.20 笔记')],
		['tag', 'a.md', titled('网格', 'tags: [v1.20]\n')],
		['file name', 'v1.20.0.md', titled('网格')],
		['title and tag that disagree', 'a.md', titled('v1.19', 'tags: [v1.20]\n')],
	])(
		'that is only found in its %s and has no record is none, with one warning',
		async (_, name, text) => {
			write(`${posts}/${name}`, text);
			await load();
			expect(shown().map(({ release }) => release)).toEqual([undefined]);
			expect(shown()[0]?.mentions).toMatchObject([{ kep: 7, stage: 'stable' }]);
			expect(state.said.join().match(/! /g)).toHaveLength(1);
			expect(state.said[0]).toMatch(/v1\.20.*目录里没有/);
		},
	);

	it('takes what it asks for before an upgrade along; a post about none asks for nothing', async () => {
		const asked = (title: string) =>
			aFile('## 升级须知\n\n- 甲没了。').replace('v1.31.0版本内容', title);
		write(`${posts}/a.md`, asked('v1.31.0'));
		write(`${posts}/b.md`, asked('网格'));
		await load();
		const actions = new Map(shown().map((post) => [post.id, post.actions]));
		expect(actions.get('a')).toMatchObject([{ kind: 'required', lead: '甲没了。' }]);
		expect(actions.get('b')).toEqual([]);
	});

	it('is the one that has a record where it names another as well', async () => {
		write(`${posts}/a.md`, titled('v1.31.0', 'tags: [v1.20]\n'));
		await load();
		expect(releases()).toEqual([['a', '1.31']]);
		expect(state.said[0]).toContain('1 个提醒');
	});

	it('is an error where its title and tag name two that have records', async () => {
		write(`${posts}/a.md`, titled('v1.31.0', 'tags: [v1.32.0]\n'));
		const report = String(await load().catch(String));
		expect(report).toMatch(/✗ \S+a\.md:1 .*release：.*1\.32、1\.31/);
		expect(report).toContain('1 个错误');
	});

	it('is what it names where the catalogue has no releases at all', async () => {
		rmSync(join(state.root, 'src/content/releases'), { recursive: true });
		write(`${posts}/a.md`, titled('v1.20.0', 'release: "1.20"\n').replaceAll('7', '8'));
		write('src/content/keps/8.yaml', kepFile(8).replace('1.31', '1.20'));
		await load();
		expect(releases()).toEqual([['a', '1.20']]);
		expect(state.said).toEqual([]);
	});

	it('is known while its record has errors, which are said once', async () => {
		record('1.31', 'codename: [');
		write(`${posts}/v1.31.0.md`, titled('v1.31.0', 'release: "1.31"\n'));
		const report = String(await load().catch(String));
		expect(report).toContain('1 个错误');
		expect(report).toContain('releases/1.31.yaml');
	});

	it('follows the catalogue though the post has not changed', async () => {
		write(`${posts}/v1.33.0.md`, titled('v1.33.0').replace('### GA', '### 计划'));
		await load();
		expect(releases()).toEqual([['v1.33.0', undefined]]);
		record('1.33');
		await load();
		expect(releases()).toEqual([['v1.33.0', '1.33']]);
	});

	it('that is planned lets it claim nothing', async () => {
		write(`${posts}/v1.32.0.md`, titled('v1.32.0 会有什么'));
		await load();
		expect(releases()).toEqual([['v1.32.0', '1.32']]);
		expect(shown()[0]?.mentions).toMatchObject([{ kep: 7 }]);
		expect(shown()[0]?.mentions[0]).not.toHaveProperty('stage');
		expect(state.said).toEqual([]);
		// The same post contradicts the catalogue once its release is out.
		record('1.32');
		await expect(load()).rejects.toThrow('KEP-7');
	});

	it('that came out after the post lets it claim nothing and ask for nothing, ever', async () => {
		const actions = '\n## 升级前必看\n- **先换掉旧参数。** 它会删除。\n';
		const post = titled('v1.31.0 会有什么').replace('08-14', '08-12') + actions;
		write(`${posts}/early.md`, post);
		await load();
		expect(shown()[0]).toMatchObject({ release: '1.31', preview: true, actions: [] });
		expect(shown()[0]?.mentions[0]).not.toHaveProperty('stage');
		write(`${posts}/early.md`, post.replace('08-12', '08-13'));
		await load();
		expect(shown()[0]).toMatchObject({ preview: false, actions: [{ kind: 'required' }] });
		expect(shown()[0]?.mentions[0]).toHaveProperty('stage');
	});

	it('that is missing in the title is a warning', async () => {
		write(`${posts}/v1.31.0.md`, titled('新版本'));
		await load();
		expect(state.said[0]).toMatch(/! \S+v1\.31\.0\.md:2 .*title：.*哪个版本/);
	});

	it('keeps its post out of a build that leaves out what is broken', async () => {
		process.env['SKIP_BROKEN'] = '1';
		write(`${posts}/a.md`, titled('v1.99.0', 'release: "1.99"\n'));
		write(`${posts}/b.md`, titled('v1.20 笔记'));
		await load().finally(() => delete process.env['SKIP_BROKEN']);
		expect(releases()).toEqual([['b', undefined]]);
		expect(state.said.join()).toMatch(/没有收 1 篇[\s\S]*a\.md/);
	});

	it.each(['build', 'dev'] as const)('keeps a draft from nothing in %s', async (mode) => {
		write(`${posts}/a.md`, titled('v1.99.0', 'release: "1.99"\ndraft: true\n'));
		await load(mode);
		expect(state.said.join()).toContain('（草稿）');
	});
});

describe('a milestone that a record says is reached', () => {
	const kep = (milestones: string) =>
		write('src/content/keps/7.yaml', kepFile(7).replace('  stable: "1.31"', milestones));
	const problems = async () => {
		const { conflicts } = await readCatalogue(state.root);
		const { problems: told } = JSON.parse(jsonReport(conflicts)) as {
			problems: { line: number; field: string; kind: string }[];
		};
		return told.map(({ line, field, kind }) => [line, field, kind]);
	};

	it('needs a record of its release, which is out', async () => {
		record('1.30');
		record('1.31');
		record('1.32', 'planned: true');
		kep('  beta: "1.31"\n  stable: "1.32"\n  removed: "1.35"');
		expect(await problems()).toEqual([
			[5, 'milestones.stable', 'reachedInPlan'],
			[5, 'milestones.removed', 'reachedNowhere'],
		]);
	});

	it('is right where the record of its release cannot be read', async () => {
		record('1.30');
		record('1.31', 'planned: maybe');
		kep('  stable: "1.31"');
		expect(await problems()).toEqual([]);
	});

	it('stops a build where there is no such record', async () => {
		record('1.31');
		kep('  stable: "1.32"');
		await expect(load()).rejects.toThrow('src/content/releases/1.32.yaml');
	});

	it('may be older than all records, and is not judged without any', async () => {
		record('1.31');
		kep('  alpha: "1.9"\n  stable: "1.31"');
		expect(await problems()).toEqual([]);
		rmSync(join(state.root, 'src/content/releases'), { recursive: true });
		kep('  alpha: "1.99"');
		expect(await problems()).toEqual([]);
	});

	it('is free where it is a plan', async () => {
		record('1.31');
		kep('  beta: "1.31"\nplanned:\n  stable: "1.99"');
		expect(await problems()).toEqual([]);
	});
});
