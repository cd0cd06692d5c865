import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../src/domain/checkup/reader/names.ts';
import { seenIn } from '../../../support/seenIn.ts';
import { anAction } from './judging.ts';

const names = [
	'gitRepo',
	'SecurityContextDeny',
	'scheduler_pod_seconds',
	'cloudprovider_azure_*',
	'volume.beta.kubernetes.io/storage-class',
	'status.nodeInfo.kubeProxyVersion',
	'NodeResourceLimits',
	'up',
];

type Case = readonly [what: string, text: string, ...seen: string[]];

const cases: readonly Case[] = [
	['a key', 'volumes:\n- gitRepo:\n    repository: a', '2 name gitRepo: undefined'],
	['a key of JSON', '{"volumes":[{"gitRepo":{}}]}', '1 name gitRepo: {} undefined'],
	['a key with nothing in it', 'gitRepo: [ ] # none', '1 name gitRepo: [] undefined'],
	['a key with a quoted value', 'gitRepo: "a" # b', '1 name gitRepo: a undefined'],
	['a key with a list on its line', 'gitRepo: [a]', '1 name gitRepo: undefined'],
	['a key of JSON with a value', '{"a":1, "gitRepo": true}', '1 name gitRepo: true undefined'],
	['a key of JSON with a map', '{"gitRepo": {"a": 1}}', '1 name gitRepo: undefined'],
	['a word', 'kind: gitRepo', '1 name gitRepo undefined'],
	[
		'an annotation',
		'annotations:\n  volume.beta.kubernetes.io/storage-class: fast',
		'2 name volume.beta.kubernetes.io/storage-class: fast undefined',
	],
	[
		'a plugin of a flag',
		'kube-apiserver --enable-admission-plugins=A,SecurityContextDeny,B',
		'1 name SecurityContextDeny undefined',
	],
	[
		'a plugin of a flag of a container',
		'containers:\n- name: kube-apiserver\n  args:\n  - --enable-admission-plugins=SecurityContextDeny',
		'4 name SecurityContextDeny kube-apiserver',
	],
	[
		'a plugin of the scheduler',
		'kind: KubeSchedulerConfiguration\nprofiles:\n- plugins:\n    filter:\n      enabled:\n      - name: NodeResourceLimits',
		'6 name NodeResourceLimits kube-scheduler',
	],
	[
		'a metric of an alert',
		'expr: sum(rate(scheduler_pod_seconds{a="b"}[5m])) > 0',
		'1 name scheduler_pod_seconds undefined',
	],
	[
		'a metric of a histogram',
		'expr: |\n  histogram_quantile(0.9, scheduler_pod_seconds_bucket)',
		'2 name scheduler_pod_seconds undefined',
	],
	[
		'a metric of a dashboard',
		'{"targets":[{"expr":"scheduler_pod_seconds_sum / 3"}]}',
		'1 name scheduler_pod_seconds undefined',
	],
	[
		'a name that begins so',
		'expr: cloudprovider_azure_api_total > 1',
		'1 name cloudprovider_azure_* undefined',
	],
	[
		'a path of fields',
		'status:\n  nodeInfo:\n    kubeProxyVersion: v1.31.0',
		'3 name status.nodeInfo.kubeProxyVersion: v1.31.0 undefined',
	],
	[
		'a path of fields in JSON',
		'{"items":[{"status":{"nodeInfo":{"kubeProxyVersion":"v1"}}}]}',
		'1 name status.nodeInfo.kubeProxyVersion: v1 undefined',
	],
	['but no field of that name elsewhere', 'spec:\n  nodeInfo:\n    kubeProxyVersion: v1.31.0'],
	[
		'but no part of a name',
		'gitRepository: a\nmyGitRepo: gitRepos\nscheduler_pod_seconds_total: 1',
	],
	['but nothing in comments', '# gitRepo\na: b # gitRepo'],
	[
		'but nothing in what is measured',
		'# HELP scheduler_pod_seconds x\nscheduler_pod_seconds{a="b"} 3\nscheduler_pod_seconds_bucket{le="+Inf"} 3e+06\nup 1',
	],
	['but nothing in descriptions', 'description: gitRepo\nmessage: "no gitRepo"'],
	['but nothing in fields that somebody manages', 'managedFields:\n- fieldsV1:\n    gitRepo: {}'],
];

const versions: readonly Case[] = [
	[
		'kubectl version',
		'Client Version: v1.33.1\nKustomize Version: v5.6.0\nServer Version: v1.31.2',
		'1 version client 1.33',
		'3 version server 1.31',
	],
	[
		'old kubectl version',
		'Server Version: version.Info{Major:"1", Minor:"27", GitVersion:"v1.27.4", GitCommit:"a"}',
		'1 version server 1.27',
	],
	[
		'kubectl version -o json',
		'{\n "clientVersion": {"major":"1","gitVersion": "v1.33.1"},\n "kustomizeVersion": "v5.6.0",\n "serverVersion": {\n  "gitVersion": "v1.31.2-eks-7f9249a"\n }\n}',
		'2 version client 1.33',
		'5 version server 1.31',
	],
	[
		'kubectl version -o yaml',
		'clientVersion:\n  gitVersion: v1.33.1\nserverVersion:\n  gitVersion: v1.31.4+k3s1',
		'2 version client 1.33',
		'4 version server 1.31',
	],
	[
		'kubectl get nodes',
		'NAME STATUS ROLES AGE VERSION\nn1   Ready   control-plane,master   10d   v1.31.2\nn2   Ready,SchedulingDisabled   <none>   5h   v1.29.8-gke.1031000\nn3   NotReady  <none>  5h  v1.28.1+rke2r1',
		'2 version node 1.31',
		'3 version node 1.29',
		'4 version node 1.28',
	],
	[
		'kubectl get nodes -o yaml',
		'status:\n  nodeInfo:\n    kubeletVersion: v1.31.2',
		'3 version node 1.31',
	],
	['kubectl describe node', '  Kubelet Version:            v1.31.2', '1 version node 1.31'],
	['kubeadm', 'kind: ClusterConfiguration\nkubernetesVersion: v1.31.0', '2 version server 1.31'],
	['kubeadm without v', 'kubernetesVersion: "1.31.0"', '1 version server 1.31'],
	['kubeadm with a channel', 'kubernetesVersion: stable'],
	[
		'images of a manifest',
		'image: registry.k8s.io/kube-apiserver:v1.31.2',
		'1 version server 1.31',
	],
	[
		'images of kubeadm',
		'registry.k8s.io/kube-apiserver:v1.31.2\nregistry.k8s.io/kube-scheduler:v1.31.2\nregistry.k8s.io/kube-proxy:v1.31.2\nregistry.k8s.io/pause:3.10',
		'1 version server 1.31',
		'2 version server 1.31',
	],
	['other software', 'Server Version: 27.3.1\nServer Version: v3.5.1\ngitVersion: v1.2.3'],
	['a table of Pods', 'NAME READY STATUS\na-v1.31.2 1/1 Running 0 v1.31.2'],
];

describe('the names that a text holds', () => {
	it.each(cases)('%s', (_, text, ...seen) => {
		expect(seenIn(text, names).filter((line) => line.includes(' name '))).toEqual(seen);
	});
});

describe('the versions that a text tells', () => {
	it.each(versions)('%s', (_, text, ...seen) => {
		expect(seenIn(text).filter((line) => line.includes(' version '))).toEqual(seen);
	});
});

it('names that are no flags and no gates are those that are looked for', () => {
	const rules = (['flag', 'gate', 'name'] as const).map((what) =>
		anAction('1.34', { name: `a-${what}`, what }),
	);
	expect([...namesOf({ actions: rules })]).toEqual(['a-name']);
});
