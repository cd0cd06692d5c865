import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importCatalogue } from '../../../../scripts/upstream/importCatalogue.ts';
import type { ImportRequest } from '../../../../scripts/upstream/importing.ts';
import { importText } from '../../../../scripts/upstream/report.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { layCatalogue, layKep, layRelease, write } from './aCatalogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let root = '';
let upstream = '';

function commit(): void {
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', upstream, ...args], { stdio: 'pipe' });
	git('init', '--quiet');
	git('add', '--all');
	const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
	git(...who, 'commit', '--quiet', '--message=x', '--date=2026-07-24T12:00:00Z');
}

const kepYaml = (number: number, lines: string) => layKep(upstream, number, lines);
const record = (number: number) => join(root, `src/content/keps/${number}.yaml`);
const read = (number: number) => readFileSync(record(number), 'utf8');
const run = (more: Partial<ImportRequest> = {}) =>
	importCatalogue({ root, from: [upstream], dryRun: false, ...more }, () => undefined);

/** The repository of every test, made once: git takes longer than an import. */
const template = join(folder, 'template');
beforeAll(() => {
	upstream = template;
	kepYaml(1, 'status: implemented\nmilestone:\n  alpha: v1.30\n  beta: v1.35\n  stable: v1.37\n');
	kepYaml(2, 'status: imlpemented\nparticipating-sigs: [sig-apps]\nmilestone:\n  alpha: 1.30\n');
	write(upstream, 'keps/NNNN-kep-template/kep.yaml', 'title: KEP Template\nkep-number: NNNN\n');
	write(upstream, 'keps/sig-node/3-broken/kep.yaml', 'title: "open\n');
	write(upstream, 'keps/sig-node/2-twin/kep.yaml', 'title: Twin\nkep-number: 2\n');
	commit();
});

/** A catalogue of two KEPs and a post, and a copy of the repository that says more. */
beforeEach(() => {
	root = mkdtempSync(join(folder, 'project-'));
	layCatalogue(root);
	upstream = mkdtempSync(join(folder, 'upstream-'));
	cpSync(template, upstream, { recursive: true });
});

describe('an import from a git repository', () => {
	it('adds what is new, with the release as it is written and where it was read', async () => {
		const report = await run();
		expect(report.added).toEqual(['KEP-2  Feature 2']);
		expect(read(2)).toMatch(
			/^number: 2\ntitle: Feature 2\nsig: node\nparticipating:\n {2}- apps\n/,
		);
		expect(read(2)).toContain('milestones:\n  alpha: "1.30"\n');
		expect(read(2)).toMatch(
			/source: https:.*\/tree\/[0-9a-f]{9}\/keps\/sig-node\/2-some-feature\n/,
		);
	});

	it('changes what upstream says otherwise, and never our words, corrections and comments', async () => {
		const report = await run();
		expect(report.changed).toHaveLength(1);
		expect(report.changed[0]).toMatch(
			/^KEP-1 .*beta：v1\.36 → v1\.35.*implementable → implemented/,
		);
		const text = read(1);
		for (const own of [
			'# kept as it is',
			'name: 某个特性\naliases:\n  - 特性甲\n  - --feature\n',
			'summary: 它能做一件事。',
			'reason: 模板',
		]) {
			expect(text).toContain(own);
		}
		expect(text).toContain('title: Feature 1\n');
		expect(text).toContain('planned:\n  stable: "1.37"\n');
	});

	it('takes what comes after the newest release that shipped for a plan, until it is told', async () => {
		await run({ shipped: releaseVersionSchema.parse('1.37') });
		expect(read(1)).toContain('  stable: "1.37"\n');
		expect(read(1)).not.toContain('planned:');
	});

	it('leaves a plan that did not ship with its release a plan, until it is told', async () => {
		const slipped = 'planned:\n  beta: "1.36"\n';
		const head = 'number: 4\ntitle: Feature 4\nsig: node\nstatus: implementable\nmilestones: {}\n';
		const tail = 'source: https://kep.k8s.io/4\nread: 2026-01-01\n';
		write(root, 'src/content/keps/4.yaml', head + slipped + tail);
		kepYaml(4, 'status: implementable\nmilestone:\n  beta: v1.36\n');
		commit();
		await run();
		expect(read(4)).toContain(slipped);
		await run({ shipped: releaseVersionSchema.parse('1.36') });
		expect(read(4)).toContain('milestones:\n  beta: "1.36"\n');
	});

	it('tells what contradicts a post now', async () => {
		const { conflicts } = await run();
		expect(conflicts).toHaveLength(1);
		expect(conflicts[0]).toMatch(/v1\.36\.0\.md:9 .*KEP-1 .*v1\.35/);
	});

	it('tells every file that cannot be read, with the reason', async () => {
		const { unreadable } = await run();
		expect(unreadable).toHaveLength(2);
		expect(unreadable.join('\n')).toMatch(/NNNN-kep-template\/kep\.yaml:1 .*模板/);
		expect(unreadable.join('\n')).toMatch(/3-broken\/kep\.yaml:\d .*YAML/);
	});

	it('lists which records of v1.29 or later lack a Chinese name or aliases', async () => {
		const named = read(1).replace(/aliases:\n( {2}- .*\n)+/, '');
		write(root, 'src/content/keps/1.yaml', named);
		layRelease(root, '1.28');
		layRelease(root, '1.29');
		kepYaml(5, 'status: implementable\nmilestone:\n  alpha: v1.29\n');
		kepYaml(6, 'status: implementable\nmilestone:\n  alpha: v1.28\n');
		commit();
		const lacking = ['KEP-1  Feature 1', 'KEP-2  Feature 2', 'KEP-5  Feature 5'];
		expect((await run()).wordless).toEqual(lacking);
	});

	it('changes nothing the second time', async () => {
		await run();
		const before = [read(1), read(2)];
		const again = await run();
		const { added, changed, minor, conflicts, next, written } = again;
		expect([added, changed, minor, conflicts, written]).toEqual([[], [], [], [], 0]);
		expect(next).toHaveLength(1);
		expect([read(1), read(2)]).toEqual(before);
		expect(importText(again, { dryRun: false })).toContain('没有变化');
	});

	it('writes nothing in a dry run, and tells the same', async () => {
		const before = read(1);
		const dry = await run({ dryRun: true });
		expect(read(1)).toBe(before);
		expect(readdirSync(join(root, 'src/content/keps'))).toEqual(['1.yaml']);
		const wet = await run();
		expect({ ...wet, written: 0 }).toEqual(dry);
		expect(wet.written).toBe(2);
	});

	it('reads a repository that has to be cloned', async () => {
		const bare = join(folder, 'bare.git');
		execFileSync('git', ['clone', '--quiet', '--bare', upstream, bare], { stdio: 'pipe' });
		const report = await run({ from: [bare], dryRun: true });
		expect(report.added).toEqual(['KEP-2  Feature 2']);
	});
});

describe('a correction', () => {
	it('stays, and it is told when upstream has changed what it corrects', async () => {
		kepYaml(1, 'status: implementable\nmilestone:\n  alpha: v1.30\n  beta: v1.36\n');
		const { notes } = await run();
		expect(notes.join('\n')).toMatch(/KEP-1 +title 有更正.*KEP Template.*Feature 1/);
		expect(read(1)).toContain('upstream: KEP Template');
	});

	it('of a milestone keeps our release', async () => {
		const ours = read(1).replace(
			'field: title\n    upstream: KEP Template',
			'field: beta\n    upstream: "1.35"',
		);
		writeFileSync(record(1), ours);
		const report = await run();
		expect(report.changed.join()).not.toContain('beta');
		expect(report.conflicts).toEqual([]);
		expect(read(1)).toContain('  beta: "1.36"\n');
	});
});

describe('an import stops before it writes', () => {
	it.each([
		['a folder that is not there', 'no-such-folder', /不是文件夹/],
		['an address that git cannot clone', '/nowhere/x.git', /克隆/],
	])('for %s', async (_, from, message) => {
		await expect(run({ from: [from] })).rejects.toThrow(message);
	});

	it('for a folder that holds neither KEPs nor releases', async () => {
		const empty = mkdtempSync(join(folder, 'empty-'));
		await expect(run({ from: [upstream, empty], day: '2026-07-24' })).rejects.toThrow(/kep\.yaml/);
		expect(readdirSync(join(root, 'src/content/keps'))).toEqual(['1.yaml']);
	});

	it('for a folder of which nobody knows the day', async () => {
		rmSync(join(upstream, '.git'), { recursive: true });
		await expect(run()).rejects.toThrow(/--day/);
		expect(read(1)).toContain('read: 2026-01-01');
		expect((await run({ day: '2026-07-24' })).added).toHaveLength(1);
	});

	it('when a record of ours is broken', async () => {
		write(root, 'src/content/keps/9.yaml', 'number: 9\n');
		await expect(run()).rejects.toThrow(/keps\/9\.yaml/);
		expect(read(1)).toContain('read: 2026-01-01');
	});
});
