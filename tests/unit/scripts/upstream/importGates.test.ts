import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCatalogue } from '../../../../scripts/upstream/importCatalogue.ts';
import type { ImportRequest } from '../../../../scripts/upstream/importing.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { write } from './aCatalogue.ts';

let root = '';
let upstream = '';

const release = (version: string, released: string, more = '') =>
	write(
		root,
		`src/content/releases/${version}.yaml`,
		`version: "${version}"\nreleased: ${released}\n${more}source: https://kubernetes.io/releases/\nread: 2026-01-01\n`,
	);

/** Releases of which the last is planned. */
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'gates-'));
	upstream = join(root, 'upstream');
	release('1.35', '2025-12-17', 'codename: A\n');
	release('1.36', '2026-04-22', 'codename: B\n');
	release('1.37', '2026-08-26', 'codename: C\n');
	release('1.38', '2026-12-16', 'planned: true\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const spec = (version: string, stage: string, isOn: boolean) =>
	`  - default: ${isOn}\n    lockToDefault: false\n    preRelease: ${stage}\n    version: "${version}"\n`;
const gate = (name: string, specs: string) => `- name: ${name}\n  versionedSpecs:\n${specs}`;
const alpha = spec('1.35', 'Alpha', false);
const list = (file: string, ...gates: string[]) => write(upstream, file, gates.join(''));
const file = (name: string) => join(root, `src/content/gates/${name}.yaml`);
const read = (name: string) => readFileSync(file(name), 'utf8');
const run = (more: Partial<ImportRequest> = {}) =>
	importCatalogue(
		{ root, from: [upstream], dryRun: false, day: '2026-05-01', ...more },
		() => undefined,
	);
const version = (written: string) => releaseVersionSchema.parse(written);
const checkout = 'test/compatibility_lifecycle/reference/versioned_feature_list.yaml';

describe('a folder of lists', () => {
	it('makes a record of each gate, with its removal', async () => {
		list('1.35.yaml', gate('A', alpha), gate('B', alpha));
		list('versioned_feature_list-1.36.yaml', gate('A', alpha + spec('1.36', 'Beta', true)));
		const { added } = await run();
		expect(added).toHaveLength(2);
		expect(read('A')).toBe(
			`name: A\nchanges:\n  - release: "1.35"\n    stage: alpha\n    default: false\n  - release: "1.36"\n    stage: beta\n    default: true\nsource: https://github.com/kubernetes/kubernetes/blob/release-1.36/${checkout}\nread: 2026-05-01\n`,
		);
		expect(read('B')).toContain('removed: "1.36"\n');
		expect(read('B')).toContain('/release-1.35/');
	});

	it('has no two gates whose names differ in case alone', async () => {
		list('1.35.yaml', gate('Ab', alpha), gate('AB', alpha));
		const { added, notes } = await run();
		expect(added).toHaveLength(1);
		expect(notes).toEqual([expect.stringMatching(/^AB .*Ab/)]);
		expect(existsSync(file('AB'))).toBe(false);
	});

	it('changes nothing the second time', async () => {
		list('1.35.yaml', gate('A', alpha), gate('B', alpha));
		list('1.36.yaml', gate('A', alpha + spec('1.36', 'Beta', true)));
		await run();
		const before = [read('A'), read('B')];
		const { added, changed, notes, written } = await run({ day: '2026-06-01' });
		expect([added, changed, notes, written]).toEqual([[], [], [], 0]);
		expect([read('A'), read('B')]).toEqual(before);
	});

	it('of one release at a time says the same as all at once', async () => {
		list('1.35.yaml', gate('A', alpha), gate('B', alpha), gate('C', alpha));
		await run({ day: '2026-01-05' });
		rmSync(upstream, { recursive: true });
		const beta = alpha + spec('1.36', 'Beta', true);
		list('1.36.yaml', gate('A', beta), gate('B', alpha));
		await run({ day: '2026-05-01' });
		expect(read('A')).toContain('release: "1.36"');
		expect(read('C')).toContain('removed: "1.36"');
		rmSync(upstream, { recursive: true });
		list('1.37.yaml', gate('A', beta));
		const { notes } = await run({ day: '2026-09-01' });
		expect(read('B')).toContain('removed: "1.37"');
		expect(notes).toEqual([]);
	});

	it('does not guess when a gate went that was not looked for in a release', async () => {
		list('1.35.yaml', gate('A', alpha), gate('B', alpha));
		await run({ day: '2026-01-05' });
		rmSync(upstream, { recursive: true });
		list('1.37.yaml', gate('A', alpha));
		const { notes, changed } = await run({ day: '2026-09-01' });
		expect(notes).toEqual([expect.stringMatching(/^B .*v1\.37/)]);
		expect(changed).toEqual([]);
		expect(read('B')).not.toContain('removed');
	});

	it('takes no gate for removed whose record comes from elsewhere', async () => {
		list('1.36.yaml', gate('A', alpha), gate('B', alpha));
		await run();
		write(
			root,
			'src/content/gates/B.yaml',
			read('B').replace(/source: .*/, 'source: https://kubernetes.io/'),
		);
		rmSync(upstream, { recursive: true });
		list('1.37.yaml', gate('A', alpha));
		await run({ day: '2026-09-01' });
		expect(read('B')).not.toContain('removed');
	});

	it('of a release to come may be taken back by a newer one, and by no older one', async () => {
		const beta = alpha + spec('1.38', 'Beta', true);
		list('1.38.0-alpha.2.yaml', gate('A', beta));
		await run({ day: '2026-11-01' });
		expect(read('A')).toContain('/blob/master/');
		list('1.38.0-alpha.2.yaml', gate('A', alpha));
		const { notes } = await run({ day: '2026-10-01' });
		expect(notes).toEqual([expect.stringContaining('2026-10-01')]);
		expect(read('A')).toContain('release: "1.38"');
		await run({ day: '2026-11-02' });
		expect(read('A')).not.toContain('release: "1.38"');
	});

	it('with a broken list tells its line, and takes no gate of it for removed', async () => {
		list('1.35.yaml', gate('A', alpha));
		list('1.36.yaml', '- name: "open\n');
		const { unreadable } = await run();
		expect(unreadable).toEqual([expect.stringMatching(/^1\.36\.yaml:\d+ .*YAML/)]);
		expect(read('A')).not.toContain('removed');
	});

	it('tells milestones of KEPs that its gates contradict by now', async () => {
		write(
			root,
			'src/content/keps/1.yaml',
			'number: 1\ntitle: F\nsig: node\nstatus: implementable\nmilestones:\n  alpha: "1.36"\ngates:\n  - A\nsource: https://kep.k8s.io/1\nread: 2026-01-01\n',
		);
		list('1.36.yaml', gate('A', alpha));
		expect((await run()).conflicts).toEqual([expect.stringMatching(/keps\/1\.yaml:1 .*v1\.35/)]);
		const { conflicts, changed } = await run();
		expect([conflicts, changed]).toEqual([[], []]);
	});
});

describe('a checkout of Kubernetes', () => {
	it('is read for the release that is told, and not without one', async () => {
		list(checkout, gate('A', alpha));
		await expect(run()).rejects.toThrow(/--release/);
		expect(existsSync(file('A'))).toBe(false);
		expect((await run({ release: version('1.36') })).added).toHaveLength(1);
	});
});

describe('the pages of feature gates', () => {
	const folder = 'content/en/docs/reference/command-line-tools-reference/feature-gates';
	const page = (name: string, facts: string) =>
		write(upstream, `${folder}/${name}.md`, `---\ntitle: ${name}\nstages:\n${facts}---\nText.\n`);
	const stage = (name: string, from: string, more = '') =>
		`  - stage: ${name}\n    defaultValue: false\n    fromVersion: "${from}"\n${more}`;

	it('make records where there are none, and add what came after a record was read', async () => {
		list('1.36.yaml', gate('A', alpha));
		await run();
		page('A', stage('alpha', '1.35', '    toVersion: "1.36"\n') + stage('beta', '1.37'));
		page('B', `${stage('alpha', '1.35', '    toVersion: "1.36"\n')}removed: true\n`);
		write(upstream, `${folder}/_index.md`, '---\ntitle: Feature Gates\n---\n');
		const { added, changed, unreadable } = await run({ day: '2026-09-01' });
		expect([added.length, changed.length, unreadable]).toEqual([1, 1, []]);
		expect(read('A')).toMatch(/release: "1\.37"\n {4}stage: beta/);
		expect(read('B')).toMatch(/removed: "1\.37"\nsource: .*feature-gates\/B\/\n/);
	});

	it('that cannot be read are told, and the others are read', async () => {
		page('A', stage('alpha', '1.35'));
		page('AllAlpha', stage('alpha', '0.0'));
		page('AllBeta', stage('beta', '1.0'));
		write(upstream, `${folder}/Broken.md`, 'no front matter');
		const { added, unreadable } = await run({ day: '2026-09-01' });
		expect(added).toHaveLength(1);
		expect(unreadable).toHaveLength(3);
		expect(unreadable.join('\n')).toMatch(/AllAlpha\.md:1.*AllBeta\.md:1.*Broken\.md:1/s);
	});
});
