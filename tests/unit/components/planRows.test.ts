import { describe, expect, it } from 'vitest';
import { countsShown } from '../../../src/components/planCounts.ts';
import {
	actionRows,
	apiLines,
	byBefore,
	byRelease,
	gateLines,
} from '../../../src/components/planRows.ts';
import { type PlannedAction, upgradePlan } from '../../../src/domain/upgrade.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { aGate, aKep, anApi, aPost, aRelease } from '../builders.ts';

const version = (text: string) => releaseVersionSchema.parse(text);

it('things stand together by their release, the oldest first', () => {
	const things = ['1.10', '1.9', '1.10'].map((release, at) => ({ release: version(release), at }));
	expect(
		byRelease(things).map(({ release, things: of }) => [release, of.map((t) => t.at)]),
	).toEqual([
		['1.9', [1]],
		['1.10', [0, 2]],
	]);
});

it('the first action of each release is marked', () => {
	const actions = ['1.32', '1.32', '1.33'].map(
		(release) => ({ release, action: { lead: '' } }) as PlannedAction,
	);
	expect(actionRows(actions).map(({ isTurn }) => isTurn)).toEqual([true, false, true]);
});

it('text follows a lead at once, or after a space where the lead ends without a sign', () => {
	const actions = ['先改参数。', '先改参数，', '节点起不来', '`A`'].map(
		(lead) => ({ action: { lead } }) as PlannedAction,
	);
	expect(actionRows(actions).map(({ joint }) => joint)).toEqual(['', '', ' ', ' ']);
});

describe('the lines of kinds of the API', () => {
	it('have together what ended together, in one version, with the same note', () => {
		const apis = [
			anApi({ kind: 'A', removed: '1.34', replacement: 'batch/v1' }),
			anApi({ kind: 'B', removed: '1.32', note: '没有替代' }),
			anApi({ kind: 'C', removed: '1.34', replacement: 'batch/v1' }),
			anApi({ kind: 'D', removed: '1.34', note: '没有替代' }),
		];
		const lines = apiLines(apis, ({ removed }) => removed);
		expect(lines.map(({ release, kinds, note }) => [release, kinds.join(), note])).toEqual([
			['1.32', 'B', '没有替代'],
			['1.34', 'A,C', undefined],
			['1.34', 'D', '没有替代'],
		]);
		expect(lines[1]?.replacements).toEqual(['batch/v1']);
	});
});

it('gates that the same KEPs name share a line, those without one stand alone', () => {
	const gates = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
		...{ gate: aGate(name, { '1.28': 'beta+' }), release: version('1.28') },
		...{ before: true, after: true },
	}));
	const [one, two] = [aKep({ number: 1 }), aKep({ number: 2 })];
	const named = new Map<string, readonly (typeof one)[]>([
		['A', [one]],
		['C', [one]],
		['D', [one, two]],
	]);
	const lines = gateLines(gates, named).map(({ keps, gates: together }) => [
		together.map(({ gate }) => gate.name).join(),
		keps.map(({ number }) => number).join(),
	]);
	expect(lines).toEqual([
		['A,C', '1'],
		['B', ''],
		['D', '1,2'],
		['E', ''],
	]);
});

it('KEPs stand by where they stood before, the firmest first and the new ones last', () => {
	const changes = (['alpha', undefined, 'beta', 'alpha'] as const).map((before, at) => ({
		...{ kep: aKep({ number: 9 - at }), before, after: 'stable' as const },
	}));
	expect(byBefore(changes).map(({ label, keps }) => [label, keps.map((k) => k.number)])).toEqual([
		['原来是 Beta', [7]],
		['原来是 Alpha', [6, 9]],
		['新出现', [8]],
	]);
});

describe('what a plan says that it has', () => {
	const anAction = (kind: string) => ({
		...{ kind, lead: '先改', text: '', sources: [], line: 9, anchor: `action-${kind}` },
	});
	const sources = {
		releases: [aRelease('1.31')],
		posts: [aPost({ release: '1.31', actions: [anAction('required'), anAction('deprecation')] })],
		gates: [
			aGate('A', { '1.28': 'stable+!' }, '1.31'),
			aGate('B', { '1.28': 'beta+', '1.31': 'beta-' }),
			aGate('C', { '1.28': 'beta-', '1.31': 'beta+' }),
		],
		apis: [anApi({ removed: '1.31' }), anApi({ kind: 'Old', deprecated: '1.31' })],
	};
	const pair = { from: version('1.30'), to: version('1.31') };

	it('is counted by kind, each with the place of its list, and what it has not is left out', () => {
		const counts = countsShown(upgradePlan(sources, pair), 5);
		expect(counts.map(({ label, count, href }) => `${label} ${count} ${href}`)).toEqual([
			'升级前必做 1 #required',
			'不再提供的 API 1 #ended-apis',
			'移除的门控 1 #gates-removed',
			'默认值翻转 2 #gates-switchedOff',
			'弃用 2 #deprecations',
			'KEP 变化 5 #keps',
		]);
	});

	it('is nothing where there is nothing', () => {
		const plan = upgradePlan({ releases: [], posts: [], gates: [], apis: [] }, pair);
		expect(countsShown(plan, 0)).toEqual([]);
	});
});
