import { describe, expect, it } from 'vitest';
import { checkupRules } from '../../../src/domain/checkup/checkupRules.ts';
import type { Effect, NameRule } from '../../../src/domain/checkup/rules.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { readEditorsPosts } from '../../support/editorsPosts.ts';
import { projectRoot } from '../../support/projectCopy.ts';
import { upgradeFacts } from '../../support/upgradeFacts.ts';

/** What the check of a reader's files knows from the editors' posts, held against the facts about upgrades. */

const { gates, apis, releases } = await readCatalogue(projectRoot);
const rules = checkupRules({
	releases: [...releases.values()],
	gates: [...gates.values()],
	apis,
	posts: (await readEditorsPosts()).map(({ post }) => post),
});
const told = rules.actions.flatMap(({ release, effect, names }) =>
	names.map((name) => ({ release, effect, ...name })),
);

/** The rules of a release that find a name. */
function rulesFor(release: string, name: string) {
	const start = (rule: NameRule) => (rule.name.endsWith('*') ? rule.name.slice(0, -1) : '\n');
	return told.filter(
		(rule) => rule.release === release && (rule.name === name || name.startsWith(start(rule))),
	);
}

/** Flags of facts that no alarm is made of, and why. */
const flagsWithout: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[
			'--filename',
			'--force',
			'--grace-period',
			'--kustomize',
			'--recursive',
			'--timeout',
			'--wait',
		].map((name) => [`1.31 ${name}`, 'kubectl run alone ignores it, and other commands take it']),
	),
	'1.31 --enable-logs-handler': 'what to write, for logs that are off by default',
	'1.31 --vmodule': 'kubeadm takes it again from v1.34 on',
	'1.32 --feature-gates': 'kubeadm upgrade apply alone lost it',
	'1.34 --vmodule': 'what kubeadm keeps',
	'1.35 --log-flush-frequency': 'only zero and less are refused',
	'1.35 --requestheader-allowed-names': 'what to write',
	'1.35 --requestheader-client-ca-file': 'each cluster has it',
	'1.36 --audit-log-maxage': 'only where it is not written',
	'1.36 --audit-log-maxbackup': 'only where it is not written',
	'1.36 --experimental-initial-corrupt-check': 'kubeadm wrote it; etcd ends it with v1.37',
	'1.36 --experimental-watch-progress-notify-interval': 'kubeadm wrote it; etcd ends it with v1.37',
	'1.37 --advertise-address': 'each cluster has it',
	'1.37 --filename': 'kubectl run alone ignores it, and other commands take it',
};

/** The same of metrics. */
const metricsWithout: Readonly<Record<string, string>> = {
	'1.32 attachable-volumes-': 'no metric, but what nodes report of themselves',
	'1.34 apiserver_encryption_config_controller_automatic_reloads_total':
		'takes the place of others',
	'1.34 kubelet_credential_provider_plugin_errors_total': 'takes the place of another',
	'1.34 scheduler_cache_size': 'takes the place of another',
	'1.35 kubelet_cri_losing_support': 'what to watch',
	'1.37 apiserver_storage_list_*': 'takes the place of others',
	'1.37 dynamic_resource_allocation_resourceclaim_creates_total': 'takes the place of others',
	'1.37 userDefinedMetrics': 'no metric, but a field of the summary API',
};

const labelOf = ({ release, name }: { release: string; name: string }) => `${release} ${name}`;
const factsOf = (kind: string) => upgradeFacts.filter((fact) => fact.kind === kind);

describe('what components still take', () => {
	it.each(['service-lb-controller', 'cloud-node-lifecycle-controller', 'node-route-controller'])(
		'has no rule: kube-controller-manager knows the name %s and does nothing for it',
		(name) => {
			expect(told.filter((rule) => rule.name === name)).toEqual([]);
		},
	);

	it('is no volume of gitRepo, which kubelet does not mount from v1.33 on', () => {
		expect(rulesFor('1.33', 'volumes.gitRepo').map(({ effect }) => effect)).toEqual(['breaks']);
	});
});

describe('the flags of the facts about upgrades', () => {
	it('have a rule each in their release, but those that no alarm is made of', () => {
		const missing = factsOf('flag').filter(
			({ release, name }) => rulesFor(release, name.replace(/=.*/, '')).length === 0,
		);
		expect(missing.map(labelOf)).toEqual(Object.keys(flagsWithout).sort());
	});

	it.each<[Effect, string, string, string]>([
		['later', '1.29', '--cloud-provider', 'kube-apiserver'],
		['later', '1.29', '--cloud-config', 'kube-apiserver'],
		['breaks', '1.30', '--azure-container-registry-config', 'kubelet'],
		['later', '1.30', '--cidr-allocator-type', 'kube-controller-manager'],
		['breaks', '1.30', '--prune-whitelist', 'kubectl'],
		['breaks', '1.31', '--proxy-port-range', 'kube-proxy'],
		['breaks', '1.31', '--volume-host-cidr-denylist', 'kube-controller-manager'],
		['breaks', '1.31', '--iptables-drop-bit', 'kubelet'],
		['breaks', '1.31', '--log-dir', 'kubeadm'],
		['breaks', '1.31', '--delete-local-data', 'kubectl'],
		['later', '1.31', '--scheduler-manifest', 'kubeadm'],
		['breaks', '1.32', '--scheduler-manifest', 'kubeadm'],
		['breaks', '1.32', '--experimental-output', 'kubeadm'],
		['breaks', '1.32', '--runonce', 'kubelet'],
		['breaks', '1.33', '--cloud-provider', 'kube-apiserver'],
		['breaks', '1.33', '--cloud-config', 'kube-apiserver'],
		['breaks', '1.34', '--cloud-config', 'kubelet'],
		['breaks', '1.34', '--register-schedulable', 'kubelet'],
		['later', '1.34', '--cpu-percent', 'kubectl'],
		['breaks', '1.35', '--pod-infra-container-image', 'kubelet'],
		['changes', '1.36', '--audit-log-maxsize', 'kube-apiserver'],
		['breaks', '1.37', '--concurrent-service-syncs', 'kube-controller-manager'],
		['breaks', '1.37', '--machine-id-file', 'kubelet'],
		['breaks', '1.37', '--storage-driver-db', 'kubelet'],
		['breaks', '1.37', '--experimental-initial-corrupt-check', 'etcd'],
	])('mean %s in v%s: %s of %s', (effect, release, name, program) => {
		const found = rulesFor(release, name);
		expect(found.map((rule) => [rule.effect, rule.components])).toEqual([[effect, [program]]]);
	});

	it('belong to a program each, since others may have a flag of that name', () => {
		const flags = told.filter(({ what }) => what === 'flag');
		expect(flags.filter(({ components }) => components === undefined)).toEqual([]);
		const ofClouds = flags.filter(({ components }) =>
			components?.includes('cloud-controller-manager'),
		);
		expect(ofClouds).toEqual([]);
	});

	it('are found with the values that are meant, and not with those that are right', () => {
		const valuesOf = (release: string, name: string) =>
			rulesFor(release, name).map(({ value, except }) => value ?? except);
		expect(valuesOf('1.30', '--cloud-provider')).toEqual(['azure', 'vsphere']);
		expect(valuesOf('1.30', '--cidr-allocator-type')).toEqual(['CloudAllocator']);
		expect(valuesOf('1.31', '--cloud-provider')).toEqual([['', 'external']]);
		expect(valuesOf('1.32', '--cloud-provider')).toEqual([['', 'external']]);
		expect(valuesOf('1.32', '--cidr-allocator-type')).toEqual([['RangeAllocator']]);
		expect(valuesOf('1.36', '--audit-log-maxsize')).toEqual(['0']);
	});
});

describe('the metrics of the facts about upgrades', () => {
	it('have a rule each in their release, but those that no alarm is made of', () => {
		const missing = factsOf('metric').filter(
			({ release, name }) =>
				rulesFor(release, name).length === 0 && rulesFor(release, `${name}*`).length === 0,
		);
		expect(missing.map(labelOf)).toEqual(Object.keys(metricsWithout).sort());
	});

	it('never stop anything', () => {
		const names = new Set(factsOf('metric').map(({ name }) => name));
		const stopping = told.filter(({ name, effect }) => names.has(name) && effect === 'breaks');
		expect(stopping).toEqual([]);
	});
});

describe('what the check knows', () => {
	it('takes nothing from a clean cluster for what goes', () => {
		const everywhere =
			/^--(?:client-ca-file|requestheader-.*|authorization-mode|tls-.*|advertise-address|feature-gates|config|v|vmodule|kubeconfig|node-ip|container-runtime-endpoint|runtime-config|enable-admission-plugins|disable-admission-plugins|force|timeout|filename|wait|output|kustomize|recursive|grace-period)$|^(?:maxUnavailable|caBundle|cgroupDriver|preferences|streamingConnectionIdleTimeout|containerLogMaxFiles|hostUsers|procMount|creationTimestamp|status|legacy|general|kubeProxyVersion)$/;
		expect(told.filter(({ name }) => everywhere.test(name))).toEqual([]);
	});

	it('judges gates and kinds by their records alone', () => {
		const kinds = new Set(apis.map(({ kind }) => kind));
		const known = told.filter(
			({ name, what, components }) =>
				what === 'gate' || kinds.has(name) || (gates.has(name) && components === undefined),
		);
		expect(known).toEqual([]);
		expect(rules.gates).toHaveLength(gates.size);
		expect(rules.apis).toHaveLength(apis.length);
	});
});
