import { checkupRules } from '../domain/checkup/checkupRules.ts';
import type { CheckupRules } from '../domain/checkup/rules.ts';
import { allApis, allGates, allReleases } from './catalogue.ts';
import { allPosts } from './posts.ts';

/** What the check of a reader's own files knows. */
export async function checkupKnowledge(): Promise<CheckupRules> {
	return checkupRules({
		releases: [...(await allReleases())].reverse(),
		gates: await allGates(),
		apis: await allApis(),
		posts: await allPosts(),
	});
}
