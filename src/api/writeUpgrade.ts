import { namesIn } from '../domain/actionNames.ts';
import { gateIn } from '../domain/gates.ts';
import type { GateBetween, PlannedAction, UpgradePlan } from '../domain/upgrade.ts';
import type { Api } from '../schemas/api.ts';
import { absolute, urls } from '../urls.ts';
import type { ApiDocument } from './documents.ts';
import { apiRecordOf, headOf } from './write.ts';

/** Writes the plan of an upgrade, for machines. */

type Document = ApiDocument<'upgrade'>;

function actionOf({ action, post, release, part }: PlannedAction): Document['actions'][number] {
	const { kind, lead, text, sources, anchor } = action;
	const url = `${absolute(urls.post(post.id))}#${anchor}`;
	return { kind, part, release, lead, text, names: [...namesIn(action)], sources, url };
}

function apiOf(api: Api): Document['apis']['ended'][number] {
	const { source, read, ...facts } = apiRecordOf(api);
	return facts;
}

/** What a plan says of a gate; one that may be older than its record was before as that begins. */
function gateOf({ gate, release }: GateBetween, { from, to }: UpgradePlan) {
	const [before, after] = [gateIn(gate, from), gateIn(gate, to)];
	return {
		name: gate.name,
		release,
		before: typeof before === 'string' ? gate.changes[0]?.default === true : before.default,
		after: typeof after === 'string' ? null : after.default,
	};
}

/** The plan of an upgrade: what to do, in the order of its page, and what it finds of APIs and gates. */
export function upgradeDocument(plan: UpgradePlan): Document {
	const { from, to, releases, gaps } = plan;
	const parts = [...plan.required, ...plan.deprecations];
	return {
		...headOf('upgrade', urls.comparison(from, to)),
		from,
		to,
		releases: releases.map(({ version }) => version),
		gaps: [...gaps],
		actions: parts.flatMap(({ actions }) => actions.map(actionOf)),
		apis: { ended: plan.endedApis.map(apiOf), deprecated: plan.deprecatedApis.map(apiOf) },
		gates: plan.gates.flatMap(({ effect, gates }) =>
			gates.map((one) => ({ effect, ...gateOf(one, plan) })),
		),
	};
}
