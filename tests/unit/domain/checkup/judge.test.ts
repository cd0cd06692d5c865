import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../../src/domain/checkup/distance.ts';
import type { Finding } from '../../../../src/domain/checkup/findings.ts';
import { judge } from '../../../../src/domain/checkup/judge.ts';
import { comesFrom } from '../../../../src/domain/checkup/judgeVersions.ts';
import type { ActionRule, CheckupRules, NameRule } from '../../../../src/domain/checkup/rules.ts';
import type {
	Seen,
	SeenApi,
	SeenFlag,
	SeenGate,
	SeenVersion,
} from '../../../../src/domain/checkup/seen.ts';
import type { ReleaseVersion } from '../../../../src/schemas/releaseVersion.ts';
import { aGate, anApi } from '../../builders.ts';

const version = (release: string) => release as ReleaseVersion;

const gateOf = (name: string, value: boolean | undefined, how: SeenGate['how'] = 'set') =>
	({ line: 7, what: 'gate', name, value, how, component: 'kubelet' }) as const;
const apiOf = (apiVersion: string, kind?: string, how: SeenApi['how'] = 'object') =>
	({ line: 3, what: 'api', apiVersion, kind, how }) as const;
const flagOf = (name: string, value?: string, component: SeenFlag['component'] = 'kubelet') =>
	({ line: 5, what: 'flag', name, value, component }) as const;
const versionOf = (of: SeenVersion['of'], release: string) =>
	({ line: 1, what: 'version', of, version: version(release) }) as const;

function anAction(release: string, name: NameRule, facts: Partial<ActionRule> = {}): ActionRule {
	const place = { post: `v${release}.0`, anchor: `action-${name.name}` };
	const said = { lead: `${name.name} 没了`, text: '' };
	return {
		release: version(release),
		effect: 'breaks',
		...said,
		...place,
		names: [name],
		...facts,
	};
}

interface Asked {
	readonly seen: readonly Seen[];
	readonly rules?: Partial<CheckupRules>;
	readonly way?: readonly [from: string, to: string];
}

const judged = ({ seen, rules = {}, way: [from, to] = ['1.31', '1.35'] }: Asked) =>
	judge(
		seen,
		{ releases: [], gates: [], apis: [], actions: [], ...rules },
		{ from: version(from), to: version(to) },
	);

const verdicts = (found: readonly Finding[]) =>
	found.map((one) => [
		one.effect,
		'why' in one ? one.why : one.of,
		'release' in one && one.release,
	]);

describe('a feature gate that a file sets', () => {
	const gates = [
		aGate('Gone', { '1.24': 'alpha-', '1.28': 'stable+!' }, '1.30'),
		aGate('Young', { '1.36': 'alpha-' }),
		aGate('Older', { '1.36': 'beta+' }),
		aGate('Locked', { '1.30': 'beta+', '1.33': 'stable+!', '1.34': 'stable+!' }),
		aGate('Leaving', { '1.30': 'stable+!' }, '1.37'),
		aGate('Tired', { '1.30': 'beta+', '1.34': 'deprecated-' }),
		aGate('Steady', { '1.30': 'alpha-', '1.34': 'beta+' }),
		aGate('RealNameOfGate', { '1.30': 'beta+' }),
	].map((gate) => (gate.name === 'Older' ? { ...gate, orEarlier: true as const } : gate));

	it.each([
		['gone at or before the older release', 'Gone', true, [['breaks', 'removed', '1.30']]],
		['not there yet', 'Young', true, [['breaks', 'absent', '1.36']]],
		['of which the record begins later', 'Older', true, []],
		['locked the other way', 'Locked', false, [['breaks', 'locked', '1.33']]],
		['locked as the file says', 'Locked', true, [['hint', 'idle', '1.33']]],
		['locked, with a value that cannot be read', 'Locked', undefined, [['hint', 'idle', '1.33']]],
		['that a later release removes', 'Leaving', true, [['later', 'goes', '1.37']]],
		['that is deprecated', 'Tired', true, [['later', 'goes', undefined]]],
		['that has another default by then', 'Steady', false, []],
		['with a slip of the pen', 'RealNamOfGate', true, [['hint', 'unknown', undefined]]],
		['of another project', 'ExperimentalGatewayAPISupport', true, []],
		['that stands for many', 'AllAlpha', true, []],
	])('%s', (_, name, value, expected) => {
		expect(verdicts(judged({ seen: [gateOf(name, value)], rules: { gates } }))).toEqual(expected);
	});

	it('is not that of etcd, which has gates of its own', () => {
		const seen = [{ ...gateOf('Gone', true), component: 'etcd' } as const];
		expect(judged({ seen, rules: { gates } })).toEqual([]);
	});

	it('is told of once for a line, and for each line', () => {
		const gone = gateOf('Gone', true);
		const found = judged({ seen: [{ ...gone, line: 9 }, gone, gone], rules: { gates } });
		expect(found.map(({ line }) => line)).toEqual([7, 9]);
	});

	it('is told of by its record, and by the action of a post only where the record is silent', () => {
		const actions = ['Gone', 'Steady'].map((name) => anAction('1.33', { name, what: 'gate' }));
		const seen = [gateOf('Gone', true), gateOf('Steady', false)];
		const found = judged({ seen, rules: { gates, actions } });
		expect(found.map(({ of }) => of)).toEqual(['gate', 'action']);
	});
});

describe('the gates in metrics', () => {
	const gates = [
		aGate('On', { '1.30': 'alpha-', '1.33': 'beta+' }),
		aGate('Lock', { '1.30': 'beta+', '1.33': 'stable+!' }),
		aGate('Ended', { '1.30': 'stable+!' }, '1.33'),
		aGate('EndedOn', { '1.30': 'alpha-', '1.32': 'stable+' }, '1.33'),
	];
	const metric = (name: string, value: boolean) => gateOf(name, value, 'metric');
	const of = (...seen: Seen[]) => verdicts(judged({ seen, rules: { gates } }));

	it('are told of where the default will be another, and not where somebody chose', () => {
		expect(of(metric('On', false))).toEqual([['changes', 'flips', '1.33']]);
		expect(of(metric('On', true))).toEqual([]);
		expect(of(metric('On', false), gateOf('On', false))).toEqual([]);
	});

	it('cannot stay as somebody chose where they are locked the other way', () => {
		expect(of(metric('Lock', false))).toEqual([['breaks', 'locked', '1.33']]);
		expect(of(metric('Lock', true))).toEqual([]);
	});

	it('are summed up where they will be gone, unless it ends otherwise than it runs', () => {
		const found = judged({
			seen: [metric('Ended', true), metric('EndedOn', false)],
			rules: { gates },
		});
		expect(verdicts(found)).toEqual([
			['changes', 'flips', '1.32'],
			['hint', 'goneGates', false],
		]);
		expect(found.at(-1)).toMatchObject({ names: ['Ended', 'EndedOn'] });
	});

	it('are told of once, however many components have them', () => {
		expect(of(metric('On', false), { ...metric('On', false), line: 80 })).toHaveLength(1);
	});
});

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

	it('asks for a value, alone or in a list, or for any but some', () => {
		const v1 = anAction('1.33', { ...flag, value: 'a' });
		expect(effectOf(flagOf('--gone', 'b,a'), v1)).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone', 'b'), v1)).toEqual([]);
		const most = anAction('1.33', { ...flag, except: ['true'] });
		expect(effectOf(flagOf('--gone', 'false'), most)).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone', undefined), most)).toEqual([]);
	});

	it('keeps to its programs; a line of none is no command of kubectl', () => {
		const kubelet = anAction('1.33', { ...flag, components: ['kubelet'] });
		const kubectl = anAction('1.33', { ...flag, components: ['kubectl'] });
		const unknown = { ...flagOf('--gone'), component: undefined };
		expect(effectOf(flagOf('--gone'), kubelet)).toEqual(['breaks']);
		expect(effectOf(flagOf('--gone'), kubectl)).toEqual([]);
		expect(effectOf(unknown, kubelet)).toEqual(['breaks']);
		expect(effectOf(unknown, kubectl)).toEqual([]);
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
