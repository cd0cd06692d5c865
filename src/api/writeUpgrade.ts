import type { ComponentChange } from '../domain/components.ts';
import type { PlannedAction, UpgradePlan } from '../domain/upgrade.ts';
import { type NodeRound, nodeRounds } from '../domain/upgradePath.ts';
import type { Api } from '../schemas/api.ts';
import { urls } from '../urls.ts';
import type { ApiDocument } from './documents.ts';
import { apiRecordOf, headOf } from './write.ts';
import { toldAction } from './writePosts.ts';

/** Writes the plan of an upgrade, for machines. */

type Document = ApiDocument<'upgrade'>;

function wayOf({ from, to, stops }: NodeRound): Document['way'][number] {
	return { controlPlane: [...stops], nodes: { from, to } };
}

function actionOf({ action, post, release, part }: PlannedAction): Document['actions'][number] {
	return { ...toldAction(action, post, part), release };
}

function componentOf({ name, before, after }: ComponentChange): Document['components'][number] {
	const { name: _before, ...was } = before;
	const { name: _after, ...is } = after;
	return { name, before: was, after: is };
}

function apiOf(api: Api): Document['apis']['ended'][number] {
	const { source, read, ...facts } = apiRecordOf(api);
	return facts;
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
		way: nodeRounds(from, releases).map(wayOf),
		components: plan.components.map(componentOf),
		actions: parts.flatMap(({ actions }) => actions.map(actionOf)),
		apis: { ended: plan.endedApis.map(apiOf), deprecated: plan.deprecatedApis.map(apiOf) },
		gates: plan.gates.flatMap(({ effect, gates }) =>
			gates.map(({ gate: { name }, ...facts }) => ({ effect, name, ...facts })),
		),
	};
}
