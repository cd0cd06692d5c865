import { describe, expect, it } from 'vitest';
import { apiVersionOf } from '../../../src/domain/apis.ts';
import { newestOut } from '../../../src/domain/releases.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { gateStages } from '../../../src/schemas/gate.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';

/** What records of gates and of API kinds owe each other and readers; a schema sees one record alone. */

const { gates, apis, keps, releases } = await readCatalogue(process.cwd());
const newest = newestOut([...releases.values()]);
if (newest === undefined) throw new Error('No release is out.');

describe('the records of feature gates', () => {
	const all = [...gates.values()];

	it('know each gate of a KEP that reached a milestone; kubectl has variables instead of gates', () => {
		const named = [...keps.values()]
			.filter(({ milestones }) => Object.keys(milestones).length > 0)
			.flatMap((kep) => kep.gates);
		const missing = named.filter((name) => !gates.has(name) && !name.startsWith('KUBECTL_'));
		expect(missing).toEqual([]);
	});

	it('say in a note why a gate went back a stage, or lost its lock', () => {
		const wentBack = all.filter(({ changes }) =>
			changes.some(({ stage, locked }, at) => {
				const before = changes[at - 1];
				if (before === undefined) return false;
				const isLower = gateStages.indexOf(stage) < gateStages.indexOf(before.stage);
				return isLower || (before.locked === true && locked !== true);
			}),
		);
		expect(wentBack.filter(({ note }) => note === undefined).map(({ name }) => name)).toEqual([]);
	});

	it('change something with each change', () => {
		const idle = all.filter(({ changes }) =>
			changes.some(({ release, ...state }, at) => {
				const { release: _, ...before } = changes[at - 1] ?? { release };
				return JSON.stringify(state) === JSON.stringify(before);
			}),
		);
		expect(idle.map(({ name }) => name)).toEqual([]);
	});

	it('tell of no release beyond the next one, whose source is there before it', () => {
		const told = all.flatMap(({ name, changes, removed }) =>
			[...changes.map(({ release }) => release), ...(removed === undefined ? [] : [removed])]
				.filter((release) => compareVersions(release, newest) > 1)
				.map((release) => `${name} ${release}`),
		);
		expect(told).toEqual([]);
	});
});

describe('the records of KEPs', () => {
	const all = [...keps.values()];

	const since = '1.29' as ReleaseVersion;

	it('say what it does for a reader, if a release from v1.29 on moved it or may move it', () => {
		const silent = all.filter(({ summary, milestones, planned }) => {
			const moves = [...Object.values(milestones), ...Object.values(planned)];
			return (
				summary === undefined &&
				moves.some((release) => release !== undefined && compareVersions(release, since) >= 0)
			);
		});
		expect(silent.map(({ number }) => number)).toEqual([]);
	});

	it('say it in one short sentence', () => {
		const told = all.flatMap(({ number, summary }) => (summary ? [{ number, summary }] : []));
		const other = told.filter(({ summary }) => !/^[^。]{6,80}。$/u.test(summary));
		expect(other.map(({ number }) => number)).toEqual([]);
	});
});

describe('the records of API kinds', () => {
	const ended = apis.filter(({ removed }) => removed !== undefined);

	it('name what takes the place of a kind that ended, or say in a note what became of it', () => {
		const bare = ended.filter(
			({ replacement, note }) => replacement === undefined && note === undefined,
		);
		expect(bare.map((api) => `${apiVersionOf(api)} ${api.kind}`)).toEqual([]);
	});

	it('send nobody to a kind that ended too without saying so', () => {
		const gone = new Set(ended.map((api) => `${apiVersionOf(api)} ${api.kind}`));
		const misled = apis.filter(({ kind, replacement = '', note }) => {
			const place = replacement.includes(' ') ? replacement : `${replacement} ${kind}`;
			return gone.has(place) && note === undefined;
		});
		expect(misled.map((api) => `${apiVersionOf(api)} ${api.kind}`)).toEqual([]);
	});

	it('say in a note since when there is what takes the place of a kind, where that is no older than its end', () => {
		const introductions = new Map(
			apis.map((api) => [`${apiVersionOf(api)} ${api.kind}`, api.introduced]),
		);
		const silent = apis.filter(({ kind, removed, replacement = '', note = '' }) => {
			const since = introductions.get(
				replacement.includes(' ') ? replacement : `${replacement} ${kind}`,
			);
			const isLate =
				removed !== undefined && since !== undefined && compareVersions(since, removed) >= 0;
			return isLate && !note.includes(`v${since} 起`);
		});
		expect(silent.map((api) => `${apiVersionOf(api)} ${api.kind}`)).toEqual([]);
	});

	it('tell of no release that is not out, other than as a plan', () => {
		const told = apis.flatMap(({ kind, introduced, deprecated, removed }) =>
			[introduced, deprecated, removed]
				.filter((release) => release !== undefined && compareVersions(release, newest) > 0)
				.map((release) => `${kind} ${release}`),
		);
		expect(told).toEqual([]);
	});

	it('plan no end for a release that is out', () => {
		const late = apis.filter(
			({ removalPlanned }) =>
				removalPlanned !== undefined && compareVersions(removalPlanned, newest) <= 0,
		);
		expect(late.map((api) => `${apiVersionOf(api)} ${api.kind}`)).toEqual([]);
	});
});
