import { describe, expect, it } from 'vitest';
import {
	apiIn,
	apiMovesIn,
	apiVersionOf,
	byGroupVersionKind,
	groupedByApiVersion,
	stageOfApi,
} from '../../../src/domain/apis.ts';
import { anApi } from '../builders.ts';

it('writes group and version as manifests do', () => {
	expect(apiVersionOf({ group: '', version: 'v1' })).toBe('v1');
	expect(apiVersionOf({ group: 'apps', version: 'v1beta2' })).toBe('apps/v1beta2');
});

it('sorts kinds by group, version and kind, the core group first', () => {
	const [cron, job, deployment, endpoints] = [
		{ group: 'batch', version: 'v1beta1', kind: 'CronJob' },
		{ group: 'batch', version: 'v1beta1', kind: 'JobTemplate' },
		{ group: 'apps', version: 'v1beta2', kind: 'Deployment' },
		{ group: '', version: 'v1', kind: 'Endpoints' },
	] as const;
	expect(byGroupVersionKind([job, cron, deployment, endpoints])).toEqual([
		endpoints,
		deployment,
		cron,
		job,
	]);
});

describe('a kind in a release', () => {
	const api = anApi({ introduced: '1.8', deprecated: '1.21', removed: '1.25' });

	it.each([
		['1.7', 'absent'],
		['1.8', 'beta'],
		['1.20', 'beta'],
		['1.21', 'deprecated'],
		['1.24', 'deprecated'],
		['1.25', 'removed'],
	])('is in v%s %s', (release, state) => {
		expect(apiIn(api, release as never)).toBe(state);
	});

	it('was always there if nothing says since when, and ends where that is planned', () => {
		const planned = anApi({ version: 'v1', removalPlanned: '1.40' });
		expect(apiIn(planned, '1.2' as never)).toBe('stable');
		expect(apiIn(planned, '1.39' as never)).toBe('stable');
		expect(apiIn(planned, '1.40' as never)).toBe('removed');
	});

	it('is as firm as its version is called', () => {
		const stages = ['v1alpha3', 'v2beta1', 'v1'].map((version) => stageOfApi({ version }));
		expect(stages).toEqual(['alpha', 'beta', 'stable']);
	});
});

describe('kinds of the API', () => {
	const [ended, planned, old, other] = [
		anApi({ kind: 'A', removed: '1.38', deprecated: '1.30' }),
		anApi({ kind: 'B', removalPlanned: '1.38' }),
		anApi({ kind: 'C', deprecated: '1.38' }),
		anApi({ version: 'v1', kind: 'D' }),
	];
	const apis = [ended, planned, old, other];

	it('are told by what a release does to them, the ends first, those that are planned among them', () => {
		const moves = apiMovesIn(apis, '1.38' as never);
		expect(moves).toEqual([
			{ move: 'ended', apis: [ended, planned] },
			{ move: 'deprecated', apis: [old] },
		]);
		expect(apiMovesIn(apis, '1.37' as never)).toEqual([]);
	});

	it('stand together by their version', () => {
		expect(groupedByApiVersion(apis)).toEqual([
			{ apiVersion: 'batch/v1beta1', apis: [ended, planned, old] },
			{ apiVersion: 'batch/v1', apis: [other] },
		]);
	});
});
