import { describe, expect, it } from 'vitest';
import { mergeRelease } from '../../../../scripts/upstream/releases/mergeRelease.ts';
import { readSchedule, type ToldRelease } from '../../../../scripts/upstream/releases/schedule.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { aRelease } from '../../builders.ts';

const origin = { read: '2026-11-28' };
const asked = (told: ToldRelease, old?: Release, from: object = origin) => {
	const version = old?.version ?? releaseVersionSchema.parse('1.38');
	return mergeRelease([version, told], old, { ...origin, ...from });
};
const day = (written: string) => aRelease('1.30', { released: written }).released;

describe('a release that is out', () => {
	it('of which upstream says the same does not change', () => {
		const told = { released: '2024-08-13', maintenance: '2025-08-28', endOfLife: '2025-11-11' };
		expect(asked(told, aRelease('1.31'))).toMatchObject({ changes: [], notes: [] });
	});

	it('has its end of support moved, field by field, and the day on which that was read', () => {
		const { record, changes } = asked({ endOfLife: '2025-10-28' }, aRelease('1.31'));
		expect(changes).toEqual([{ field: 'endOfLife', before: '2025-11-11', after: '2025-10-28' }]);
		expect(record).toMatchObject({ codename: 'Elli', endOfLife: '2025-10-28', read: origin.read });
	});

	it('keeps what goes with it, which no schedule tells', () => {
		const source = 'https://github.com/kubernetes/kubernetes';
		const components = [{ name: 'pause', version: '3.10', source }];
		const { record } = asked({ endOfLife: '2025-10-28' }, aRelease('1.31', { components }));
		expect(record?.components).toEqual(components);
	});

	it('keeps the day of its release, and that upstream says otherwise is told', () => {
		const { record, notes } = asked({ released: '2024-08-20' }, aRelease('1.31'));
		expect(record?.released).toBe('2024-08-13');
		expect(notes).toEqual([expect.stringMatching(/2024-08-20.*2024-08-13/)]);
	});

	it('without a record is told: its codename is in no schedule', () => {
		const { record, notes } = asked({ released: '2026-08-26' });
		expect([record, notes]).toEqual([undefined, [expect.stringContaining('v1.38')]]);
	});
});

describe('the newest patch of a release', () => {
	const patches = [
		{ version: '1.31.10', day: day('2025-06-17') },
		{ version: '1.31.9', day: day('2025-05-15') },
	];

	it('is taken by its number, whatever the order', () => {
		expect(asked({ patches }, aRelease('1.31')).record?.latestPatch).toEqual(patches[0]);
		expect(asked({ patches: patches.toReversed() }, aRelease('1.31')).record).toMatchObject({
			latestPatch: patches[0],
		});
	});

	it('does not go back', () => {
		const latestPatch = { version: '1.31.14', day: day('2025-11-11') };
		expect(asked({ patches }, aRelease('1.31', { latestPatch })).changes).toEqual([]);
	});

	it('is none that is still to come', () => {
		const told = { patches: [{ version: '1.31.14', day: day('2027-10-13') }, ...patches] };
		expect(asked(told, aRelease('1.31')).record?.latestPatch).toEqual(patches[0]);
	});

	it('is no patch where only the release itself came out', () => {
		const first = [{ version: '1.31.0', day: day('2024-08-13') }];
		expect(asked({ patches: first }, aRelease('1.31')).record?.latestPatch).toBeUndefined();
	});

	it('is the last of an ended release, whose day is kept where it is known', () => {
		const told = { finalPatch: { version: '1.31.14' } };
		expect(asked(told, aRelease('1.31')).record?.latestPatch).toEqual({ version: '1.31.14' });
		const dated = { version: '1.31.14', day: day('2025-11-11') };
		expect(asked(told, aRelease('1.31', { latestPatch: dated })).changes).toEqual([]);
		expect(asked({ ...told, patches: [dated] }, aRelease('1.31')).record).toMatchObject({
			latestPatch: dated,
		});
		const known = aRelease('1.31', { latestPatch: told.finalPatch });
		expect(asked({ patches: [dated] }, known).record?.latestPatch).toEqual(dated);
	});
});

describe('a release that is not out', () => {
	const planned = { released: '2026-12-16' };

	it('becomes a record that says so', () => {
		const { record, changes } = asked(planned);
		expect(record).toMatchObject({ version: '1.38', planned: true, ...planned });
		expect(changes).toContainEqual({ field: 'planned', before: '', after: 'true' });
	});

	it('moves with the day at which upstream aims', () => {
		const old = aRelease('1.38', { planned: true, released: '2026-12-09', codename: undefined });
		expect(asked(planned, old).record).toMatchObject({ planned: true, ...planned });
	});

	const named = aRelease('1.38', { planned: true, ...planned });

	it.each([
		['its day has come', planned, { read: '2026-12-16' }],
		['it is told', {}, { shipped: '1.38' }],
	])('is out when %s', (_, told, from) => {
		expect(asked(told, named, from).record).toMatchObject(planned);
		expect(asked(told, named, from).record).not.toHaveProperty('planned');
	});

	it('stays planned without a codename, and that is told', () => {
		const { record, notes } = asked({}, { ...named, codename: undefined }, { shipped: '1.38' });
		expect([record, notes]).toEqual([undefined, [expect.stringContaining('codename')]]);
	});
});

describe('the text of a schedule', () => {
	const entry = '  - release: 1.30\n    endOfLifeDate: "2025-06-28"\n';
	const said = (text: string) => {
		const { releases, remarks } = readSchedule(text);
		return { releases: Object.fromEntries(releases), lines: remarks.map(({ line }) => line) };
	};

	it('gives the days of its releases as they are written', () => {
		expect(said(`schedules:\n${entry}`)).toEqual({
			releases: { '1.30': { endOfLife: '2025-06-28' } },
			lines: [],
		});
	});

	it('gives the patches that came out, not the next one', () => {
		const text =
			'schedules:\n- release: "1.36"\n  next:\n    release: 1.36.2\n    targetDate: "2026-06-09"\n  previousPatches:\n  - cherryPickDeadline: "2026-05-08"\n    release: 1.36.1\n    targetDate: "2026-05-13"\n';
		expect(said(text).releases).toEqual({
			'1.36': { patches: [{ version: '1.36.1', day: '2026-05-13' }] },
		});
	});

	it('gives the last patch of an ended release', () => {
		const text =
			'branches:\n- endOfLifeDate: "2025-11-11"\n  finalPatchRelease: 1.31.14\n  release: "1.31"\n';
		expect(said(text).releases).toEqual({
			'1.31': { endOfLife: '2025-11-11', finalPatch: { version: '1.31.14' } },
		});
	});

	it('gives the day of a release to come, and takes other days to come for those of patches', () => {
		const text =
			'upcoming_releases:\n- cherryPickDeadline: "2026-12-04"\n  targetDate: "2026-12-08"\n- release: 1.38.0\n  targetDate: "2026-12-16"\n- release: 1.37.4\n  targetDate: "2026-12-08"\n';
		expect(said(text)).toEqual({ releases: { '1.38': { released: '2026-12-16' } }, lines: [] });
	});

	it.each([
		['a day that is none', '- release: "1.36"\n  endOfLifeDate: soon', 3],
		['a release that is none', '- release: latest', 2],
		['a patch that is none', '- release: "1.36"\n  previousPatches:\n  - release: next', 4],
		['a patch of another', '- release: "1.36"\n  previousPatches:\n  - release: 1.35.1', 4],
		['a last patch that is none', '- release: "1.36"\n  finalPatchRelease: 1.36', 3],
		['an entry that is a word', '- soon', 2],
	])('with %s is read but for that, and its line is told', (_, entries, line) => {
		expect(said(`schedules:\n${entries}\n`).lines).toEqual([line]);
		expect(said(`schedules:\n${entries}\n${entry.replace(/^ {2}/gm, '')}`).releases).toMatchObject({
			'1.30': { endOfLife: '2025-06-28' },
		});
	});

	it.each([
		[`schedules:\n${entry}    more: [`, 4],
		['schedules: "open', 1],
		['just words', 1],
		['', 1],
		[`schedules: ${'['.repeat(5000)}`, 1],
	])('that is broken gives none, and the line where it is', (text, line) => {
		const { releases, flaws } = readSchedule(text);
		expect(releases.size).toBe(0);
		expect(flaws[0]?.line).toBeGreaterThanOrEqual(line);
		expect(flaws[0]?.message).toMatch(/YAML|键: 值/);
	});

	it('names no release of 400 digits', () => {
		expect(readSchedule(`schedules:\n  - release: 1.${'9'.repeat(400)}`).releases.size).toBe(0);
	});
});
