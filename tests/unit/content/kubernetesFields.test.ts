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

	it('has no type and no field that its release did not have yet', () => {
		const volumes = [{ name: 'a', image: { reference: 'b' } }];
		const tolerance = { behavior: { scaleUp: { tolerance: '0.05' } } };
		const scaler = {
			apiVersion: 'autoscaling/v2',
			kind: 'HorizontalPodAutoscaler',
			spec: tolerance,
		};
		const policy = {
			apiVersion: 'admissionregistration.k8s.io/v1',
			kind: 'ValidatingAdmissionPolicy',
		};
		expect(fieldProblems(pod({ volumes }), '1.30')).toEqual([
			'Pod.spec.volumes[0].image is there since v1.31',
		]);
		expect(fieldProblems(pod({ volumes }), '1.31')).toEqual([]);
		expect(fieldProblems(scaler, '1.32')).toEqual([
			'HorizontalPodAutoscaler.spec.behavior.scaleUp.tolerance is there since v1.33',
		]);
		expect(fieldProblems(policy, '1.29')).toEqual([
			'ValidatingAdmissionPolicy is there since v1.30',
		]);
	});

	it('may have fields and versions that are as young as the newest release', () => {
		const volumeMounts = [{ name: 'a', mountPath: '/a', bindMountOptions: ['noexec'] }];
		expect(fieldProblems(pod({ containers: [{ name: 'a', volumeMounts }] }))).toEqual([]);
		const migration = { apiVersion: 'storagemigration.k8s.io/v1', kind: 'StorageVersionMigration' };
		expect(fieldProblems(migration)).toEqual([]);
	});

	it.each([
		['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
		['apiregistration.k8s.io/v1', 'APIService'],
		['authentication.k8s.io/v1', 'TokenReview'],
		['authentication.k8s.io/v1', 'SelfSubjectReview'],
		['authorization.k8s.io/v1', 'SubjectAccessReview'],
		['authorization.k8s.io/v1', 'SelfSubjectAccessReview'],
		['autoscaling/v1', 'Scale'],
		['v1', 'Binding'],
	])('may be of a kind that nobody applies: %s %s', (apiVersion, kind) => {
		const object = { apiVersion, kind, metadata: { name: 'a' }, nothing: 1 };
		expect(fieldProblems(object)).toEqual([`${kind} has no field nothing`]);
	});

	it('has words or numbers for quantities, and no field of every object', () => {
		const limits = { cpu: 1, memory: '1Gi', storage: true };
		expect(fieldProblems(pod({ containers: [{ resources: { limits } }], toString: {} }))).toEqual([
			'Pod.spec.containers[0].resources.limits.storage is no api.resource.Quantity',
			'Pod.spec has no field toString',
		]);
	});
});
