import { topicNames } from '../../strings/topic.ts';

/** Minor releases that a query names, and the query without them. */
export interface TypedVersions {
	/** In the order in which they are typed: `1.31`. */
	readonly versions: readonly string[];
	/** Whether the one that is named has the patch 0, as posts about releases have. */
	readonly isFirstPatch: boolean;
	/** Whether the one that is named is where an upgrade begins. */
	readonly isFrom: boolean;
	readonly rest: string;
}

/** A release: neither part of a number with more dots nor of an API version, as in `v1.31`, `1.31.0`, `v1.31.x`. */
const version =
	/(?<![\p{L}\p{N}.])[vV]?1\.(\d{1,3})(?:\.(\d{1,3}|x))?(?:[-+][\w.]+)?(?![\w]|\.\d)/gu;

/** A version is often typed right behind a name of what has it: `k8s1.31`, `kube1.31`. */
const besideTopic = new RegExp(String.raw`(${topicNames}|kube)(?=v?1\.\d)`, 'gu');

/** @param plainText a folded query */
export function versionsIn(plainText: string): TypedVersions {
	const spaced = plainText
		.replace(besideTopic, '$1 ')
		.replace(/(\p{Script=Han})(?=v?\d)|(?<=\d)(?=\p{Script=Han})/gu, '$1 ');
	const found = [...spaced.replace(/\.{3}|->|→|=>|~|～/gu, ' ').matchAll(version)];
	const rest = spaced.replace(/\.{3}|->|→|=>|~|～/gu, ' ').replace(version, ' | ');
	return {
		versions: found.map(([, minor]) => `1.${Number(minor)}`),
		isFirstPatch: found[0]?.[2] === '0',
		isFrom: /(?:从|由|from)\s*\|/u.test(rest) || /\|\s*(?:升级|upgrade)/u.test(rest),
		rest: rest.replaceAll('|', ' '),
	};
}
