import { describe, expect, it } from 'vitest';
import { isOut, newestReleaseFirst, pairsOf } from '../../../../src/domain/releases.ts';
import {
	type PlannedAction,
	type UpgradePlan,
	upgradePlan,
} from '../../../../src/domain/upgrade.ts';
import { readCatalogue } from '../../../../src/loaders/catalogue.ts';
import type { Gate } from '../../../../src/schemas/gate.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { readEditorsPosts } from '../../../support/editorsPosts.ts';
import { aGate, anApi, aPost, aRelease } from '../../builders.ts';

const pair = (from: string, to: string) => ({
	from: releaseVersionSchema.parse(from),
	to: releaseVersionSchema.parse(to),
});
const nothing = { releases: [], posts: [], gates: [], apis: [] };

function actionsOf({ required, deprecations }: UpgradePlan): readonly PlannedAction[] {
	return [...required, ...deprecations].flatMap(({ actions }) => actions);
}

describe('the plan between two releases', () => {
	const anAction = (lead: string, kind = 'required') => ({
		...{ kind, lead, text: '', sources: [], line: 9, anchor: `action-${lead.length}${kind}` },
	});
	const posts = ['1.32', '1.31', '1.30'].map((release) =>
		aPost({
			...{ id: `v${release}.0`, release },
			actions: [
				anAction(`kubelet 在 ${release}`),
				anAction(`kubelet 的旧参数在 ${release} 弃用`, 'deprecation'),
			],
		}),
	);
	const preview = aPost({ id: 'preview', release: '1.33', preview: true });
	const releases = ['1.33', '1.32', '1.31', '1.30'].map((version) => aRelease(version));
	const sources = { ...nothing, posts: [preview, ...posts], releases };
	const plan = upgradePlan(sources, pair('1.30', '1.33'));

	it('has what the newer releases ask for and nothing of the older one, the oldest first', () => {
		const told = plan.required.map(({ part, actions }) => [part, actions.map((a) => a.release)]);
		expect(told).toEqual([['node', ['1.31', '1.32']]]);
		expect(plan.deprecations.flatMap(({ actions }) => actions)).toHaveLength(2);
	});

	it('lists the releases on the way, and names those that no post tells of but in a preview', () => {
		expect(plan.releases.map(({ version }) => version)).toEqual(['1.31', '1.32', '1.33']);
		expect(plan.gaps).toEqual(['1.33']);
	});
});

it('a plan has the components of both ends, whatever stood between', () => {
	const source = 'https://github.com/kubernetes/kubernetes';
	const versions = { '1.30': '3.5.12', '1.31': '3.5.15', '1.32': '3.6.0' };
	const releases = Object.entries(versions).map(([release, version]) =>
		aRelease(release, { components: [{ name: 'etcd', version, source }] }),
	);
	const { components } = upgradePlan({ ...nothing, releases }, pair('1.30', '1.32'));
	expect(components).toMatchObject([
		{ name: 'etcd', before: { version: '3.5.12' }, after: { version: '3.6.0' } },
	]);
});

describe('a gate in a plan', () => {
	const between = (gate: Gate, from = '1.30', to = '1.34') => {
		const { gates } = upgradePlan({ ...nothing, gates: [gate] }, pair(from, to));
		return gates.flatMap(({ effect, gates: of }) =>
			of.map(({ release, before, after }) => `${effect} ${release} ${before} ${after}`),
		);
	};
	const orEarlier = (gate: Gate): Gate => ({ ...gate, orEarlier: true });

	it.each<[string, Gate, string[]]>([
		[
			'was there and is removed',
			aGate('A', { '1.28': 'stable+!' }, '1.32'),
			['removed 1.32 true true'],
		],
		[
			'flips before it is removed',
			aGate('A', { '1.28': 'beta-', '1.31': 'stable+!' }, '1.33'),
			['removed 1.33 false true'],
		],
		['comes and goes on the way', aGate('A', { '1.31': 'alpha-' }, '1.33'), []],
		['is new on the way', aGate('A', { '1.31': 'alpha-', '1.33': 'beta+' }), []],
		['was gone before', aGate('A', { '1.24': 'beta+' }, '1.30'), []],
		['goes later', aGate('A', { '1.24': 'beta+' }, '1.35'), []],
		[
			'is locked',
			aGate('A', { '1.29': 'beta-', '1.31': 'beta+', '1.32': 'stable+!', '1.33': 'deprecated+!' }),
			['locked 1.32 false true'],
		],
		['was locked before', aGate('A', { '1.29': 'stable+!', '1.32': 'deprecated+!' }), []],
		['is locked later', aGate('A', { '1.29': 'beta+', '1.35': 'stable+!' }), []],
		[
			'is switched on',
			aGate('A', { '1.29': 'alpha-', '1.33': 'beta+' }),
			['switchedOn 1.33 false true'],
		],
		[
			'is switched off',
			aGate('A', { '1.29': 'beta+', '1.31': 'beta-' }),
			['switchedOff 1.31 true false'],
		],
		[
			'is switched on, off and on again',
			aGate('A', { '1.29': 'beta-', '1.31': 'beta+', '1.32': 'beta-', '1.34': 'beta+' }),
			['switchedOn 1.34 false true'],
		],
		[
			'is switched on and off again',
			aGate('A', { '1.29': 'beta-', '1.31': 'beta+', '1.32': 'beta-' }),
			[],
		],
		[
			'is switched on, and off again later',
			aGate('A', { '1.29': 'beta-', '1.31': 'beta+', '1.35': 'beta-' }),
			['switchedOn 1.31 false true'],
		],
		['only moves on', aGate('A', { '1.29': 'beta+', '1.33': 'stable+' }), []],
		[
			'may be older than its record, and is removed',
			orEarlier(aGate('A', { '1.31': 'stable+!' }, '1.33')),
			['removed 1.33 true true'],
		],
		[
			'may be older than its record, and is switched on',
			orEarlier(aGate('A', { '1.31': 'alpha-', '1.33': 'beta+' })),
			['switchedOn 1.33 false true'],
		],
		[
			'may be older than its record, which begins later',
			orEarlier(aGate('A', { '1.35': 'beta+' })),
			[],
		],
	])('that %s', (_, gate, told) => {
		expect(between(gate)).toEqual(told);
	});
});

describe('a kind of the API in a plan', () => {
	const plan = (facts: object) =>
		upgradePlan({ ...nothing, apis: [anApi(facts)] }, pair('1.30', '1.34'));

	it.each([
		['was served and is not any more', { introduced: '1.20', removed: '1.32' }, 'ended'],
		['was deprecated before it ended', { deprecated: '1.29', removed: '1.34' }, 'ended'],
		['comes and goes on the way', { introduced: '1.31', removed: '1.33' }, undefined],
		['was gone before', { removed: '1.30' }, undefined],
		['ends later', { introduced: '1.20', removed: '1.35' }, undefined],
		['is deprecated', { introduced: '1.20', deprecated: '1.33' }, 'deprecated'],
		['was deprecated before', { introduced: '1.20', deprecated: '1.30' }, undefined],
		['is new and deprecated at once', { introduced: '1.32', deprecated: '1.33' }, undefined],
	])('that %s', (_, facts, told) => {
		const { endedApis, deprecatedApis } = plan(facts);
		expect(endedApis).toHaveLength(told === 'ended' ? 1 : 0);
		expect(deprecatedApis).toHaveLength(told === 'deprecated' ? 1 : 0);
	});
});

describe('the plans of the site', async () => {
	const posts = (await readEditorsPosts()).map(({ post }) => post);
	const { gates, apis, releases } = await readCatalogue(process.cwd());
	const out = newestReleaseFirst([...releases.values()].filter(isOut));
	const sources = {
		...{ posts, releases: out },
		...{ gates: [...gates.values()], apis: [...apis.values()] },
	};
	const plans = pairsOf(out).map(({ from, to }) =>
		upgradePlan(sources, { from: from.version, to: to.version }),
	);
	const told = ({ action, post }: PlannedAction) => `${post.id}#${action.anchor}`;
	const steps = new Map(
		plans
			.filter((plan) => plan.releases.length === 1)
			.map((plan) => [plan.to, actionsOf(plan).map(told)]),
	);

	it('have each action of the posts on the way once, wherever they begin and end', () => {
		const wrong = plans.filter((plan) => {
			const whole = actionsOf(plan).map(told);
			const byStep = plan.releases.flatMap(({ version }) => steps.get(version) ?? []);
			return whole.length !== new Set(whole).size || whole.sort().join() !== byStep.sort().join();
		});
		expect(wrong.map(({ from, to }) => `${from}...${to}`)).toEqual([]);
		const all = posts.flatMap(({ release, actions }) => (release === undefined ? [] : actions));
		expect([...steps.values()].flat()).toHaveLength(all.length);
	});

	it('lead through no release that is only planned', () => {
		const planned = [...releases.values()].filter((release) => !isOut(release));
		expect(planned.length).toBeGreaterThan(0);
		const through = plans.flatMap((plan) => plan.releases).filter((release) => !isOut(release));
		expect(through).toEqual([]);
	});
});
