import type { KepStatus } from '../../../src/schemas/kep.ts';
import { type Milestone, milestones } from '../../../src/schemas/milestone.ts';

/** The words that people fill kep.yaml files with. */

/** What upstream writes where there is nothing to say. */
export const nothing =
	/^(?:|tbd|n\/?a|none|never|null|nil|~|-+|\?+|v?1?\.?[xyn]+(?:\.[xyzn]+)*|unknown)$/i;

/** Other words for what the record calls by its own. */
export const statusAliases: ReadonlyMap<string, KepStatus> = new Map([
	['superseded', 'replaced'],
	['completed', 'implemented'],
	['done', 'implemented'],
	['draft', 'provisional'],
]);
const milestoneAliases: ReadonlyMap<string, Milestone> = new Map([
	['ga', 'stable'],
	['deprecation', 'deprecated'],
	['removal', 'removed'],
	['remove', 'removed'],
]);

/** The milestone that a word names. */
export function milestoneNamed(written: string): Milestone | undefined {
	return milestones.find((name) => name === written) ?? milestoneAliases.get(written);
}

/** The special interest groups of kubernetes/community, and those of old that KEPs still name. */
const knownSigs: ReadonlySet<string> = new Set([
	...['api-machinery', 'apps', 'architecture', 'auth', 'autoscaling', 'cli', 'cloud-provider'],
	...['cluster-lifecycle', 'contributor-experience', 'docs', 'etcd', 'instrumentation'],
	...['k8s-infra', 'multicluster', 'network', 'node', 'release', 'scalability', 'scheduling'],
	...['security', 'storage', 'testing', 'ui', 'windows'],
	...['aws', 'azure', 'big-data', 'cluster-ops', 'gcp', 'ibmcloud', 'on-prem', 'openstack', 'pm'],
	...['product-management', 'service-catalog', 'usability', 'vmware'],
]);

/** Other names of theirs. */
const sigAliases: ReadonlyMap<string, string> = new Map([
	['apimachinery', 'api-machinery'],
	['machinery', 'api-machinery'],
	['arch', 'architecture'],
	['contribex', 'contributor-experience'],
	['scheduler', 'scheduling'],
]);

/** `sig-node`, `SIG Node` and `node` are all `node`; '' for what cannot be a name. */
export function sigName(written: string): string {
	const name = written
		.toLowerCase()
		.trim()
		.replace(/[\s_]+/g, '-')
		.replace(/^sig-/, '');
	return sigAliases.get(name) ?? (/^[a-z][a-z0-9-]*$/.test(name) ? name : '');
}

/** Working groups and committees take part in KEPs as well, under names that come and go. */
export function isGroup(name: string): boolean {
	return knownSigs.has(name) || /^(?:wg|committee)-/.test(name);
}
