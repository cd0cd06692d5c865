import { describe, expect, it } from 'vitest';
import { seenIn } from '../../../support/seenIn.ts';

type Case = readonly [what: string, text: string, ...seen: string[]];

const none = 'set undefined';

const kubelet = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n';

const pods: readonly Case[] = [
	[
		'of a static Pod',
		'spec:\n  containers:\n  - command:\n    - kube-apiserver\n    - --feature-gates=NodeSwap=true\n    image: registry.k8s.io/kube-apiserver:v1.31.0\n    name: kube-apiserver',
		'5 gate NodeSwap=true set kube-apiserver',
	],
	[
		'of args, by the image below',
		'containers:\n  - args:\n      - --feature-gates=NodeSwap=true\n    image: registry.k8s.io/kube-scheduler:v1.31.0\n    name: a',
		'3 gate NodeSwap=true set kube-scheduler',
	],
	[
		'of args, by the command below',
		'containers:\n- args:\n  - --feature-gates=NodeSwap=true\n  command:\n  - /usr/local/bin/kube-proxy\n  image: x.io/hyperkube:v1.31.0',
		'3 gate NodeSwap=true set kube-proxy',
	],
	[
		'of args, by the name',
		'containers:\n- args:\n  - --feature-gates=NodeSwap=true\n  image: "{{ image }}"\n  name: kube-controller-manager',
		'3 gate NodeSwap=true set kube-controller-manager',
	],
	[
		'in items one after another',
		'command:\n- kubelet\n- --feature-gates\n- NodeSwap=true',
		'4 gate NodeSwap=true set kubelet',
	],
	[
		'in a list on one line',
		'command: ["kube-apiserver", "--feature-gates=NodeSwap=true,DevicePlugins=false"]',
		'1 gate NodeSwap=true set kube-apiserver',
		'1 gate DevicePlugins=false set kube-apiserver',
	],
	[
		'in a list over lines',
		'command: [\n  "kube-apiserver",\n  "--feature-gates=NodeSwap=true"\n]',
		'3 gate NodeSwap=true set kube-apiserver',
	],
	[
		'in JSON',
		'{"containers":[{"args":["--feature-gates=NodeSwap=true"],"image":"registry.k8s.io/kube-proxy:v1.31.0","name":"p"}]}',
		'1 gate NodeSwap=true set kube-proxy',
	],
	[
		'in a script',
		'command:\n- sh\n- -c\n- |\n  exec kube-proxy \\\n    --feature-gates=NodeSwap=true',
		'6 gate NodeSwap=true set kube-proxy',
	],
	[
		'in a variable of a container',
		'env:\n- name: KUBELET_EXTRA_ARGS\n  value: --feature-gates=NodeSwap=true',
		'3 gate NodeSwap=true set kubelet',
	],
	[
		'in a variable for gates',
		'env:\n- name: FEATURE_GATES\n  value: "NodeSwap=true"',
		`3 gate NodeSwap=true ${none}`,
	],
	[
		'of a container of something else',
		'containers:\n- args:\n  - --feature-gates=Topology=true\n  image: registry.k8s.io/sig-storage/csi-provisioner:v5.0.1\n  name: csi-provisioner',
	],
	[
		'of a container of something else, whose image a template writes',
		'containers:\n- name: csi-resizer\n  image: "{{ .Values.image }}:{{ .tag }}"\n  args: [--feature-gates=NodeSwap=true]\n- name: csi-resizer\n  image: $(IMAGE)\n  args: [--feature-gates=NodeSwap=true]',
	],
	[
		'of a container that is called by what runs in it, whose image a template writes',
		'containers:\n- name: controller-manager\n  image: $(IMAGE)\n  args: [--feature-gates=NodeSwap=true]',
		'4 gate NodeSwap=true set kube-controller-manager',
	],
	[
		'of an image of which a template writes the rest',
		'containers:\n- name: a\n  image: "{{ from }}/kube-scheduler:$(TAG)"\n  args: [--feature-gates=NodeSwap=true]\n- name: b\n  image: $(FROM)/nginx:v1\n  args: [--feature-gates=NodeSwap=true]',
		'4 gate NodeSwap=true set kube-scheduler',
	],
	[
		'of the configuration of another project',
		'apiVersion: controller.config.cert-manager.io/v1alpha1\nkind: ControllerConfiguration\nfeatureGates:\n  ServerSideApply: true',
	],
	[
		'of two containers',
		'containers:\n- name: kube-proxy\n  args: [--feature-gates=NodeSwap=true]\n- name: x\n  image: nginx\n  args: [--feature-gates=NodeSwap=true]',
		'3 gate NodeSwap=true set kube-proxy',
	],
	[
		'of kubectl describe',
		'Containers:\n  kube-apiserver:\n    Image:      registry.k8s.io/kube-apiserver:v1.31.0\n    Command:\n      kube-apiserver\n      --feature-gates=NodeSwap=true',
		'6 gate NodeSwap=true set kube-apiserver',
	],
];

const maps: readonly Case[] = [
	[
		'of kubelet',
		`${kubelet}featureGates:\n  NodeSwap: true\n  DevicePlugins: false\nfailSwapOn: true`,
		'4 gate NodeSwap=true set kubelet',
		'5 gate DevicePlugins=false set kubelet',
	],
	[
		'of kube-proxy, its kind last',
		'featureGates:\n  NodeSwap: "true"\nkind: KubeProxyConfiguration',
		'2 gate NodeSwap=true set kube-proxy',
	],
	[
		'on one line',
		`${kubelet}featureGates: {NodeSwap: true, "DevicePlugins": false}`,
		'3 gate NodeSwap=true set kubelet',
		'3 gate DevicePlugins=false set kubelet',
	],
	[
		'in braces over lines',
		`${kubelet}featureGates: {\n  NodeSwap: true,\n  DevicePlugins: false }\na: b`,
		'4 gate NodeSwap=true set kubelet',
		'5 gate DevicePlugins=false set kubelet',
	],
	[
		'of /configz',
		'{"kubeletconfig":{"a":1,"featureGates":{"NodeSwap":true},"b":[2]}}',
		'1 gate NodeSwap=true set kubelet',
	],
	[
		'in a fragment of JSON',
		'"featureGates": {\n  "NodeSwap": true,\n  "DevicePlugins": false\n},',
		`2 gate NodeSwap=true ${none}`,
		`3 gate DevicePlugins=false ${none}`,
	],
	[
		'in lines of JSON without braces',
		'"featureGates":\n  "NodeSwap": true,',
		`2 gate NodeSwap=true ${none}`,
	],
	[
		'of kind',
		'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nfeatureGates:\n  NodeSwap: true',
		`4 gate NodeSwap=true ${none}`,
	],
	[
		'of kubeadm',
		'kind: ClusterConfiguration\nfeatureGates:\n  RootlessControlPlane: true',
		'3 gate RootlessControlPlane=true set kubeadm',
	],
	[
		'of kOps',
		'spec:\n  kubelet:\n    featureGates:\n      NodeSwap: "true"\n  kubeAPIServer:\n    featureGates:\n      NodeSwap: "false"',
		'4 gate NodeSwap=true set kubelet',
		'7 gate NodeSwap=false set kube-apiserver',
	],
	[
		'in a ConfigMap',
		'data:\n  kubelet: |\n    apiVersion: kubelet.config.k8s.io/v1beta1\n    featureGates:\n      NodeSwap: true\n    kind: KubeletConfiguration',
		'5 gate NodeSwap=true set kubelet',
	],
	[
		'in a ConfigMap in JSON',
		'{"data":{"config.conf":"featureGates:\\n  NodeSwap: true\\nkind: KubeProxyConfiguration\\n"}}',
		'1 gate NodeSwap=true set kube-proxy',
	],
	[
		'with a comment',
		`${kubelet}featureGates: # ours\n  NodeSwap: true # yes\n  # DevicePlugins: true`,
		'4 gate NodeSwap=true set kubelet',
	],
	[
		'as a text',
		'controller:\n  featureGates: "NodeSwap=true,DevicePlugins=false"',
		`2 gate NodeSwap=true ${none}`,
		`2 gate DevicePlugins=false ${none}`,
	],
	[
		'of Kubespray',
		'kube_feature_gates:\n  - "NodeSwap=true"\nkubelet_feature_gates: ["DevicePlugins=false"]',
		`2 gate NodeSwap=true ${none}`,
		'3 gate DevicePlugins=false set kubelet',
	],
	['of names that are none of ours', 'featureGates:\n  nodeRepair: true\n  spot-to-spot: false'],
	['of a list of names', 'featureGates:\n- LiveMigration\n- Snapshot'],
	['of an empty map', `${kubelet}featureGates: {}\nNodeSwap: true`],
];

const args: readonly Case[] = [
	[
		'of the API server',
		'apiServer:\n  extraArgs:\n    feature-gates: "NodeSwap=true"',
		'3 gate NodeSwap=true set kube-apiserver',
	],
	[
		'with names and values',
		'controllerManager:\n  extraArgs:\n  - name: feature-gates\n    value: NodeSwap=true\nscheduler:\n  extraArgs:\n    - value: NodeSwap=false\n      name: feature-gates',
		'4 gate NodeSwap=true set kube-controller-manager',
		'7 gate NodeSwap=false set kube-scheduler',
	],
	[
		'of kubelet',
		'kind: InitConfiguration\nnodeRegistration:\n  kubeletExtraArgs:\n    feature-gates: NodeSwap=true',
		'4 gate NodeSwap=true set kubelet',
	],
	[
		'in JSON',
		'{"apiServer":{"extraArgs":[{"name":"feature-gates","value":"NodeSwap=true"}]}}',
		'1 gate NodeSwap=true set kube-apiserver',
	],
	[
		'of k3s',
		'kube-apiserver-arg:\n  - "feature-gates=NodeSwap=true"\nkubelet-arg: "feature-gates=DevicePlugins=true"',
		'2 gate NodeSwap=true set kube-apiserver',
		'3 gate DevicePlugins=true set kubelet',
	],
	['of a chart', 'extraArgs:\n- --feature-gates=NodeSwap=true', `2 gate NodeSwap=true ${none}`],
];

const metrics: readonly Case[] = [
	[
		'that is on',
		'kubernetes_feature_enabled{name="NodeSwap",stage="BETA"} 1',
		'1 gate NodeSwap=true metric undefined',
	],
	[
		'that is off',
		'kubernetes_feature_enabled{name="NodeSwap",stage=""} 0',
		'1 gate NodeSwap=false metric undefined',
	],
	[
		'that is described',
		'# HELP kubernetes_feature_enabled [BETA] NodeSwap\n# TYPE kubernetes_feature_enabled gauge',
	],
	['in an alert', 'expr: kubernetes_feature_enabled{name="NodeSwap"} == 1'],
];

describe('the gates that YAML, JSON and metrics name', () => {
	it.each([
		...pods.map(([what, ...rest]) => [`in a Pod ${what}`, ...rest] as const),
		...maps.map(([what, ...rest]) => [`in a map ${what}`, ...rest] as const),
		...args.map(([what, ...rest]) => [`in extra arguments ${what}`, ...rest] as const),
		...metrics.map(([what, ...rest]) => [`in a metric ${what}`, ...rest] as const),
	])('%s', (_, text, ...seen) => {
		expect(seenIn(text).filter((line) => line.includes(' gate '))).toEqual(seen);
	});
});
