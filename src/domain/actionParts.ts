import type { Action } from '../schemas/action.ts';

/** The parts of a cluster that an upgrade touches, in the order in which plans list them. */
export const clusterParts = [
	'controlPlane',
	'node',
	'kubeadm',
	'network',
	'manifests',
	'clients',
	/** What cannot be sorted. */
	'other',
] as const;

export type ClusterPart = (typeof clusterParts)[number];

/** The part of the cluster that an action is about, by its names of code and its words. */
export function partOf({ lead, text }: Pick<Action, 'lead' | 'text'>): ClusterPart {
	const words = `${lead} ${text}`;
	if (/kubeadm/i.test(words)) return 'kubeadm';
	if (/kube-proxy/i.test(words)) return 'network';
	if (/kubelet/i.test(words)) return 'node';
	if (/kubectl/i.test(words)) return 'clients';
	if (/kube-apiserver|API 服务器|调度器/i.test(words)) return 'controlPlane';
	return 'other';
}
