import { isBeforeRelease, releaseOf } from '../domain/posts.ts';
import { fileProblem, type Problem } from '../domain/problems.ts';
import { newestReleaseFirst } from '../domain/releases.ts';
import { milestones } from '../schemas/milestone.ts';
import type { WholePost } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { compareVersions } from '../schemas/versionOrder.ts';
import { problemStrings as strings } from '../strings/problems.ts';
import type { Said } from '../strings/said.ts';
import type { Linked } from './anchors.ts';
import type { NamedAt } from './completePost.ts';
import type { KepRecordFile } from './gateChecks.ts';

/** The releases that posts and KEPs name, held against those that the catalogue knows. */

/** What is known of releases; without any record nothing is, and no version is refused. */
export interface KnownReleases {
	/** The sound records by version. */
	readonly releases: ReadonlyMap<string, Release>;
	/** The versions of all that have a record, even one with errors. */
	readonly versions: ReadonlySet<string>;
}

/** A post as it was read, without the catalogue. */
interface Read {
	readonly linked: Linked | undefined;
	/** What names its release. */
	readonly releases: NamedAt;
	readonly problems: readonly Problem[];
}

/** What is wrong with how a post names its release, but for a field that has an error already. */
function problemsOf(
	{ file, title }: WholePost,
	{ written, lines }: NamedAt,
	{ release, conflict, unknown }: ReturnType<typeof releaseOf>,
): Problem[] {
	const problems: Problem[] = [];
	const error = (said: Said) =>
		problems.push({ file, line: lines.release, field: 'release', ...said, severity: 'error' });
	if (written !== undefined && unknown.length > 0) error(strings.noSuchRelease(written));
	else if (unknown.length > 0) {
		problems.push(fileProblem(file, strings.strangeReleases(unknown), 'warning'));
	}
	if (conflict.length > 0) error(strings.releaseConflict(conflict));
	if (release !== undefined && !title.includes(release)) {
		const said = strings.titleWithoutRelease(release);
		problems.push({ file, line: lines.title, field: 'title', ...said, severity: 'warning' });
	}
	return problems;
}

/**
 * A post with the release that it is about, and what is wrong with that. A preview, which is older than
 * its release, claims nothing and asks for nothing, when that is out as well: it told of plans. One about
 * no release asks for nothing before an upgrade: nobody could say before which.
 */
export function withRelease<Of extends Read>(read: Of, { releases, versions }: KnownReleases): Of {
	const { linked, releases: named } = read;
	if (linked === undefined) return read;
	const about = releaseOf(named, (version) => versions.size === 0 || versions.has(version));
	const { release } = about;
	const preview = isBeforeRelease(linked.post, releases.get(release ?? ''));
	const { mentions: written } = linked.post;
	const mentions = preview ? written.map(({ stage: _, ...mention }) => mention) : written;
	const actions = preview || release === undefined ? [] : linked.post.actions;
	const failed = new Set(read.problems.map(({ field }) => field));
	return {
		...read,
		linked: { ...linked, post: { ...linked.post, release, preview, mentions, actions } },
		problems: [
			...read.problems,
			...problemsOf(linked.post, named, about).filter(
				({ field }) => field === undefined || !failed.has(field),
			),
		],
	};
}

/**
 * Milestones that are reached in releases that are not out, or that nobody has written down. What was
 * reached before the oldest record is right: the catalogue begins there.
 */
export function reachedProblems(
	files: readonly KepRecordFile[],
	{ releases, versions }: KnownReleases,
): readonly Problem[] {
	const oldest = newestReleaseFirst([...releases.values()]).at(-1)?.version;
	if (oldest === undefined) return [];
	return files.flatMap(({ kep, file, lineOf }) =>
		milestones.flatMap((milestone): readonly Problem[] => {
			const version = kep.milestones[milestone];
			if (version === undefined || compareVersions(version, oldest) < 0) return [];
			const isPlanned = releases.get(version)?.planned === true;
			if (versions.has(version) && !isPlanned) return [];
			const said = isPlanned ? strings.reachedInPlan : strings.reachedNowhere;
			const field = 'milestones';
			const place = { file, line: lineOf(field), field: `${field}.${milestone}` };
			return [{ ...place, ...said(version), severity: 'error' }];
		}),
	);
}
