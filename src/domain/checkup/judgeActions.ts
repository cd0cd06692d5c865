import { compareVersions } from '../../schemas/versionOrder.ts';
import type { Finding, Upgrade } from './findings.ts';
import type { ActionRule, Effect, NameRule } from './rules.ts';
import { effects } from './rules.ts';
import type { Component, Seen } from './seen.ts';

/** Which actions of posts are about what files hold. */

/** Programs that people run, of which unknown lines of a cluster's own settings never are. */
const tools: readonly Component[] = ['kubeadm', 'kubectl'];

type Named = Exclude<Seen, { what: 'api' | 'version' }>;

function isOfProgram({ components }: NameRule, component: Component | undefined): boolean {
	if (components === undefined) return true;
	if (component !== undefined) return components.includes(component);
	return components.some((one) => !tools.includes(one));
}

/** A value alone, or one of a list: `--enable-admission-plugins=A,B`. */
function hasValue(seen: Named, wanted: readonly string[]): boolean {
	if (seen.what === 'name') return false;
	const written = String(seen.value ?? true);
	return wanted.includes(written) || written.split(',').some((part) => wanted.includes(part));
}

function matches(rule: NameRule, seen: Named): boolean {
	return (
		isOfProgram(rule, seen.component) &&
		(rule.value === undefined || hasValue(seen, [rule.value])) &&
		(rule.except === undefined || !hasValue(seen, rule.except))
	);
}

/**
 * What an action means for this way: what ends later than the way goes can still be planned for; what
 * changed before it has long been so, but what ended before still stands in the file.
 */
function effectFor({ release, effect }: ActionRule, { from, to }: Upgrade): Effect | undefined {
	const isAhead = compareVersions(release, to) > 0;
	if (isAhead) return effect === 'breaks' ? 'later' : undefined;
	const isPast = compareVersions(release, from) <= 0;
	return isPast && (effect === 'changes' || effect === 'hint') ? undefined : effect;
}

/** Of several that speak of one name on one line, what already broke leaves nothing to plan for. */
function mostUrgent(found: readonly Finding[]): readonly Finding[] {
	if (found.some(({ effect }) => effect === 'breaks')) {
		return found.filter(({ effect }) => effect === 'breaks');
	}
	const later = found.findLast(({ effect }) => effect === 'later');
	return found.filter((one) => one.effect !== 'later' || one === later);
}

/** @returns a finding for each name of a line and action that says something of it on this way */
export function judgeActions(
	seen: readonly Seen[],
	actions: readonly ActionRule[],
	upgrade: Upgrade,
): readonly Finding[] {
	const keyOf = ({ what, name }: { what: string; name: string }) => `${what} ${name}`;
	const inOrder = [...actions].sort((a, b) => compareVersions(a.release, b.release));
	const byName = Map.groupBy(
		inOrder.flatMap((action) => action.names.map((name) => ({ action, name }))),
		({ name }) => keyOf(name),
	);
	// A few names stand for all that begin so.
	const families = [...byName].filter(([key]) => key.endsWith('*'));
	const namedBy = (key: string) => [
		...(byName.get(key) ?? []),
		...families.flatMap(([start, named]) => (key.startsWith(start.slice(0, -1)) ? named : [])),
	];
	return seen.flatMap((one) => {
		if (one.what === 'api' || one.what === 'version') return [];
		if (one.what === 'gate' && one.how === 'metric') return [];
		const told = namedBy(keyOf(one)).filter(({ name }) => matches(name, one));
		const rules = [...new Set(told.map(({ action }) => action))];
		return mostUrgent(
			rules.flatMap((rule): Finding[] => {
				const effect = effectFor(rule, upgrade);
				const { line } = one;
				return effect ? [{ of: 'action', seen: one, name: one.name, rule, effect, line }] : [];
			}),
		);
	});
}

/** The most urgent first, then by line. */
export function byUrgency(a: Finding, b: Finding): number {
	return effects.indexOf(a.effect) - effects.indexOf(b.effect) || a.line - b.line;
}
