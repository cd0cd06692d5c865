import type { Component } from '../seen.ts';

/** The programs of a cluster as people write of them. */

const controlPlane = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] as const;

/** Words that mean programs; of two that begin at one place the first. */
const meant: readonly (readonly [words: string, programs: readonly Component[]])[] = [
	['kube-apiserver|API ?服务器|API [Ss]erver|apiserver|准入插件|准入控制器', ['kube-apiserver']],
	['cloud[- ]controller[- ]manager|(?:外部)?云控制器(?:管理器)?', ['cloud-controller-manager']],
	['kube-controller-manager|控制器管理器', ['kube-controller-manager']],
	['kube-scheduler|调度器|调度插件', ['kube-scheduler']],
	['kubelet', ['kubelet']],
	['kube-proxy', ['kube-proxy']],
	['kubeadm', ['kubeadm']],
	['kubectl', ['kubectl']],
	['控制面(?:组件)?|控制平面(?:组件)?', controlPlane],
	['etcd', ['etcd']],
];

/** The source of a pattern for any word that means a program. */
export const programWords = `(?:${meant.map(([words]) => words).join('|')})`;

const word = new RegExp(meant.map(([words]) => `(?<![\\w-])(${words})(?![\\w])`).join('|'), 'gu');

/** Programs that words name together, in the words between them: `kubelet 或控制面组件`. */
const together = /^\s*(?:的?\s*)?(?:和|或者?|与|及|以及|、|\/|and|or)\s*$/u;

/** @returns the programs that were named last in some words, with those named along with them */
export function programsLastNamed(words: string): readonly Component[] | undefined {
	const named = [...words.matchAll(word)].map((match) => ({
		programs: meant[match.slice(1).findIndex((one) => one !== undefined)]?.[1] ?? [],
		start: match.index,
		end: match.index + match[0].length,
	}));
	const last = named.findLastIndex(({ start }, at) => {
		const before = named[at - 1];
		return before === undefined || !together.test(words.slice(before.end, start));
	});
	if (last < 0) return undefined;
	return [...new Set(named.slice(last).flatMap(({ programs }) => programs))];
}
