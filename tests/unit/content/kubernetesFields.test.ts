import { describe, expect, it } from 'vitest';
import { fieldProblems } from '../../support/kubernetesFields.ts';

const pod = (spec: object) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec });

describe('an example held against the Kubernetes API', () => {
	it('is sound with the fields that the API has', () => {
		const containers = [{ name: 'a', resources: { limits: { cpu: '1' } }, ports: [] }];
		expect(fieldProblems(pod({ hostUsers: false, containers }))).toEqual([]);
	});

	it('has no field that the API lacks, however deep', () => {
		expect(fieldProblems(pod({ containers: [{ name: 'a', image_: 'b' }] }))).toEqual([
			'Pod.spec.containers[0] has no field image_',
		]);
	});

	it('has lists, objects and plain values where the API has them', () => {
		expect(
			fieldProblems(pod({ hostUsers: 'no', containers: { name: 'a' }, securityContext: [] })),
		).toEqual([
			'Pod.spec.hostUsers is no boolean',
			'Pod.spec.containers is no list',
			'Pod.spec.securityContext is no core.v1.PodSecurityContext',
		]);
	});

	it('names a kind that its API group has', () => {
		expect(
			fieldProblems({ apiVersion: 'autoscaling/v9', kind: 'HorizontalPodAutoscaler' }),
		).toEqual(['autoscaling/v9 has no kind HorizontalPodAutoscaler']);
	});

	it('may have fields and versions that are as young as the newest release', () => {
		const volumeMounts = [{ name: 'a', mountPath: '/a', bindMountOptions: ['noexec'] }];
		expect(fieldProblems(pod({ containers: [{ name: 'a', volumeMounts }] }))).toEqual([]);
		const migration = { apiVersion: 'storagemigration.k8s.io/v1', kind: 'StorageVersionMigration' };
		expect(fieldProblems(migration)).toEqual([]);
	});
});
