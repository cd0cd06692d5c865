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
	const request = { root: folder, from: [upstream], dryRun: true };
	const { unreadable } = await importCatalogue(request, () => undefined);
	expect(unreadable.sort()).toEqual([
		expect.stringMatching(`^data/releases/eol.yaml:1  .*${reason}`),
		expect.stringMatching(`^data/releases/schedule.yaml:1  .*${reason}`),
		expect.stringMatching(`^keps/sig-node/9-x/kep.yaml:1  .*${reason}`),
	]);
});
