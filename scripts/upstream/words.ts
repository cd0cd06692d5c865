import type { KepStatus } from '../../src/schemas/kep.ts';
import { type Milestone, milestones } from '../../src/schemas/milestone.ts';

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
export const milestoneAliases: ReadonlyMap<string, Milestone> = new Map([
	['ga', 'stable'],
	['deprecation', 'deprecated'],
	['removal', 'removed'],
	['remove', 'removed'],
]);
export const knownStages = new Set<string>(['', ...milestones]);

/** `sig-node`, `SIG Node` and `node` are all `node`; '' for what cannot be a name. */
export function sigName(written: string): string {
	const name = written
		.toLowerCase()
		.trim()
		.replace(/[\s_]+/g, '-')
		.replace(/^sig-/, '');
	return /^[a-z][a-z0-9-]*$/.test(name) ? name : '';
}
