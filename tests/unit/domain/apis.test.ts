import { expect, it } from 'vitest';
import { apiVersionOf, inOrderOfApis } from '../../../src/domain/apis.ts';

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
	expect(inOrderOfApis([job, cron, deployment, endpoints])).toEqual([
		endpoints,
		deployment,
		cron,
		job,
	]);
});
