import type { Finding } from '../../../../src/domain/checkup/findings.ts';
import { judge } from '../../../../src/domain/checkup/judge/judge.ts';
import type { ActionRule, CheckupRules, NameRule } from '../../../../src/domain/checkup/rules.ts';
import type {
	Seen,
	SeenApi,
	SeenFlag,
	SeenGate,
	SeenVersion,
} from '../../../../src/domain/checkup/seen.ts';
import type { ReleaseVersion } from '../../../../src/schemas/releaseVersion.ts';

/** What tests of the judge give it, and what they look at of its findings. */

const version = (release: string) => release as ReleaseVersion;

export const gateOf = (name: string, value: boolean | undefined, how: SeenGate['how'] = 'set') =>
	({ line: 7, what: 'gate', name, value, how, component: 'kubelet' }) as const;
export const apiOf = (apiVersion: string, kind?: string, how: SeenApi['how'] = 'object') =>
	({ line: 3, what: 'api', apiVersion, kind, how }) as const;
export const flagOf = (
	name: string,
	value?: string,
	component: SeenFlag['component'] = 'kubelet',
) => ({ line: 5, what: 'flag', name, value, component }) as const;
/** A key of a map; a word of other text where `isKey` is false. */
export const nameOf = (name: string, value?: string, isKey = true) =>
	({ line: 5, what: 'name', name, isKey, value, component: undefined }) as const;
export const versionOf = (of: SeenVersion['of'], release: string) =>
	({ line: 1, what: 'version', of, version: version(release) }) as const;

export function anAction(
	release: string,
	name: NameRule,
	facts: Partial<ActionRule> = {},
): ActionRule {
	const place = { post: `v${release}.0`, anchor: `action-${name.name}` };
	const said = { lead: `${name.name} 没了`, text: '' };
	return {
		release: version(release),
		effect: 'breaks',
		...said,
		...place,
		names: [name],
		...facts,
	};
}

interface Asked {
	readonly seen: readonly Seen[];
	readonly rules?: Partial<CheckupRules>;
	readonly way?: readonly [from: string, to: string];
}

export const judged = ({ seen, rules = {}, way: [from, to] = ['1.31', '1.35'] }: Asked) =>
	judge(
		seen,
		{ releases: [], gates: [], apis: [], actions: [], ...rules },
		{ from: version(from), to: version(to) },
	);

export const verdicts = (found: readonly Finding[]) =>
	found.map((one) => [
		one.effect,
		'why' in one ? one.why : one.of,
		'release' in one && one.release,
	]);
