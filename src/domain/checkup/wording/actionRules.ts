import type { Action } from '../../../schemas/action.ts';
import type { Post } from '../../../schemas/post.ts';
import type { ReleaseVersion } from '../../../schemas/releaseVersion.ts';
import { type ActionRule, effects } from '../rules.ts';
import { markedWords } from './markedWords.ts';
import { type KnownNames, type NameWithEffect, nameRules } from './nameRules.ts';
import { toldOf } from './toldOf.ts';

/** What the actions of posts tell of names by which a reader's own files can be checked. */

type NamedPost = Pick<Post, 'id' | 'actions'> & { readonly release: ReleaseVersion };

/** Whether one rule finds all that another does, and says as much. */
function covers(one: NameWithEffect, other: NameWithEffect): boolean {
	const restOf = ({ name: { name: _, ...rest } }: NameWithEffect) => JSON.stringify(rest);
	const { name } = one.name;
	const isFound = name.endsWith('*')
		? other.name.name.startsWith(name.slice(0, -1))
		: other.name.name === name;
	const isAsUrgent = effects.indexOf(one.effect) <= effects.indexOf(other.effect);
	return isFound && isAsUrgent && restOf(one) === restOf(other);
}

/** The names that an action tells of; those of whole families first. */
function namesOf(action: Action, post: NamedPost, known: KnownNames): readonly NameWithEffect[] {
	const words = markedWords(action);
	return toldOf(action, words, post.release)
		.flatMap((told) => nameRules(told, words, known))
		.sort((a, b) => Number(b.name.name.endsWith('*')) - Number(a.name.name.endsWith('*')));
}

function rulesOf(post: NamedPost, known: KnownNames): readonly ActionRule[] {
	const told: NameWithEffect[] = [];
	return post.actions.flatMap((action) => {
		const fresh = namesOf(action, post, known).filter((one) => {
			const isTold = told.some((before) => covers(before, one));
			if (!isTold) told.push(one);
			return !isTold;
		});
		return effects.flatMap((effect): ActionRule[] => {
			const names = fresh.filter((one) => one.effect === effect).map(({ name }) => name);
			if (names.length === 0) return [];
			const { lead, text, anchor } = action;
			return [{ release: post.release, effect, lead, text, post: post.id, anchor, names }];
		});
	});
}

/**
 * @returns the actions of posts that name what goes or changes, one for each effect, in the order of the
 * posts; names that are only advice, a place or an example make none, nor does what records know. What
 * a post says twice belongs to the action that says it first.
 */
export function actionRules(
	posts: readonly Pick<Post, 'id' | 'release' | 'actions'>[],
	known: KnownNames,
): readonly ActionRule[] {
	return posts.flatMap(({ id, release, actions }) =>
		release === undefined ? [] : rulesOf({ id, release, actions }, known),
	);
}
