import type { ActionRule } from '../../../../src/domain/checkup/rules.ts';
import { actionRules } from '../../../../src/domain/checkup/wording/actionRules.ts';
import type { Action } from '../../../../src/schemas/action.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';

/** The rules that actions make which v1.33 tells, where records know a gate and a kind. */
export function rulesOf(...actions: readonly Partial<Action>[]): readonly ActionRule[] {
	const whole = actions.map((action, at) => ({
		...{ kind: 'required' as const, lead: '', text: '', sources: [], line: 1 },
		...{ anchor: `action-${at}`, ...action },
	}));
	const release = releaseVersionSchema.parse('1.33');
	const known = { gates: new Set(['SidecarContainers']), kinds: new Set(['Endpoints']) };
	return actionRules([{ id: 'v1.33.0', release, actions: whole }], known);
}

/** Each name on a line: `breaks flag --x=v !external [kubelet]`. */
export function linesOf(rules: readonly ActionRule[]): readonly string[] {
	return rules.flatMap(({ effect, names }) =>
		names.map(({ what, name, value, except, as, components }) =>
			[
				`${effect} ${what} ${name}${value === undefined ? '' : `=${value}`}`,
				...(except ?? []).map((one) => `!${one}`),
				...(as === undefined ? [] : [as]),
				...(components === undefined ? [] : [`[${components.join(' ')}]`]),
			].join(' '),
		),
	);
}

/** The lines of the rules that one sentence makes. */
export const told = (text: string, facts: Partial<Action> = {}) =>
	linesOf(rulesOf({ lead: text, ...facts }));
