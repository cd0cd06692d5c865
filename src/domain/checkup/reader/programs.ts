import { type Component, components } from '../seen.ts';

/** Which program a word, an image, a key or a kind speaks of. */

/** `other` is a program that the check has nothing to say of. */
export type Program = Component | 'other';

const known = new Map<string, Component>(components.map((name) => [name, name]));

/** What keys and variables call the programs, in small letters and without what separates words. */
const stems: readonly (readonly [string, Component])[] = [
	['(?:kube)?apiserver|kubeapi', 'kube-apiserver'],
	['cloudcontrollermanager', 'cloud-controller-manager'],
	['(?:kube)?controllermanager|kubecontroller', 'kube-controller-manager'],
	['(?:kube)?scheduler', 'kube-scheduler'],
	['kubelet', 'kubelet'],
	['kubeproxy', 'kube-proxy'],
	['kubeadm', 'kubeadm'],
	['etcd', 'etcd'],
];

const keys = stems.map(([stem, component]) => {
	const rest =
		'(?:.{0,40}(?:args?|opts?|options?|flags|params|parameters|gates)|config(?:uration)?)?';
	return [new RegExp(`^(?:${stem})${rest}$`), component] as const;
});

const kinds = new Map<string, Component>([
	['KubeletConfiguration', 'kubelet'],
	['KubeProxyConfiguration', 'kube-proxy'],
	['KubeSchedulerConfiguration', 'kube-scheduler'],
	['KubeControllerManagerConfiguration', 'kube-controller-manager'],
	['ClusterConfiguration', 'kubeadm'],
	['InitConfiguration', 'kubeadm'],
	['JoinConfiguration', 'kubeadm'],
	['ResetConfiguration', 'kubeadm'],
	['UpgradeConfiguration', 'kubeadm'],
]);

/** Images that hold several programs, or whatever they are told to run. */
const wrappers =
	/^(?:hyperkube|k3s|rke2.*|k0s|kubernetes|node|kindest|alpine|busybox|debian.*|bash)$/;

/** The last name in a path or the address of an image, without what follows it. */
function baseOf(word: string): string {
	const base = word.slice(word.lastIndexOf('/') + 1);
	return base
		.replace(/[:@].*$/s, '')
		.replace(/\.exe$/, '')
		.replace(/-(?:amd64|arm64)$/, '');
}

/** `/usr/local/bin/kubelet`, `kubelet`, `registry.k8s.io/kubelet:v1.31.0`. */
export function programNamed(word: string): Component | undefined {
	return word.length > 300 || !/kube|etcd|cloud/.test(word) ? undefined : known.get(baseOf(word));
}

/** What an image holds; `undefined` where that cannot be told, as where a template writes it. */
export function programOfImage(image: string): Program | undefined {
	// A template may write where it comes from and its tag.
	const path = image.replace(/(?<=[\w-]):[^/]*$/, '');
	const base = baseOf(path);
	if (!/^[\w.:@-]+$/.test(base) || wrappers.test(base)) return undefined;
	return programNamed(path) ?? 'other';
}

/** `apiServer`, `kubeletExtraArgs`, `KUBELET_EXTRA_ARGS`, `kube-apiserver-arg`. */
export function programOfKey(key: string): Component | undefined {
	// Few keys name any, and one pattern costs less than one for each.
	if (key.length > 80 || !/kube|api|controller|scheduler|etcd/i.test(key)) return undefined;
	const plain = key.toLowerCase().replace(/[^a-z]/g, '');
	return keys.find(([pattern]) => pattern.test(plain))?.[1];
}

export function programOfKind(kind: string): Component | undefined {
	return kinds.get(kind);
}
