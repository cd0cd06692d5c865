import { describe, expect, it } from 'vitest';
import { inBase, labels, wordsIn } from '../../support/kustomization.ts';

/** What the expectations look into of a Deployment. */
interface Deployment {
	readonly selector: object;
	readonly strategy: object;
	readonly template: {
		readonly metadata: { readonly labels: object };
		readonly spec: {
			readonly [field: string]: unknown;
			readonly topologySpreadConstraints: readonly { readonly labelSelector: object }[];
			readonly containers: readonly Record<string, unknown>[];
		};
	};
}

describe('the Pods of deploy/kubernetes', () => {
	const spec = inBase('Deployment')['spec'] as Deployment;
	const pod = spec.template.spec;
	const [container = {}] = pod.containers;

	it('are found by every selector', () => {
		expect(spec.template.metadata.labels).toEqual(labels);
		expect(spec.selector).toEqual({ matchLabels: labels });
		expect(inBase('Service')).toMatchObject({ spec: { selector: labels } });
		expect(inBase('PodDisruptionBudget')).toMatchObject({
			spec: { selector: { matchLabels: labels } },
		});
		expect(inBase('NetworkPolicy')).toMatchObject({
			spec: { podSelector: { matchLabels: labels } },
		});
		expect(pod.topologySpreadConstraints.map(({ labelSelector }) => labelSelector)).toEqual([
			{ matchLabels: labels },
			{ matchLabels: labels },
		]);
	});

	it('are what the Pod Security Standard restricted allows, which the Namespace enforces', () => {
		expect(inBase('Namespace').metadata?.labels).toMatchObject({
			'pod-security.kubernetes.io/enforce': 'restricted',
		});
		expect(pod['securityContext']).toEqual({
			runAsNonRoot: true,
			seccompProfile: { type: 'RuntimeDefault' },
		});
		expect(container['securityContext']).toEqual({
			allowPrivilegeEscalation: false,
			readOnlyRootFilesystem: true,
			capabilities: { drop: ['ALL'] },
		});
		expect(wordsIn(pod)).not.toContain('hostPath');
		expect(Object.keys(pod).filter((field) => /^host/.test(field))).toEqual([]);
		expect(pod).toMatchObject({ automountServiceAccountToken: false });
	});

	it('write to /tmp alone, which has a limit', () => {
		expect(container['volumeMounts']).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
		expect(pod['volumes']).toEqual([{ name: 'tmp', emptyDir: { sizeLimit: '16Mi' } }]);
	});

	it('have requests, as much memory as they ask for, and no limit of CPU', () => {
		expect(container['resources']).toEqual({
			requests: { cpu: '50m', memory: '96Mi' },
			limits: { memory: '96Mi' },
		});
	});

	it('are asked for their health at the one address, in all three ways', () => {
		for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
			expect(container[probe]).toMatchObject({ httpGet: { path: '/healthz', port: 'http' } });
		}
	});

	it('go out one by one, only when another one serves, and answer until they are forgotten', () => {
		expect(spec.strategy).toEqual({
			type: 'RollingUpdate',
			rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
		});
		expect(container['lifecycle']).toEqual({ preStop: { sleep: { seconds: 5 } } });
		expect(pod['terminationGracePeriodSeconds']).toBe(30);
	});

	it('are as many as the autoscaler says, two at least', () => {
		expect(spec).not.toHaveProperty('replicas');
		expect(inBase('HorizontalPodAutoscaler')).toMatchObject({
			spec: {
				scaleTargetRef: {
					apiVersion: inBase('Deployment').apiVersion,
					kind: 'Deployment',
					name: inBase('Deployment').metadata?.name,
				},
				minReplicas: 2,
			},
		});
	});
});
