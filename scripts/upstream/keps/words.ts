import type { KepStatus } from '../../../src/schemas/kep.ts';
import { type Milestone, milestones } from '../../../src/schemas/milestone.ts';
import { site } from '../../../src/site.ts';

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

/** Other names of SIGs. */
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

/** Whether a record may name it: one of the SIGs, which own KEPs. */
export function isSig(name: string): boolean {
	return site.sigs.includes(name);
}

/** Working groups and committees take part in KEPs as well, under names that come and go. */
export function isGroup(name: string): boolean {
	return isSig(name) || /^(?:wg|committee)-/.test(name);
}
