import type { KepInPost } from '../domain/mentions.ts';
import type { Milestone } from '../schemas/milestone.ts';
import type { ReleaseVersion } from '../schemas/releaseVersion.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { siteStrings as strings } from '../strings/site.ts';
import { milestoneMarks, milestoneNames } from '../strings/stages.ts';
import { urls } from '../urls.ts';

/** A KEP of a post with where it stands now, as the list below the post has it. */
export interface PostKep {
	readonly number: number;
	/** Its page, or its place in the post if the catalogue has no record. */
	readonly href: string;
	/** Our name; absent where there is none. */
	readonly name: string | undefined;
	/** The official title, or else the post's sentence. */
	readonly title: string;
	readonly milestone: Milestone | undefined;
	/** `● v1.33 起稳定（GA）`; absent where nothing is known. */
	readonly state: string | undefined;
	/** Why the post says otherwise. */
	readonly reason: string | undefined;
}

function postKep({ number, mention, kep, last, reason }: KepInPost): PostKep {
	return {
		number,
		reason,
		href: kep === undefined ? `#${mention.anchor}` : urls.kep(number),
		name: kep?.name,
		title: kep?.title ?? mention.sentence,
		milestone: last?.milestone,
		state:
			last &&
			`${milestoneMarks[last.milestone]} ${strings.since(last.release, milestoneNames[last.milestone])}`,
	};
}

/** The KEPs of a post by what became of them, in their order. */
export interface PostKeps {
	/** Those that reached something after the post's release; none for a post that has no release. */
	readonly moved: readonly PostKep[];
	readonly others: readonly PostKep[];
}

/** Where the KEPs of a post stand now; `release` is the minor release of the post. */
export function postKeps(
	keps: readonly KepInPost[],
	release: ReleaseVersion | undefined,
): PostKeps {
	const hasMoved = ({ last }: KepInPost) =>
		release !== undefined && last !== undefined && compareVersions(last.release, release) > 0;
	return {
		moved: keps.filter(hasMoved).map(postKep),
		others: keps.filter((kep) => !hasMoved(kep)).map(postKep),
	};
}
