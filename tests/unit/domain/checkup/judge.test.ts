import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../../src/domain/checkup/judge/distance.ts';
import { untoldOn } from '../../../../src/domain/checkup/judge/judge.ts';
import { comesFrom } from '../../../../src/domain/checkup/judge/judgeVersions.ts';
import type { ActionRule } from '../../../../src/domain/checkup/rules.ts';
import type { Seen } from '../../../../src/domain/checkup/seen.ts';
import type { ReleaseVersion } from '../../../../src/schemas/releaseVersion.ts';
import { aGate, anApi } from '../../builders.ts';
import { anAction, apiOf, flagOf, gateOf, judged, nameOf, verdicts, versionOf } from './judging.ts';

describe('a version of the API', () => {
	const apis = [
		anApi({ introduced: '1.8', deprecated: '1.21', removed: '1.25', replacement: 'batch/v1' }),
		anApi({ group: 'x', kind: 'Going', introduced: '1.30', removalPlanned: '1.36' }),
		anApi({ group: 'x', kind: 'Gone', introduced: '1.28', removed: '1.33' }),
		anApi({ group: 'y', kind: 'Young', introduced: '1.36' }),
		anApi({ group: '', version: 'v1', kind: 'Endpoints', deprecated: '1.33' }),
		anApi({ group: 'z', kind: 'Steady', introduced: '1.30' }),
	];
	it.each([
		['of an object, gone', apiOf('batch/v1beta1', 'CronJob'), [['breaks', 'removed', '1.25']]],
		['of a list', apiOf('batch/v1beta1', 'CronJobList'), [['breaks', 'removed', '1.25']]],
		['of another kind', apiOf('batch/v1beta1', 'Other'), []],
		['that a later release ends', apiOf('x/v1beta1', 'Going'), [['later', 'goes', '1.36']]],
		['not there yet', apiOf('y/v1beta1', 'Young'), [['breaks', 'absent', '1.36']]],
		['deprecated without an end', apiOf('v1', 'Endpoints'), [['hint', 'goes', undefined]]],
		['without an end', apiOf('z/v1beta1', 'Steady'), []],
		[
			'in what kubectl kept',
			apiOf('batch/v1beta1', 'CronJob', 'applied'),
			[['hint', 'removed', '1.25']],
		],
		[
			'that a client asks for',
			{ ...apiOf('batch/v1beta1', undefined, 'metric'), resource: 'cronjobs' } as const,
			[['breaks', 'removed', '1.25']],
		],
		[
			'in a setting, all gone',
			apiOf('batch/v1beta1', undefined, 'setting'),
			[['breaks', 'removed', '1.25']],
		],
		[
			'in a setting, a part of it left',
			apiOf('x/v1beta1', undefined, 'setting'),
			[['later', 'goes', '1.36']],
		],
	])('%s', (_, seen, expected) => {
		expect(verdicts(judged({ seen: [seen], rules: { apis } }))).toEqual(expected);
	});
});

describe('an action of a post', () => {
	const flag = { name: '--gone', what: 'flag' } as const;
	const effectOf = (seen: Seen, ...actions: ActionRule[]) =>
		judged({ seen: [seen], rules: { actions } }).map(({ effect }) => effect);

	it('counts where its release lies on the way, and where it broke something before', () => {
		expect(effectOf(flagOf('--gone'), anAction('1.33', flag))).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone'), anAction('1.29', flag))).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone'), anAction('1.37', flag))).toEqual(['later']);
		expect(effectOf(flagOf('--other'), anAction('1.33', flag))).toEqual([]);
	});

	it('of what changed counts on the way alone', () => {
		const changes = { effect: 'changes' } as const;
		expect(effectOf(flagOf('--gone'), anAction('1.35', flag, changes))).toEqual(['changes']);
		expect(effectOf(flagOf('--gone'), anAction('1.31', flag, changes))).toEqual([]);
		expect(effectOf(flagOf('--gone'), anAction('1.36', flag, changes))).toEqual([]);
	});

	it('leaves nothing to plan for where another one has broken the same already', () => {
		const deprecated = anAction('1.30', flag, { effect: 'later', anchor: 'other' });
		expect(effectOf(flagOf('--gone'), deprecated, anAction('1.33', flag))).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone'), deprecated, anAction('1.36', flag))).toEqual(['later']);
	});

	it('says one thing of a name on a line, with what else changes it', () => {
		const changes = { effect: 'changes' } as const;
		const later = anAction('1.35', flag, { effect: 'later', anchor: 'c' });
		const rules = [
			anAction('1.33', flag, changes),
			anAction('1.34', flag, { ...changes, anchor: 'b' }),
			later,
		];
		const alsoOf = (...actions: readonly ActionRule[]) =>
			judged({ seen: [flagOf('--gone')], rules: { actions } }).map((found) =>
				found.of === 'action'
					? [found.effect, found.rule.anchor, ...found.others.map(({ anchor }) => anchor)]
					: [],
			);
		const first = rules[0]?.anchor;
		expect(alsoOf(...rules)).toEqual([['changes', first, 'b', 'c']]);
		expect(alsoOf(anAction('1.32', flag, { effect: 'later' }), ...rules.slice(0, 1))).toEqual([
			['changes', first],
		]);
		const ends = anAction('1.36', flag, { anchor: 'd' });
		expect(alsoOf(...rules, ends)).toEqual([['changes', first, 'b', 'd']]);
		expect(alsoOf(...rules, anAction('1.33', flag, { anchor: 'd' }))).toEqual([['breaks', 'd']]);
		const past = anAction('1.30', flag, { anchor: 'past' });
		expect(alsoOf(past, anAction('1.33', flag))).toEqual([['breaks', first, 'past']]);
		expect(
			alsoOf(later, anAction('1.34', flag, { ...changes, anchor: 'c', post: later.post })),
		).toEqual([['changes', 'c']]);
	});

	it('of a name counts where the rule means it', () => {
		const one = (rule: Partial<ActionRule['names'][number]>, seen: Seen) =>
			effectOf(seen, anAction('1.33', { name: 'x', what: 'name', ...rule }));
		expect(one({ as: 'key' }, nameOf('x', 'a'))).toEqual(['breaks']);
		expect(one({ as: 'key' }, nameOf('x', undefined, false))).toEqual([]);
		expect(one({ as: 'word' }, nameOf('x', undefined, false))).toEqual(['breaks']);
		expect(one({ as: 'word' }, nameOf('x', 'a'))).toEqual([]);
		expect(one({ as: 'map' }, nameOf('x'))).toEqual(['breaks']);
		expect(one({ as: 'map' }, nameOf('x', 'a'))).toEqual([]);
		expect(one({ value: 'a' }, nameOf('x', 'a'))).toEqual(['breaks']);
		expect(one({ value: 'a' }, nameOf('x', 'b'))).toEqual([]);
		expect(one({ value: 'true' }, nameOf('x', undefined, false))).toEqual([]);
		expect(one({}, nameOf('x', '[]'))).toEqual([]);
		expect(one({ components: ['kubelet'] }, nameOf('x', '[]'))).toEqual(['breaks']);
	});

	it('asks for a value, alone or in a list, or for any but some', () => {
		const v1 = anAction('1.33', { ...flag, value: 'a' });
		expect(effectOf(flagOf('--gone', 'b,a'), v1)).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone', 'b'), v1)).toEqual([]);
		const most = anAction('1.33', { ...flag, except: ['true'] });
		expect(effectOf(flagOf('--gone', 'false'), most)).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone', undefined), most)).toEqual([]);
	});

	it('takes a name that ends in * for the beginning of many', () => {
		const family = anAction('1.33', { name: '--storage-driver-*', what: 'flag' });
		expect(effectOf(flagOf('--storage-driver-host'), family)).toEqual(['breaks']);
		expect(effectOf(flagOf('--storage-drivers'), family)).toEqual([]);
		expect(effectOf(nameOf('--storage-driver-host'), family)).toEqual([]);
	});

	it('keeps to its programs; a line of none is no command of kubectl', () => {
		const kubelet = anAction('1.33', { ...flag, components: ['kubelet'] });
		const kubectl = anAction('1.33', { ...flag, components: ['kubectl'] });
		const unknown = { ...flagOf('--gone'), component: undefined };
		expect(effectOf(flagOf('--gone'), kubelet)).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone'), kubectl)).toEqual([]);
		expect(effectOf(unknown, kubelet)).toEqual(['breaks']);
		expect(effectOf(unknown, kubectl)).toEqual([]);
		const most = anAction('1.33', {
			...flag,
			components: ['kubelet', 'kube-scheduler'],
			except: ['external'],
		});
		const scheduler = anAction('1.34', { ...flag, components: ['kube-scheduler'] });
		expect(effectOf({ ...unknown, value: 'external' }, most, scheduler)).toEqual([]);
		expect(effectOf({ ...unknown, value: 'other' }, most, scheduler)).toEqual(['breaks']);
		expect(effectOf({ ...unknown, value: 'external' }, kubectl, scheduler)).toEqual(['breaks']);
	});
});

describe('versions', () => {
	it('tell where the reader comes from: the oldest server before any node', () => {
		const nodes = [versionOf('node', '1.32'), versionOf('node', '1.9'), versionOf('client', '1.8')];
		expect(comesFrom(nodes)).toBe('1.9');
		expect(comesFrom([...nodes, versionOf('server', '1.33')])).toBe('1.33');
		expect(comesFrom([versionOf('client', '1.8')])).toBeUndefined();
	});

	it.each([
		['1.35', '1.32', []],
		['1.35', '1.31', [['breaks', 'skew', false]]],
		['1.27', '1.25', []],
		['1.27', '1.24', [['breaks', 'skew', false]]],
	])('hold a node against a control plane of v%s: v%s', (to, node, expected) => {
		const seen = [versionOf('node', node)];
		expect(verdicts(judged({ seen, way: ['1.24', to] }))).toEqual(expected);
	});
});

it('what breaks comes before what can wait, and earlier lines before later ones', () => {
	const gates = [
		aGate('Gone', { '1.24': 'alpha-' }, '1.30'),
		aGate('Locked', { '1.30': 'beta+!' }),
		aGate('Leaving', { '1.30': 'stable+!' }, '1.37'),
	];
	const at = (line: number, name: string) => ({ ...gateOf(name, true), line });
	const seen = [at(1, 'Locked'), at(2, 'Leaving'), at(9, 'Gone'), at(4, 'Gone')];
	expect(judged({ seen, rules: { gates } }).map(({ line }) => line)).toEqual([4, 9, 2, 1]);
});

it('names are near that differ by two letters, short ones by one, and never by a number', () => {
	const known = [
		'SidecarContainers',
		'ProcMount',
		'InPlacePodVerticalScaling',
		'Abc',
		'SomeGateV1',
	];
	expect(nearestName('SideCarContainer', known)).toBe('SidecarContainers');
	expect(nearestName('Abd', known)).toBe('Abc');
	expect(nearestName('Axd', known)).toBeUndefined();
	expect(nearestName('SomeGateV2', known)).toBeUndefined();
});

it('releases on the way that no action tells of are known, the older one not among them', () => {
	const releases = ['1.30', '1.31', '1.32', '1.33', '1.34'] as ReleaseVersion[];
	const actions = [anAction('1.33', { name: '--gone', what: 'flag' })];
	const [from, to] = ['1.30', '1.33'] as [ReleaseVersion, ReleaseVersion];
	expect(untoldOn({ releases, actions }, { from, to })).toEqual(['1.31', '1.32']);
});
