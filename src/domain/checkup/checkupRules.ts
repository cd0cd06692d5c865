import type { Api } from '../../schemas/api.ts';
import type { Gate } from '../../schemas/gate.ts';
import type { Post } from '../../schemas/post.ts';
import type { Release } from '../../schemas/release.ts';
import type { ApiRule, CheckupRules, GateRule } from './rules.ts';
import { actionRules } from './wording/actionRules.ts';

/** What the check of files knows is made of: releases that are out, the oldest first, and records and posts. */
export interface CheckupSources {
	readonly releases: readonly Pick<Release, 'version'>[];
	readonly gates: readonly Gate[];
	readonly apis: readonly Api[];
	readonly posts: readonly Pick<Post, 'id' | 'release' | 'actions'>[];
}

function gateRule({ source, read, ...rule }: Gate): GateRule {
	return rule;
}

function apiRule({ source, read, ...rule }: Api): ApiRule {
	return rule;
}

/** @returns plain data, without what the check does not ask for */
export function checkupRules({ releases, gates, apis, posts }: CheckupSources): CheckupRules {
	return {
		releases: releases.map(({ version }) => version),
		gates: gates.map(gateRule),
		apis: apis.map(apiRule),
		actions: actionRules(posts, {
			gates: new Set(gates.map(({ name }) => name)),
			kinds: new Set(apis.map(({ kind }) => kind)),
		}),
	};
}
