import { describe, expect, it } from 'vitest';
import { seenIn } from '../../../support/seenIn.ts';

type Case = readonly [what: string, text: string, ...seen: string[]];

const forms: readonly Case[] = [
	[
		'with a value after =',
		'kubelet --cloud-provider=external',
		'1 flag --cloud-provider=external kubelet',
	],
	[
		'with a value in the next word',
		'kubelet --cloud-provider external',
		'1 flag --cloud-provider=external kubelet',
	],
	[
		'without a value',
		'kubelet --register-node --v=2',
		'1 flag --register-node kubelet',
		'1 flag --v=2 kubelet',
	],
	['at the end', 'kubectl get cs --export', '1 flag --export kubectl'],
	['with an empty value', 'kubelet --cloud-config=', '1 flag --cloud-config= kubelet'],
	['between quotes', 'kubelet "--node-labels=a=b c"', '1 flag --node-labels=a=b c kubelet'],
	['with a quoted value', "kubelet --node-labels='a=b'", '1 flag --node-labels=a=b kubelet'],
	['with a value from a template', 'kubelet --node-ip={{ ip }}', '1 flag --node-ip kubelet'],
	['whose name is from a template', 'kubelet --{{ $key }}={{ $value }}'],
	['with one hyphen', 'kubelet -logtostderr=true -v=4', '1 flag --logtostderr=true kubelet'],
	['with underscores', 'kubelet --cloud_provider=aws', '1 flag --cloud-provider=aws kubelet'],
	['that is a word of one letter', 'kubectl -n a -o wide get pods'],
	[
		'with a variable as its value',
		'kubelet --node-ip=$(IP) --a=[::]',
		'1 flag --node-ip=$(IP) kubelet',
		'1 flag --a=[::] kubelet',
	],
	['over lines', 'kubelet \\\n  --a=b \\\n  --c d', '2 flag --a=b kubelet', '3 flag --c=d kubelet'],
	[
		'whose value is on the next line',
		'kubelet --cloud-provider \\\n  external',
		'1 flag --cloud-provider=external kubelet',
	],
	['with line ends of Windows', 'kubelet \\\r\n  --a=b\r\n', '2 flag --a=b kubelet'],
	[
		'in a list of an image',
		'CMD ["kube-apiserver", "--a=b", "--c"]',
		'1 flag --a=b kube-apiserver',
		'1 flag --c kube-apiserver',
	],
	[
		'in a warning',
		'Nov 28 10:00:00 n1 kubelet[812]: Flag --cloud-provider has been deprecated',
		'1 flag --cloud-provider=has kubelet',
	],
	['in the log of all flags', 'I1128 10:00:00.000 812 flags.go:64] FLAG: --cloud-provider=""'],
	[
		'in what a diff takes away',
		'@@ -1,2 +1,2 @@\n-    - --cloud-provider=aws\n+    - --cloud-provider=external\n     - --v=2',
		'3 flag --cloud-provider=external undefined',
		'4 flag --v=2 undefined',
	],
	['with a plus of a diff', '+    - --cloud-provider=aws', '1 flag --cloud-provider=aws undefined'],
];

const programs: readonly Case[] = [
	['by its path', '/usr/local/bin/kube-apiserver --a', '1 flag --a kube-apiserver'],
	['on Windows', 'C:/k/kubelet.exe --a', '1 flag --a kubelet'],
	['after a prompt', 'root@n1:~# kubectl drain n1 --force', '1 flag --force kubectl'],
	['after sudo', 'sudo -E kubeadm init --a=b', '1 flag --a=b kubeadm'],
	[
		'in a pipe',
		'kubectl get a --x | helm upgrade --force && kubeadm init --y',
		'1 flag --x kubectl',
		'1 flag --y kubeadm',
	],
	[
		'after a semicolon',
		'kubectl get a --x; kubeadm init --y',
		'1 flag --x kubectl',
		'1 flag --y kubeadm',
	],
	[
		'by an image of docker',
		'docker run --rm registry.k8s.io/kubelet:v1.31.0 --a',
		'1 flag --a kubelet',
	],
	[
		'by the first name, not by a later one',
		'kubectl logs kube-proxy --tail=3',
		'1 flag --tail=3 kubectl',
	],
	['by no name', '--a=b', '1 flag --a=b undefined'],
	[
		'by a variable over several lines',
		'KUBELET_ARGS="--a=b\n  --c=d"\n--e=f\n\nexport ETCD_ARGS=\'\n--g=h\n\'\necho\n--i=j',
		'1 flag --a=b kubelet',
		'2 flag --c=d kubelet',
		'3 flag --e=f kubelet',
		'6 flag --g=h etcd',
		'9 flag --i=j undefined',
	],
	['that is another one', 'helm upgrade --force --atomic'],
	[
		'by the line above',
		'/usr/bin/kubelet\n--a=b\n--c=d\nx\n--e=f',
		'2 flag --a=b kubelet',
		'3 flag --c=d kubelet',
		'5 flag --e=f undefined',
	],
	[
		'of a unit, up to its end',
		'[Service]\nEnvironment="A=--a=b"\nExecStart=/usr/bin/kubelet $A\n```\n--c=d',
		'2 flag --a=b kubelet',
		'5 flag --c=d undefined',
	],
	[
		'of a unit, not of an object below it',
		'[Service]\nExecStart=/usr/bin/kubelet\napiVersion: v1\nargs: ["--a"]',
		'4 flag --a undefined',
	],
	[
		'of Environment lines',
		'[Service]\nEnvironment="KUBELET_CONFIG_ARGS=--config=/a" "KUBELET_DNS_ARGS=--cluster-dns=1.2.3.4"',
		'2 flag --config=/a kubelet',
		'2 flag --cluster-dns=1.2.3.4 kubelet',
	],
	['of etcd', 'etcd --enable-v2=true', '1 flag --enable-v2=true etcd'],
];

const maps: readonly Case[] = [
	[
		'of the API server',
		'apiServer:\n  extraArgs:\n    cloud-provider: aws\n    audit-log-path: "/a"\n  timeoutForControlPlane: 4m',
		'3 flag --cloud-provider=aws kube-apiserver',
		'4 flag --audit-log-path=/a kube-apiserver',
	],
	[
		'of the others',
		'controllerManager:\n  extraArgs:\n    a: b\nscheduler:\n  extraArgs:\n    c: d\netcd:\n  local:\n    extraArgs:\n      e: f',
		'3 flag --a=b kube-controller-manager',
		'6 flag --c=d kube-scheduler',
		'10 flag --e=f etcd',
	],
	[
		'of kubelet',
		'nodeRegistration:\n  kubeletExtraArgs:\n    cloud-provider: aws\n  name: n1',
		'3 flag --cloud-provider=aws kubelet',
	],
	[
		'with names and values',
		'nodeRegistration:\n  kubeletExtraArgs:\n  - name: cloud-provider\n    value: aws\n  - name: v\n    value: "2"',
		'4 flag --cloud-provider=aws kubelet',
		'6 flag --v=2 kubelet',
	],
	[
		'on one line',
		'apiServer: {extraArgs: {cloud-provider: aws}}',
		'1 flag --cloud-provider=aws kube-apiserver',
	],
	[
		'of old kubeadm',
		'apiServerExtraArgs:\n  cloud-provider: aws',
		'2 flag --cloud-provider=aws kube-apiserver',
	],
	[
		'of k3s',
		'kubelet-arg:\n- "cloud-provider=aws"\n- v=2',
		'2 flag --cloud-provider=aws kubelet',
		'3 flag --v=2 kubelet',
	],
	[
		'of a static Pod',
		'containers:\n- command:\n  - kube-apiserver\n  - --cloud-provider=aws\n  - --v\n  - "2"\n  image: a/b\n- args:\n  - --x\n  image: nginx:1',
		'4 flag --cloud-provider=aws kube-apiserver',
		'5 flag --v=2 kube-apiserver',
	],
	[
		'of a container of a template',
		'containers:\n- args:\n  - --cloud-provider={{ p }}\n  image: "{{ kube_apiserver_image }}:{{ tag }}"\n  name: kube-apiserver',
		'3 flag --cloud-provider kube-apiserver',
	],
	[
		'of a container that is not known',
		'containers:\n- args:\n  - --cloud-provider=aws\n  name: x',
		'3 flag --cloud-provider=aws undefined',
	],
	[
		'of a container beside a known one',
		'spec:\n  containers:\n  - name: etcd\n    image: registry.k8s.io/etcd:3.5.15-0\n    args: ["--a=b"]\n  - name: kube-rbac-proxy\n    image: quay.io/brancz/kube-rbac-proxy:v0.18.0\n    args: ["--c=d"]',
		'5 flag --a=b etcd',
	],
	['of ports and labels', 'ports:\n- 8080:80\nlabels:\n  a-b: c-d\n  x: --'],
	['in an error', 'error: unknown flag: --export'],
];

describe('the flags that a text names', () => {
	it.each([
		...forms.map(([what, ...rest]) => [`${what}`, ...rest] as const),
		...programs.map(([what, ...rest]) => [`of a program ${what}`, ...rest] as const),
		...maps.map(([what, ...rest]) => [`in YAML ${what}`, ...rest] as const),
	])('%s', (_, text, ...seen) => {
		expect(seenIn(text).filter((line) => line.includes(' flag '))).toEqual(seen);
	});
});
