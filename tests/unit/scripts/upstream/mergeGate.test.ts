import { describe, expect, it } from 'vitest';
import { type GateOrigin, mergeGate } from '../../../../scripts/upstream/gates/mergeGate.ts';
import {
	ownChanges,
	type ToldGate,
	togetherIn,
} from '../../../../scripts/upstream/gates/toldGate.ts';
import type { Gate } from '../../../../src/schemas/gate.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../../src/schemas/versionOrder.ts';
import { aGate } from '../../builders.ts';

const version = (written: string) => releaseVersionSchema.parse(written);
const changesOf = (changes: Record<string, string>) => aGate('A', changes).changes;

describe('what lists say of a gate', () => {
	const list = (release: string, gates: Record<string, Record<string, string>>) => ({
		release: version(release),
		gates: new Map(Object.entries(gates).map(([name, changes]) => [name, changesOf(changes)])),
	});

	it('is what the newest says, and older changes that it forgot', () => {
		const { gates } = togetherIn([
			list('1.33', { A: { '1.27': 'alpha-', '1.30': 'beta-' } }),
			list('1.34', { A: { '1.30': 'beta+', '1.34': 'stable+!' } }),
		]);
		expect(gates.get('A')).toEqual({
			changes: changesOf({ '1.27': 'alpha-', '1.30': 'beta+', '1.34': 'stable+!' }),
		});
	});

	it('ends where the next list lacks it, and begins again where it is back', () => {
		const there = list('1.33', { A: { '1.27': 'alpha-' }, B: { '1.27': 'alpha-' } });
		const gone = list('1.34', { B: { '1.27': 'alpha-' } });
		const { gates, notes } = togetherIn([there, gone]);
		expect(gates.get('A')?.removed).toBe('1.34');
		expect(gates.get('B')).not.toHaveProperty('removed');
		expect(notes).toEqual([]);
		const back = list('1.35', { A: { '1.27': 'alpha-' }, B: { '1.27': 'alpha-' } });
		expect(togetherIn([there, gone, back]).gates.get('A')).not.toHaveProperty('removed');
	});

	it('does not say when it ended where lists between are missing, which is told', () => {
		const lists = [list('1.33', { A: { '1.27': 'alpha-' } }), list('1.35', {})];
		const { gates, notes } = togetherIn(lists);
		expect(gates.get('A')).not.toHaveProperty('removed');
		expect(notes).toEqual([expect.stringMatching(/^A .*v1\.35/)]);
	});

	it('of v1.0 is what held before there was the gate', () => {
		const written = changesOf({ '1.0': 'stable+', '1.33': 'deprecated-' });
		expect(ownChanges(written)).toEqual(changesOf({ '1.33': 'deprecated-' }));
	});

	it('of v1.0 alone is known from the first list that has it', () => {
		const has = { A: { '1.0': 'stable+' } };
		const first = changesOf({ '1.36': 'stable+' });
		const alone = togetherIn([list('1.36', has), list('1.37', has)]);
		expect(alone.gates.get('A')).toEqual({ changes: first, orEarlier: true });
		const after = togetherIn([list('1.35', {}), list('1.36', has)]);
		expect(after.gates.get('A')).toEqual({ changes: first });
	});

	it('that changes nothing is no change', () => {
		const written = changesOf({ '1.26': 'beta+', '1.29': 'beta+', '1.30': 'stable+' });
		expect(ownChanges(written)).toEqual(changesOf({ '1.26': 'beta+', '1.30': 'stable+' }));
	});
});

const origin: GateOrigin = {
	upTo: version('1.36'),
	isCode: true,
	// The records of these tests are read when v1.35 is the newest release that is out.
	isOut: (release) => compareVersions(release, version('1.35')) <= 0,
	source: 'https://github.com/kubernetes/kubernetes/blob/release-1.36/list.yaml',
	read: '2026-07-24',
};
const told = (changes: Record<string, string>, more: Partial<ToldGate> = {}): ToldGate => ({
	changes: changesOf(changes),
	...more,
});
const asked = (said: ToldGate, old?: Gate, from: Partial<GateOrigin> = {}) =>
	mergeGate(['A', said], old, { ...origin, ...from });

describe('a gate without a record', () => {
	it('gets what is told, with where and when it was read', () => {
		expect(asked(told({ '1.30': 'alpha-' })).record).toMatchObject({
			name: 'A',
			changes: changesOf({ '1.30': 'alpha-' }),
			...{ source: origin.source, read: origin.read },
		});
	});

	it('that makes no sense gets none, and that is told', () => {
		const { record, differences } = asked(told({ '1.30': 'alpha-' }, { removed: version('1.29') }));
		expect([record, differences]).toEqual([undefined, [expect.stringContaining('矛盾')]]);
	});
});

describe('a record of a gate', () => {
	const old = aGate('A', { '1.30': 'alpha-', '1.34': 'beta+' });

	it('of which nothing is told anew stays as it is', () => {
		const said = told({ '1.30': 'alpha-', '1.34': 'beta+' });
		expect(asked(said, old)).toEqual({ record: old, changes: [], differences: [] });
	});

	it('gets what came after it was read, and keeps its note', () => {
		const said = told({ '1.30': 'alpha-', '1.34': 'beta+', '1.36': 'stable+!' });
		const { record, changes } = asked(said, { ...old, note: '另见补丁。' });
		expect(record).toMatchObject({ ...said, note: '另见补丁。', source: origin.source });
		expect(changes).toEqual([{ field: 'v1.36', before: '', after: 'stable 默认开 锁定' }]);
	});

	it.each([
		['another default', { '1.30': 'alpha-', '1.34': 'beta-' }, 'v1.34'],
		['another stage', { '1.30': 'beta-', '1.34': 'beta+' }, 'v1.30'],
		['another lock', { '1.30': 'alpha-', '1.34': 'beta+!' }, 'v1.34'],
		['an older change', { '1.28': 'alpha-', '1.34': 'beta+' }, 'v1.28'],
		['one change less', { '1.30': 'alpha-' }, 'v1.34'],
	])('stands for releases before it was read: %s is told', (_, said, release) => {
		const { record, differences } = asked(told(said), old);
		expect(record).toBe(old);
		expect(differences).toEqual([expect.stringContaining(release)]);
	});

	it('is not held against pages in what these do not know', () => {
		const locked = aGate('A', { '1.34': 'stable+!' }, '1.35');
		const page = { isCode: false, upTo: version('1.35') };
		expect(asked(told({ '1.34': 'stable+' }), locked, page).differences).toEqual([]);
		expect(asked(told({ '1.34': 'stable+' }), locked).differences).toHaveLength(2);
		const open = aGate('A', { '1.34': 'stable+' });
		expect(asked(told({ '1.34': 'stable+!' }), open, page).differences).toHaveLength(1);
	});

	it('loses a change of a release to come that a later source does not know', () => {
		const ahead = aGate('A', { '1.30': 'alpha-', '1.36': 'beta+' });
		const { record } = asked(told({ '1.30': 'alpha-' }), ahead);
		expect(record?.changes).toEqual(changesOf({ '1.30': 'alpha-' }));
	});

	it('keeps what comes after all that the source speaks of', () => {
		const ahead = aGate('A', { '1.30': 'alpha-', '1.37': 'beta+' }, '1.38');
		expect(asked(told({ '1.30': 'alpha-' }), ahead).record).toBe(ahead);
	});

	it('is not contradicted by a source that does not know the beginning', () => {
		const said = told({ '1.34': 'beta+' }, { orEarlier: true });
		expect(asked(said, old)).toEqual({ record: old, changes: [], differences: [] });
		expect(asked(told({ '1.34': 'beta+' }), old).differences).toHaveLength(1);
	});

	it('learns of the time before a first change that may be older', () => {
		const vague = {
			...aGate('A', { '1.30': 'beta+', '1.34': 'stable+' }),
			orEarlier: true as const,
		};
		const said = told({ '1.20': 'alpha-', '1.24': 'beta+', '1.34': 'stable+' });
		const { record, differences } = asked(said, vague);
		expect(record?.changes).toEqual(said.changes);
		expect(record).not.toHaveProperty('orEarlier');
		expect(differences).toEqual([]);
		expect(asked(told({ '1.34': 'stable+' }), vague).record).toBe(vague);
	});
});

describe('the removal of a gate', () => {
	const there = aGate('A', { '1.30': 'alpha-' });
	const removed = (release: string) => told({ '1.30': 'alpha-' }, { removed: version(release) });
	const kept = told({ '1.30': 'alpha-' });

	it('is taken after the record was read, and told before', () => {
		expect(asked(removed('1.36'), there)).toMatchObject({
			record: { removed: '1.36' },
			changes: [{ field: 'removed', before: '', after: 'v1.36' }],
			differences: [],
		});
		expect(asked(removed('1.35'), there)).toMatchObject({
			record: there,
			differences: [expect.stringContaining('v1.35')],
		});
	});

	it('that the record has stands, and a source that has the gate is told', () => {
		const gone = aGate('A', { '1.30': 'alpha-' }, '1.34');
		expect(asked(kept, gone)).toMatchObject({
			record: gone,
			differences: expect.arrayContaining([expect.stringContaining('v1.34')]),
		});
		expect(asked(removed('1.34'), gone)).toMatchObject({ changes: [], differences: [] });
	});

	it('is taken back where it had not come, by the source of Kubernetes alone', () => {
		const going = aGate('A', { '1.30': 'alpha-' }, '1.36');
		expect(asked(kept, going).record).not.toHaveProperty('removed');
		expect(asked(kept, going, { isCode: false }).record).toBe(going);
	});
});
