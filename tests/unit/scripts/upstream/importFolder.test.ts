import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCatalogue } from '../../../../scripts/upstream/importCatalogue.ts';
import type { ImportRequest } from '../../../../scripts/upstream/importing.ts';
import { importText } from '../../../../scripts/upstream/report.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { layCatalogue, layKep, write } from './aCatalogue.ts';

/** What an import makes of a folder that git does not know, whose day is told. */

let root = '';
let upstream = '';

const kepYaml = (number: number, lines: string) => layKep(upstream, number, lines);
const read = (number: number) =>
	readFileSync(join(root, `src/content/keps/${number}.yaml`), 'utf8');
const run = (more: Partial<ImportRequest> = {}) =>
	importCatalogue(
		{ root, from: [upstream], dryRun: false, day: '2026-07-24', ...more },
		() => undefined,
	);

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'folder-'));
	upstream = join(root, 'upstream');
	layCatalogue(root);
	kepYaml(1, 'status: implemented\nmilestone:\n  alpha: v1.30\n  beta: v1.35\n');
	kepYaml(2, 'status: implemented\nmilestone:\n  alpha: 1.30\n');
	write(upstream, 'keps/sig-node/3-broken/kep.yaml', 'title: "open\n');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a source that is older than a record', () => {
	it('changes nothing of it, and that is told', async () => {
		const before = read(1);
		const report = await run({ day: '2025-12-31' });
		expect(report.changed).toEqual([]);
		expect(report.notes).toContainEqual(expect.stringMatching(/2025-12-31.*1 个/));
		expect(report.added).toEqual(['KEP-2  Feature 2']);
		expect(read(1)).toBe(before);
		expect((await run({ day: '2026-01-01' })).changed).toHaveLength(1);
	});

	it('is not held against the day of a release', async () => {
		const schedule = 'schedules:\n- release: "1.31"\n  releaseDate: 2024-08-12\n';
		write(upstream, 'data/releases/schedule.yaml', schedule);
		expect((await run({ day: '2025-12-31' })).notes.join('\n')).not.toContain('2024-08-12');
		expect((await run({ day: '2026-01-01' })).notes.join('\n')).toContain('2024-08-12');
	});

	it('moves no day of a release back', async () => {
		const file = 'src/content/releases/1.31.yaml';
		const before = readFileSync(join(root, file), 'utf8');
		const schedule = 'schedules:\n- release: "1.31"\n  endOfLifeDate: "2025-06-28"\n';
		write(upstream, 'data/releases/schedule.yaml', schedule);
		const { notes } = await run({ day: '2025-12-31' });
		expect(notes).toContainEqual(expect.stringMatching(/2025-12-31.*2 个/));
		expect(readFileSync(join(root, file), 'utf8')).toBe(before);
		await run({ day: '2026-01-01' });
		expect(readFileSync(join(root, file), 'utf8')).toContain('endOfLife: 2025-06-28\n');
	});
});

describe('two folders with one number', () => {
	const twin = (status: string) =>
		write(
			upstream,
			'keps/sig-apps/2-twin/kep.yaml',
			`title: Twin\nkep-number: 2\nowning-sig: sig-apps\nstatus: ${status}\nmilestone:\n  alpha: v1.35\n`,
		);

	it.each([
		['replaced', 'withdrawn', 'Twin'],
		['replaced', 'implemented', 'Feature 2'],
		['implemented', 'rejected', 'Twin'],
	])('%s and %s: what is alive is taken, else the first, and both are told', async (...told) => {
		const [first, second, title] = told;
		twin(first);
		kepYaml(2, `status: ${second}\nmilestone:\n  alpha: v1.35\n`);
		const { added, notes } = await run();
		expect(added).toEqual([`KEP-2  ${title}`]);
		expect(notes.join('\n')).toMatch(/KEP-2 (?=.*sig-apps\/2-twin).*sig-node\/2-some/);
	});
});

describe('the report', () => {
	it('counts KEPs without a stage since the catalogue begins, which get no record', async () => {
		kepYaml(3, 'status: implemented\nmilestone:\n  stable: v1.29\n');
		kepYaml(4, 'status: provisional\n');
		kepYaml(5, 'status: implementable\nmilestone:\n  alpha: v1.29\n  beta: v1.40\n');
		const report = await run();
		expect(report.outside).toEqual(['KEP-3  Feature 3', 'KEP-4  Feature 4']);
		expect(report.added).toContain('KEP-5  Feature 5');
		expect(importText(report, { dryRun: false })).toMatch(/没有收 2 项(?!.*KEP-3)/s);
		expect(importText(report, { dryRun: false, all: true })).toContain('KEP-3  Feature 3');
	});

	it('is of the releases as they will be: one that comes out is planned no more', async () => {
		const planned = 'released: 2026-04-22\ncodename: B\nplanned: true\n';
		const rest = 'source: https://kubernetes.io/\nread: 2026-01-01\n';
		write(root, 'src/content/releases/1.36.yaml', `version: "1.36"\n${planned}${rest}`);
		kepYaml(
			1,
			'status: implementable\nmilestone:\n  alpha: v1.30\n  beta: v1.35\n  stable: v1.36\n',
		);
		write(
			upstream,
			'data/releases/schedule.yaml',
			'schedules:\n- release: "1.36"\n  releaseDate: 2026-04-22\n',
		);
		write(
			root,
			'src/content/releases/1.35.yaml',
			`version: "1.35"\ncodename: A\nreleased: 2025-12-17\n${rest}`,
		);
		write(root, 'src/content/keps/1.yaml', read(1).replace('"1.36"', '"1.35"'));
		const { conflicts, changed } = await run({ shipped: releaseVersionSchema.parse('1.36') });
		expect(read(1)).toContain('  stable: "1.36"\n');
		expect(changed).toContainEqual('v1.36  planned：true → （无）');
		expect(conflicts.filter((line) => line.startsWith('src/content/keps/'))).toEqual([]);
	});

	it('sums up what only adds SIGs that take part, and lists them when asked', async () => {
		kepYaml(
			1,
			'status: implementable\nparticipating-sigs: [sig-apps]\nmilestone:\n  alpha: v1.30\n  beta: v1.36\n',
		);
		const report = await run({ dryRun: true });
		expect(report.changed).toEqual([]);
		expect(importText(report, { dryRun: true })).toMatch(/只改参与的 SIG 1 项.*--all/);
		expect(importText(report, { dryRun: true })).not.toContain('（无） → apps');
		expect(importText(report, { dryRun: true, all: true })).toContain('KEP-1  participating：');
	});

	it('says milestones before all else, and last what to run next', async () => {
		for (const version of ['1.31', '1.34']) {
			write(root, `public/img/covers/v${version}.0.svg`, '<svg/>');
		}
		const release =
			'codename: A\nreleased: 2025-08-27\nsource: https://kubernetes.io/\nread: 2026-01-01\n';
		write(root, 'src/content/releases/1.34.yaml', `version: "1.34"\n${release}`);
		kepYaml(7, 'status: implementable\nmilestone:\n  alpha: v1.31\n');
		const report = await run();
		expect(report.changed[0]).toMatch(/^KEP-1 {2}beta：.*；status：/);
		const text = importText(report, { dryRun: false });
		expect(text).toMatch(
			/接下来\n {2}npm run check:posts.*\n {2}npm run covers.*v1\.31\n.*缺中文名/,
		);
		expect(text.indexOf('变化 1 项')).toBeLessThan(text.indexOf('新增 2 项'));
		expect(text).not.toMatch(/covers.*v1\.3[05]/);
	});

	it('does not call gone what it cannot read', async () => {
		const text = read(1).replace('number: 1', 'number: 3');
		write(root, 'src/content/keps/3.yaml', text);
		write(root, 'src/content/keps/9.yaml', text.replace('number: 3', 'number: 9'));
		expect((await run()).gone).toEqual(['KEP-9  Feature 1']);
		expect((await run({ day: '2025-12-31' })).gone).toEqual([]);
	});
});

describe('the days of releases', () => {
	it('are taken from a schedule, but for the day of a release that is out', async () => {
		write(
			upstream,
			'data/releases/schedule.yaml',
			'schedules:\n- release: 1.31\n  releaseDate: 2025-08-13\n  maintenanceModeStartDate: "2025-08-28"\n  endOfLifeDate: soon\n- release: 1.40\n  releaseDate: 2027-08-01\n- release: 1.20\n  releaseDate: 2020-12-08\n',
		);
		write(
			upstream,
			'data/releases/eol.yaml',
			'branches:\n- release: "1.31"\n  endOfLifeDate: "2025-11-11"\n',
		);
		const report = await run();
		const text = readFileSync(join(root, 'src/content/releases/1.31.yaml'), 'utf8');
		expect(text).toContain(
			'released: 2024-08-13\nmaintenance: 2025-08-28\nendOfLife: 2025-11-11\n',
		);
		expect(report.notes.join('\n')).toMatch(/v1\.31 的发布日上游写 2025-08-13/);
		expect(report.notes.join('\n')).not.toContain('v1.20');
		expect(report.added).toContainEqual(expect.stringMatching(/^v1\.40 .*2027-08-01/));
		expect(readFileSync(join(root, 'src/content/releases/1.40.yaml'), 'utf8')).toMatch(
			/^version: "1\.40"\nreleased: 2027-08-01\nplanned: true\nsource: /,
		);
	});
});
