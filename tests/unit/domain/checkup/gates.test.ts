import { describe, expect, it } from 'vitest';
import { seenIn } from '../../../support/seenIn.ts';

type Case = readonly [what: string, text: string, ...seen: string[]];

const none = 'set undefined';

const commands: readonly Case[] = [
	[
		'with =',
		'kubelet --feature-gates=NodeSwap=true,DevicePlugins=false',
		'1 gate NodeSwap=true set kubelet',
		'1 gate DevicePlugins=false set kubelet',
	],
	[
		'as the next word',
		'kubelet --feature-gates NodeSwap=true --v 2',
		'1 gate NodeSwap=true set kubelet',
	],
	[
		'between quotes',
		'kubelet --feature-gates="NodeSwap=true, DevicePlugins=false"',
		'1 gate NodeSwap=true set kubelet',
		'1 gate DevicePlugins=false set kubelet',
	],
	[
		'between single quotes as a word',
		"kubelet '--feature-gates=NodeSwap=true'",
		'1 gate NodeSwap=true set kubelet',
	],
	[
		'twice',
		'kubelet --feature-gates=NodeSwap=true --feature-gates=DevicePlugins=false',
		'1 gate NodeSwap=true set kubelet',
		'1 gate DevicePlugins=false set kubelet',
	],
	[
		'with capitals',
		'kubelet --feature-gates=NodeSwap=True,DevicePlugins=F',
		'1 gate NodeSwap=true set kubelet',
		'1 gate DevicePlugins=false set kubelet',
	],
	[
		'without a value to read',
		'kubelet --feature-gates=NodeSwap=$X,DevicePlugins={{ .d }}',
		'1 gate NodeSwap=undefined set kubelet',
		'1 gate DevicePlugins=undefined set kubelet',
	],
	['all written by a template', "kubelet --feature-gates={{ gates | join(',') }}"],
	[
		'with the name of a component',
		'kube-apiserver --feature-gates=kube:NodeSwap=true',
		'1 gate NodeSwap=true set kube-apiserver',
	],
	['with underscores', 'kubelet --feature_gates=NodeSwap=true', '1 gate NodeSwap=true set kubelet'],
	['with one hyphen', 'kubelet -feature-gates=NodeSwap=true', '1 gate NodeSwap=true set kubelet'],
	[
		'over lines',
		'/usr/bin/kubelet \\\n  --config=/a \\\n  --feature-gates=NodeSwap=true,\\\nDevicePlugins=false',
		'3 gate NodeSwap=true set kubelet',
		'4 gate DevicePlugins=false set kubelet',
	],
	[
		'below the program',
		'kube-apiserver\n  --feature-gates=NodeSwap=true',
		'2 gate NodeSwap=true set kube-apiserver',
	],
	[
		'of a program that is not known',
		'./local-up-cluster.sh --feature-gates=NodeSwap=true',
		`1 gate NodeSwap=true ${none}`,
	],
	['alone', '--feature-gates=NodeSwap=true', `1 gate NodeSwap=true ${none}`],
	[
		'in a list of processes',
		'root  812  3.1  1.2 7 8 ?  Ssl 10:00 5:21 kube-apiserver --a=b --feature-gates=NodeSwap=true',
		'1 gate NodeSwap=true set kube-apiserver',
	],
	[
		'in a variable',
		'FEATURE_GATES=NodeSwap=true,DevicePlugins=false hack/x.sh',
		`1 gate NodeSwap=true ${none}`,
		`1 gate DevicePlugins=false ${none}`,
	],
	['in a sentence', '请加上--feature-gates=NodeSwap=true，再重启', `1 gate NodeSwap=true ${none}`],
	[
		'in the log of its flags',
		'I1128 10:00:00.000000    812 flags.go:64] FLAG: --feature-gates="NodeSwap=true"',
		`1 gate NodeSwap=true ${none}`,
	],
	[
		'of minikube',
		'minikube start --feature-gates=NodeSwap=true --extra-config=kubelet.feature-gates=DevicePlugins=true',
		`1 gate NodeSwap=true ${none}`,
		'1 gate DevicePlugins=true set kubelet',
	],
	[
		'of k3s',
		'k3s server --kube-apiserver-arg=feature-gates=NodeSwap=true --kubelet-arg "feature-gates=DevicePlugins=true"',
		'1 gate NodeSwap=true set kube-apiserver',
		'1 gate DevicePlugins=true set kubelet',
	],
	[
		'of a bootstrap script',
		"/etc/eks/bootstrap.sh a --kubelet-extra-args '--feature-gates=NodeSwap=true --v=2'",
		'1 gate NodeSwap=true set kubelet',
	],
	[
		'inside sh -c',
		'sh -c "exec kube-proxy --feature-gates=NodeSwap=true"',
		'1 gate NodeSwap=true set kube-proxy',
	],
	['after a comment', 'kubelet --v=2 # --feature-gates=NodeSwap=true'],
	['in a comment', '# kubelet --feature-gates=NodeSwap=true'],
	[
		'with base64 behind it',
		'kubelet --feature-gates=NodeSwap=true\nTm9kZVN3YXA9dHJ1ZQ==',
		'1 gate NodeSwap=true set kubelet',
	],
];

const units: readonly Case[] = [
	[
		'of ExecStart',
		'[Service]\nExecStart=/usr/local/bin/kubelet --feature-gates=NodeSwap=true',
		'2 gate NodeSwap=true set kubelet',
	],
	[
		'of ExecStart over lines',
		'[Service]\nExecStart=/usr/bin/kube-proxy \\\n  --config=/a \\\n  --feature-gates=NodeSwap=true\nRestart=always',
		'4 gate NodeSwap=true set kube-proxy',
	],
	[
		'of a drop-in',
		'[Service]\nEnvironment="KUBELET_EXTRA_ARGS=--feature-gates=NodeSwap=true --v=2"\nExecStart=\nExecStart=/usr/bin/kubelet $KUBELET_EXTRA_ARGS',
		'2 gate NodeSwap=true set kubelet',
	],
	[
		'of a variable that tells nothing, by its unit',
		'[Unit]\nDescription=x\n[Service]\nEnvironment="EXTRA=--feature-gates=NodeSwap=true"\nExecStart=/usr/bin/kubelet $EXTRA',
		'4 gate NodeSwap=true set kubelet',
	],
	[
		'of kubeadm-flags.env',
		'KUBELET_KUBEADM_ARGS="--feature-gates=NodeSwap=true --a=b"',
		'1 gate NodeSwap=true set kubelet',
	],
	[
		'of /etc/default/kubelet without quotes',
		'KUBELET_EXTRA_ARGS=--a=b --feature-gates=NodeSwap=true',
		'1 gate NodeSwap=true set kubelet',
	],
	[
		'of KUBE_API_ARGS',
		'KUBE_API_ARGS="--feature-gates=NodeSwap=true"',
		'1 gate NodeSwap=true set kube-apiserver',
	],
	[
		'of an exported variable',
		"export KUBE_PROXY_OPTS='--feature-gates=NodeSwap=true'",
		'1 gate NodeSwap=true set kube-proxy',
	],
	[
		'of an old unit, not of the next one',
		'[Service]\nExecStart=/usr/bin/kubelet\n---\n[Service]\nExecStart=/x --feature-gates=NodeSwap=true',
		`5 gate NodeSwap=true ${none}`,
	],
];

describe('the gates that commands name', () => {
	it.each([
		...commands.map(([what, ...rest]) => [`on a command line ${what}`, ...rest] as const),
		...units.map(([what, ...rest]) => [`in a unit ${what}`, ...rest] as const),
	])('%s', (_, text, ...seen) => {
		expect(seenIn(text).filter((line) => line.includes(' gate '))).toEqual(seen);
	});
});
