import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestReleaseFirst } from '../../../../src/domain/releases.ts';
import { readCatalogue } from '../../../../src/loaders/catalogue.ts';
import { fieldProblems } from '../../../support/kubernetesFields.ts';
import {
	filesOf,
	inBase,
	isKustomization,
	labels,
	manifestFiles,
	namedBy,
	wordsIn,
} from '../../../support/kustomization.ts';
import { projectRoot } from '../../../support/projectCopy.ts';

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
