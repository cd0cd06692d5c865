import { compareVersions } from '../../../schemas/versionOrder.ts';
import type { Finding, Upgrade } from '../findings.ts';
import type { ActionRule, Effect, NameRule } from '../rules.ts';
import { effects } from '../rules.ts';
import type { Component, Seen } from '../seen.ts';

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
	if (seen.what === 'name' && !seen.isKey) return false;
	const written = String(seen.value ?? true);
	return wanted.includes(written) || written.split(',').some((part) => wanted.includes(part));
}

/** Whether a name stands where the rule means it; a field of an object that holds nothing is as good as none. */
function isInPlace({ as, components }: NameRule, seen: Named): boolean {
	if (seen.what !== 'name') return true;
	const { isKey, value } = seen;
	if (isKey && components === undefined && /^(?:\[\]|\{\}|null|~)$/.test(value ?? '')) return false;
	if (as === 'map') return isKey && value === undefined;
	return as === undefined || (as === 'key') === isKey;
}

function matches(rule: NameRule, seen: Named): boolean {
	return (
		isOfProgram(rule, seen.component) &&
		isInPlace(rule, seen) &&
		(rule.value === undefined || hasValue(seen, [rule.value])) &&
		(rule.except === undefined || !hasValue(seen, rule.except))
	);
}

type Told = { readonly name: NameRule };

/** A flag of nobody is judged only if it is wrong for every program that it may be of. */
function isForAll(told: readonly Told[], named: readonly Told[], seen: Named): boolean {
	if (seen.what !== 'flag' || seen.component !== undefined) return true;
	const programs = named.flatMap(({ name }) => name.components ?? []);
	return programs
		.filter((one) => !tools.includes(one))
		.every((one) => told.some(({ name: { components } }) => components?.includes(one) ?? true));
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

/** What an action means for a line on this way. */
interface Meant {
	readonly rule: ActionRule;
	readonly effect: Effect;
}

const placeOf = ({ post, anchor }: ActionRule) => `${post} ${anchor}`;

/** Of several that speak of one name, the most urgent; of those as urgent, the first on the way, or the last that ends it. */
function asOne(meant: readonly Meant[], seen: Named & Seen, { from }: Upgrade): readonly Finding[] {
	const effect = effects.find((one) => meant.some((other) => other.effect === one));
	if (effect === undefined) return [];
	const rules = meant.filter((one) => one.effect === effect).map(({ rule }) => rule);
	const onWay = rules.find(({ release }) => compareVersions(release, from) > 0);
	const rule = effect === 'later' ? rules.at(-1) : (onWay ?? rules.at(-1));
	if (rule === undefined) return [];
	// What ends after the last change is still to come; what was said before has come.
	const ends = meant.findLast((one) => one.effect === 'later');
	const isToCome = (one: Meant) =>
		effect === 'changes' &&
		one === ends &&
		rules.every(({ release }) => compareVersions(one.rule.release, release) > 0);
	const saysMore = (one: Meant) => one.effect === effect || isToCome(one);
	const others = meant
		.filter((one) => effect !== 'later' && saysMore(one) && placeOf(one.rule) !== placeOf(rule))
		.map((one) => one.rule);
	const { name, line } = seen;
	return [{ of: 'action', seen, name, rule, others, effect, line }];
}

/** @returns a finding for each name of a line of which actions say something on this way */
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
		const named = namedBy(keyOf(one));
		const told = named.filter(({ name }) => matches(name, one));
		if (!isForAll(told, named, one)) return [];
		const rules = [...new Set(told.map(({ action }) => action))];
		const meant = rules.flatMap((rule): readonly Meant[] => {
			const effect = effectFor(rule, upgrade);
			return effect === undefined ? [] : [{ rule, effect }];
		});
		return asOne(meant, one, upgrade);
	});
}

/** The most urgent first, then by line. */
export function byUrgency(a: Finding, b: Finding): number {
	return effects.indexOf(a.effect) - effects.indexOf(b.effect) || a.line - b.line;
}
