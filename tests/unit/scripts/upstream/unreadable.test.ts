import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importCatalogue } from '../../../../scripts/upstream/importCatalogue.ts';
import { layCatalogue } from './aCatalogue.ts';

/** What an import says of upstream’s files that it cannot read. */

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
	layCatalogue(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
	['is not UTF-8', (file: string) => writeFileSync(file, new Uint8Array([0xff])), 'UTF-8'],
	['is broken', (file: string) => writeFileSync(file, 'schedules: ['), 'YAML'],
	['is a pipe', (file: string) => execFileSync('mkfifo', [file]), '管道'],
	['leads out of the repository', (file: string) => symlinkSync('/etc/hostname', file), '之外'],
	['leads nowhere', (file: string) => symlinkSync('none', file), '不存在'],
])('a file that %s is named with the reason, and the others are read', async (_, make, reason) => {
	const upstream = join(folder, 'upstream');
	const files = ['schedule.yaml', 'eol.yaml'].map((name) => `data/releases/${name}`);
	for (const file of [...files, 'keps/sig-node/9-x/kep.yaml']) {
		mkdirSync(dirname(join(upstream, file)), { recursive: true });
		make(join(upstream, file));
	}
	const request = { root: folder, from: [upstream], dryRun: true, day: '2026-07-24' };
	const { unreadable } = await importCatalogue(request, () => undefined);
	expect(unreadable.sort()).toEqual([
		expect.stringMatching(`^data/releases/eol.yaml:1  .*${reason}`),
		expect.stringMatching(`^data/releases/schedule.yaml:1  .*${reason}`),
		expect.stringMatching(`^keps/sig-node/9-x/kep.yaml:1  .*${reason}`),
	]);
});

/** Imports a repository with one file of a KEP. */
async function imported(text: string) {
	const file = join(folder, 'upstream/keps/sig-node/9-x/kep.yaml');
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	return importCatalogue(
		{ root: folder, from: [join(folder, 'upstream')], dryRun: true, day: '2026-07-24' },
		() => undefined,
	);
}

it.each([
	['broken YAML', 'title: [', 'YAML'],
	['two documents', 'title: A\n---\ntitle: B\n', 'YAML'],
	['a list that is too deep', `title: ${'['.repeat(5000)}`, 'YAML'],
	['a control character', 'kep-number: 9\ntitle: "a\\x01b"\nowning-sig: sig-node\n', 'U\\+0001'],
	[
		'a number that is none',
		`kep-number: ${'9'.repeat(20)}\ntitle: A\nowning-sig: sig-node\n`,
		'number',
	],
])('of %s it tells in Chinese', async (_, text, reason) => {
	const { unreadable, notes } = await imported(text);
	const said = [...unreadable, ...notes].map((line) => line.replace(/^\S+ {2}/, ''));
	expect(said.join('\n')).toMatch(new RegExp(reason));
	expect(said.join('\n')).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
});

it('what stands in the place of the folder of KEPs is named, and is not nothing', async () => {
	mkdirSync(join(folder, 'upstream'));
	writeFileSync(join(folder, 'upstream/keps'), '');
	const request = {
		root: folder,
		from: [join(folder, 'upstream')],
		dryRun: true,
		day: '2026-07-24',
	};
	const { unreadable } = await importCatalogue(request, () => undefined);
	expect(unreadable).toEqual([expect.stringContaining('普通文件')]);
});

it('a post that is too deep is no reason to stop', async () => {
	const post = join(folder, 'src/content/posts/deep.md');
	mkdirSync(dirname(post), { recursive: true });
	writeFileSync(
		post,
		`---\ntitle: 一\nauthor: 甲\ndate: 2024-08-14\n---\n\n${'> '.repeat(5000)}字\n`,
	);
	const { unreadable } = await imported('title: [');
	expect(unreadable).toHaveLength(1);
});
