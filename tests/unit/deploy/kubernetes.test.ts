import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestReleaseFirst } from '../../../src/domain/releases.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { fieldProblems } from '../../support/kubernetesFields.ts';
import {
	filesOf,
	isKustomization,
	type Manifest,
	manifestFiles,
	namedBy,
} from '../../support/kustomization.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** What a cluster is told: fields are held against the API, the rest against what the manifests promise. */

const { releases } = await readCatalogue(projectRoot);
const known = newestReleaseFirst([...releases.values()]);
const lastRead =
	known
		.map(({ read }) => read)
		.sort()
		.at(-1) ?? '';
/** The oldest release with support on the day that the catalogue was read last. */
const oldest = known.findLast(({ endOfLife = '' }) => endOfLife > lastRead)?.version;

const objects = manifestFiles.filter((file) => !isKustomization(file));
const kustomizations = manifestFiles.filter(isKustomization);
const [overlay = {}] = kustomizations
	.filter(({ file }) => file.startsWith('overlays/'))
	.map(({ object }) => object as Record<string, unknown>);

/** The one object of a kind in the base, as a tree of any values that expectations look into. */
function inBase(kind: string): Manifest {
	const found = objects.filter(
		({ file, object }) => file.startsWith('base/') && object.kind === kind,
	);
	expect(found.map(({ object }) => object.kind)).toEqual([kind]);
	return (found[0] as { object: Manifest }).object;
}

/** Every field name and every word in a manifest, however deep. */
function wordsIn(value: unknown): readonly string[] {
	if (Array.isArray(value)) return value.flatMap(wordsIn);
	if (typeof value !== 'object' || value === null) return [String(value)];
	return Object.entries(value).flatMap(([key, one]) => [key, ...wordsIn(one)]);
}

const labels = {
	'app.kubernetes.io/name': 'k8s-version-notes',
	'app.kubernetes.io/component': 'web',
};

describe('the manifests of deploy/kubernetes', () => {
	it('are there, and there is a release to hold them against', () => {
		expect(objects.length).toBeGreaterThanOrEqual(9);
		expect(oldest).toMatch(/^1\.\d+$/);
	});

	it.each(manifestFiles)(
		'have fields that the oldest supported release knows: $file',
		({ object }) => {
			expect(fieldProblems(object, oldest)).toEqual([]);
		},
	);

	it.each(objects)('are one object a file, named by its kind: $file', ({ file, object }) => {
		expect(posix.basename(file)).toMatch(new RegExp(`^${object.kind.toLowerCase()}\\b.*\\.yaml$`));
	});

	// From kubernetes/api at 10b39a39b of 2026-07-24: fields, annotations and values that its types call deprecated.
	it.each([
		...['serviceAccount', 'loadBalancerIP', 'tcpSocket', 'gitRepo', 'PreferClose'],
		...['kubernetes.io/ingress.class', 'service.kubernetes.io/topology-mode'],
		...['seccomp.security.alpha.kubernetes.io/pod', 'kubernetes.io/enforce-mountable-secrets'],
	])('say nothing that is deprecated: %s', (word) => {
		const users = objects.filter(({ object }) => wordsIn(object).includes(word));
		expect(users.map(({ file }) => file)).toEqual([]);
	});

	it('leave the namespace to the overlay, which puts all of them into one', () => {
		const own = objects.filter(({ object }) => 'namespace' in (object.metadata ?? {}));
		expect(own.map(({ file }) => file)).toEqual([]);
		expect(overlay['namespace']).toBe(inBase('Namespace').metadata?.name);
	});

	it('have the labels by which they are found, the Namespace aside', () => {
		for (const { object } of objects.filter(({ object }) => object.kind !== 'Namespace')) {
			expect(object.metadata?.labels).toEqual(labels);
		}
	});
});

describe('the kustomizations of deploy/kubernetes', () => {
	it('name files that exist, and every file is named by one', () => {
		const named = kustomizations.flatMap((file) => namedBy(file).flatMap(filesOf));
		const files = manifestFiles.map(({ file }) => file);
		const roots = files.filter((file) => file.startsWith('overlays/'));
		expect(named.filter((file) => !files.includes(file))).toEqual([]);
		// The other way in from outside is chosen by a comment of the overlay.
		expect(files.filter((file) => ![...named, ...roots].includes(file))).toEqual([
			'components/ingress/kustomization.yaml',
		]);
	});

	it('replace the name of an image that a container has', () => {
		expect(overlay['images']).toMatchObject([
			{ name: 'k8s-version-notes', newTag: expect.any(String) },
		]);
		expect(wordsIn(inBase('Deployment'))).toContain('k8s-version-notes:set-by-overlay');
	});

	it('change fields that the patched manifests have', () => {
		const patches = overlay['patches'] as readonly {
			readonly target: { readonly kind: string };
			readonly patch: string;
		}[];
		for (const { target, patch } of patches) {
			const paths = [...patch.matchAll(/path: \/(\S+)/g)].map(([, path = '']) => path.split('/'));
			const targets = objects.filter(({ object }) => object.kind === target.kind);
			expect([paths.length, targets.length]).toEqual([3, 2]);
			for (const { object } of targets) {
				for (const path of paths) expect(object).toHaveProperty(path);
			}
		}
	});
});

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

describe('the ports of deploy/kubernetes', () => {
	const service = inBase('Service') as unknown as {
		metadata: { name: string };
		spec: { ports: { name: string; port: number; targetPort: string }[] };
	};
	const [port] = service.spec.ports;

	it('lead from the Service and through the NetworkPolicy to the one that nginx listens on', () => {
		expect(wordsIn(inBase('Deployment'))).toEqual(
			expect.arrayContaining(['containerPort', '8080']),
		);
		expect(service.spec.ports.map(({ targetPort }) => targetPort)).toEqual(['http']);
		expect(inBase('NetworkPolicy')).toMatchObject({
			spec: {
				policyTypes: ['Ingress', 'Egress'],
				ingress: [{ ports: [{ port: 'http', protocol: 'TCP' }] }],
				egress: [],
			},
		});
	});

	it('lead from both ways in to the Service', () => {
		const find = (name: string) => objects.find(({ file }) => file.endsWith(name))?.object;
		expect(find('/httproute.yaml')).toMatchObject({
			spec: { rules: [{ backendRefs: [{ name: service.metadata.name, port: port?.port }] }] },
		});
		const backend = { service: { name: service.metadata.name, port: { name: port?.name } } };
		expect(find('/ingress.yaml')).toMatchObject({
			spec: { rules: [{ http: { paths: [{ path: '/', backend }] } }] },
		});
	});
});
