import { type Contradicted, contradictionsIn, kepsNamed, leftOut } from '../domain/mentions.ts';
import type { Problem } from '../domain/problems.ts';
import { newestReleaseFirst } from '../domain/releases.ts';
import type { Kep } from '../schemas/kep.ts';
import type { WholePost } from '../schemas/post.ts';
import { contradictionStrings, claimStrings as strings } from '../strings/claims.ts';
import type { Said } from '../strings/said.ts';
import { outcomeNames } from '../strings/stages.ts';

/** What posts claim about KEPs, held against the catalogue. */

/** What the catalogue has against a claim, or against a number that claims nothing. */
function wordsOf(contradiction: Contradicted['contradiction'], kep: number, claim: string): Said {
	switch (contradiction.kind) {
		case 'unknown':
			return contradictionStrings.unknown(kep);
		case 'release':
			return contradictionStrings.release(claim, contradiction.release);
		case 'stage':
			return contradictionStrings.stage(claim, strings.milestone[contradiction.milestone]);
		default:
			return contradictionStrings[contradiction.kind](claim);
	}
}

/** Said of one mention: an error where a claim is wrong, a warning where nothing is claimed. */
function problemOf(post: WholePost, { mention, contradiction }: Contradicted): Problem {
	const { kep, line, stage } = mention;
	const { release = '' } = post;
	const isClaim = stage !== undefined && post.release !== undefined;
	const claim = stage === undefined ? '' : strings.claim(kep, strings.milestone[stage], release);
	const said = wordsOf(contradiction, kep, claim);
	const isError = isClaim && contradiction.kind !== 'planned';
	const message = isError ? `${said.message}${strings.howToMend(kep)}` : said.message;
	return { file: post.file, line, severity: isError ? 'error' : 'warning', ...said, message };
}

/** The contradictions of a post that its frontmatter gives no reason for, and reasons for none. */
function problemsOf(
	post: WholePost,
	keps: ReadonlyMap<number, Kep>,
	unread: ReadonlySet<number>,
): Problem[] {
	const all = contradictionsIn(post, keps);
	const accepted = ({ mention }: Contradicted) =>
		String(mention.kep) in post.claims || unread.has(mention.kep);
	const needed = new Set(all.map(({ mention }) => String(mention.kep)));
	const idle = Object.keys(post.claims).filter((kep) => !needed.has(kep));
	return [
		...all.filter((one) => !accepted(one)).map((one) => problemOf(post, one)),
		...idle.map(
			(kep): Problem => ({
				file: post.file,
				line: 1,
				field: 'claims',
				severity: 'warning',
				...(kepsNamed(post).includes(Number(kep))
					? contradictionStrings.needless(kep)
					: contradictionStrings.notNamed(kep)),
			}),
		),
	];
}

/**
 * Everything in which posts and catalogue disagree. Posts say nothing false of the KEPs that are
 * `unread`: those whose records have errors of their own.
 */
export function claimProblems(
	posts: readonly WholePost[],
	keps: ReadonlyMap<number, Kep>,
	unread: ReadonlySet<number> = new Set(),
): readonly Problem[] {
	return posts.flatMap((post) => problemsOf(post, keps, unread));
}

/** For each release with posts, the KEPs that it moved and that its posts leave out. */
export function leftOutReport(posts: readonly WholePost[], keps: readonly Kep[]): string {
	const written = posts.filter(({ preview }) => !preview);
	const releases = [...new Set(written.flatMap(({ release }) => release ?? []))];
	const newestFirst = newestReleaseFirst(releases.map((version) => ({ version })));
	return newestFirst
		.flatMap(({ version }) => {
			const ofRelease = written.filter(({ release }) => release === version);
			const groups = leftOut(ofRelease, keps, version);
			if (groups.length === 0) return [];
			const files = ofRelease.map(({ file }) => file).join('、');
			return [
				strings.leftOut(files, version),
				...groups.map(({ outcome, items }) =>
					strings.leftOutStage(
						outcomeNames[outcome],
						items.map(({ kep: { number, name, title } }) => `${number} ${name ?? title}`),
					),
				),
			];
		})
		.join('\n');
}
